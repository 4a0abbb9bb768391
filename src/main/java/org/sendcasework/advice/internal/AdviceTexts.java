package org.sendcasework.advice.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sendcasework.advice.AdviceRequest;
import org.sendcasework.advice.AdviceStatus;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.shared.Texts;

/** The words of a request for advice, and what became of it. */
public final class AdviceTexts {

    private AdviceTexts() {}

    public static String request(CaseFile caseFile, AdviceRequest request) {
        return """
                To %s

                We are assessing the education, health and care needs of %s, born %s (case %s).
                Please send us your advice under regulation %s of the Special Educational Needs and Disability \
                Regulations 2014: the needs, the provision that meets them and the outcomes it should lead to.

                You must reply within six weeks of receiving this request (regulation 8(1)). We asked on %s.
                If you have no advice to give, tell us why.
                """
                .formatted(
                        request.getAskedOf(),
                        caseFile.getPerson().getFullName(),
                        Texts.date(caseFile.getPerson().getDateOfBirth()),
                        caseFile.getReference(),
                        request.getRegulation(),
                        Texts.date(request.getRequestedOn()));
    }

    /** Why it was asked or not, what came of it besides the advice itself, and who recorded it. */
    public static String record(AdviceRequest request) {
        List<String> parts = new ArrayList<>();
        add(
                parts,
                "Asked under the rules because ",
                request.getStatus() == AdviceStatus.NOT_ASKED ? null : request.getBecause());
        add(parts, "The choice differs from the rules: ", request.getOverrideReason());
        if (request.getStatus() == AdviceStatus.RETURNED) {
            parts.add(
                    request.getAdvice().discussedWithFamily()
                            ? "Discussed with the family"
                            : "Not discussed with the family");
        }
        add(parts, "No advice to give: ", request.getNilReason());
        if (request.getStatus() == AdviceStatus.REQUESTED) {
            add(parts, "Late; we look again on ", day(request.getLookAgainOn()));
        }
        add(parts, "We proceeded without it on ", day(request.getGoneOnOn()));
        add(parts, "Reason: ", request.getGoneOnReason());
        add(parts, "Tried before: ", request.getWhatWasTried());
        add(parts, "Settled afterwards: ", outcome(request));
        add(parts, "Recorded by ", request.getRecordedBy());
        return parts.isEmpty() ? "" : String.join(". ", parts) + ".";
    }

    private static String outcome(AdviceRequest request) {
        return request.getOutstandingEffect() == null
                ? null
                : Texts.words(request.getOutstandingEffect()) + ", " + request.getOutstandingReason();
    }

    private static String day(LocalDate day) {
        return day == null ? null : Texts.date(day);
    }

    private static void add(List<String> parts, String lead, String text) {
        if (text != null) {
            parts.add(lead + text.strip().replaceFirst("\\.$", ""));
        }
    }
}
