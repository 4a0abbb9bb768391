package org.sendcasework.assessment.internal;

import org.sendcasework.assessment.Consultation;
import org.sendcasework.shared.Texts;

/** What came of consulting a setting, in one paragraph. */
public final class ConsultationTexts {

    private ConsultationTexts() {}

    /** When it was asked and by whose wish, what it answered, on which ground and what it offers instead. */
    public static String reply(Consultation asked) {
        StringBuilder text = new StringBuilder("Asked on ").append(Texts.date(asked.getSentOn()));
        if (asked.isAskedByFamily()) {
            text.append(" because the family asks for it");
        }
        text.append(". ");
        if (asked.getReply() == null) {
            return text.append("No answer yet.").toString();
        }
        text.append(Texts.words(asked.getReply()))
                .append(", answered on ")
                .append(Texts.date(asked.getRepliedOn()))
                .append(", recorded by ")
                .append(asked.getRecordedBy())
                .append('.');
        if (asked.getReasonCode() != null) {
            text.append(" Ground: ").append(Texts.words(asked.getReasonCode())).append('.');
        }
        append(text, " ", asked.getReasonText());
        append(text, " Offers instead: ", asked.getCounterOffer());
        return text.toString();
    }

    private static void append(StringBuilder text, String lead, String part) {
        if (part != null) {
            text.append(lead).append(part);
        }
    }
}
