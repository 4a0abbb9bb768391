package org.sendcasework.assessment.caseload;

import java.util.List;
import org.sendcasework.casefile.CaseStage;

/**
 * The phase of a case when it is imported: the activity of the model at which its work starts, and the dates that must
 * be known by then.
 */
public enum CaseloadPhase {
    CONSIDERING("consider-the-request", CaseStage.CONSIDERING, List.of()),
    DECIDING("decide-whether-to-assess", CaseStage.CONSIDERING, List.of()),
    CHOOSING_ADVISERS("propose-advisers", CaseStage.GATHERING_ADVICE, List.of(CaseloadColumns.ASSESS_DECIDED_ON)),
    ADVICE(
            "obtain-advice#multiInstanceBody",
            CaseStage.GATHERING_ADVICE,
            List.of(CaseloadColumns.ASSESS_DECIDED_ON, CaseloadColumns.ADVICE_REQUESTED_ON)),
    DECIDING_PLAN("decide-whether-to-issue", CaseStage.GATHERING_ADVICE, List.of(CaseloadColumns.ASSESS_DECIDED_ON)),
    DRAFTING(
            "draft-the-plan",
            CaseStage.DRAFTING,
            List.of(CaseloadColumns.ASSESS_DECIDED_ON, CaseloadColumns.ISSUE_DECIDED_ON)),
    REPRESENTATIONS(
            "record-representations",
            CaseStage.REPRESENTATIONS,
            List.of(
                    CaseloadColumns.ASSESS_DECIDED_ON,
                    CaseloadColumns.ISSUE_DECIDED_ON,
                    CaseloadColumns.DRAFT_SERVED_ON)),
    CONSULTING(
            "choose-settings-to-consult",
            CaseStage.CONSULTING,
            List.of(
                    CaseloadColumns.ASSESS_DECIDED_ON,
                    CaseloadColumns.ISSUE_DECIDED_ON,
                    CaseloadColumns.DRAFT_SERVED_ON,
                    CaseloadColumns.REPLY_ON));

    private final String startsAt;
    private final CaseStage stage;
    private final List<String> datesNeeded;

    CaseloadPhase(String startsAt, CaseStage stage, List<String> datesNeeded) {
        this.startsAt = startsAt;
        this.stage = stage;
        this.datesNeeded = datesNeeded;
    }

    String startsAt() {
        return startsAt;
    }

    CaseStage stage() {
        return stage;
    }

    List<String> datesNeeded() {
        return datesNeeded;
    }

    boolean isAtOrAfter(CaseloadPhase other) {
        return ordinal() >= other.ordinal();
    }
}
