package org.sendcasework.escalation.audit;

import java.time.Instant;
import org.sendcasework.clock.LegalDates;
import org.sendcasework.shared.Texts;

/** The words of findings: references, codes and dates, never a name. */
public final class FindingTexts {

    private FindingTexts() {}

    static String incident(TimerFinding finding) {
        StringBuilder text = new StringBuilder(finding.getKind().words()).append('.');
        if (finding.getCaseReference() != null) {
            text.append(" Case ").append(finding.getCaseReference()).append('.');
        }
        if (finding.getRuleCode() != null) {
            text.append(" Limit ").append(finding.getRuleCode()).append('.');
        }
        return text.append(" By the ledger ")
                .append(moment(finding.getExpectedAt(), "no date can be read"))
                .append(", found ")
                .append(moment(finding.getFoundAt(), "no timer"))
                .append('.')
                .toString();
    }

    /** Such as 20 Oct 2026 00:00, in London. */
    public static String moment(Instant moment, String otherwise) {
        return moment == null
                ? otherwise
                : Texts.moment(moment.atZone(LegalDates.ZONE).toLocalDateTime());
    }
}
