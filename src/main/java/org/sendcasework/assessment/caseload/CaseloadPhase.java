package org.sendcasework.assessment.caseload;

import java.util.Set;
import org.sendcasework.casefile.CaseStage;

/**
 * Where a case stands when it is brought over: the activity of the model its work starts at, and the dates that must be
 * known by then.
 */
public enum CaseloadPhase {
    CONSIDERING("consider-the-request", CaseStage.CONSIDERING, Set.of()),
    DECIDING("decide-whether-to-assess", CaseStage.CONSIDERING, Set.of()),
    CHOOSING_ADVISERS("propose-advisers", CaseStage.GATHERING_ADVICE, Set.of(CaseloadColumns.ASSESS_DECIDED_ON)),
    ADVICE(
            "obtain-advice#multiInstanceBody",
            CaseStage.GATHERING_ADVICE,
            Set.of(CaseloadColumns.ASSESS_DECIDED_ON, CaseloadColumns.ADVICE_REQUESTED_ON)),
    DECIDING_PLAN("decide-whether-to-issue", CaseStage.GATHERING_ADVICE, Set.of(CaseloadColumns.ASSESS_DECIDED_ON)),
    DRAFTING(
            "draft-the-plan",
            CaseStage.DRAFTING,
            Set.of(CaseloadColumns.ASSESS_DECIDED_ON, CaseloadColumns.ISSUE_DECIDED_ON)),
    REPRESENTATIONS(
            "record-representations",
            CaseStage.REPRESENTATIONS,
            Set.of(
                    CaseloadColumns.ASSESS_DECIDED_ON,
                    CaseloadColumns.ISSUE_DECIDED_ON,
                    CaseloadColumns.DRAFT_SERVED_ON)),
    CONSULTING(
            "choose-settings-to-consult",
            CaseStage.CONSULTING,
            Set.of(
                    CaseloadColumns.ASSESS_DECIDED_ON,
                    CaseloadColumns.ISSUE_DECIDED_ON,
                    CaseloadColumns.DRAFT_SERVED_ON,
                    CaseloadColumns.REPLY_ON));

    private final String startsAt;
    private final CaseStage stage;
    private final Set<String> datesNeeded;

    CaseloadPhase(String startsAt, CaseStage stage, Set<String> datesNeeded) {
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

    Set<String> datesNeeded() {
        return datesNeeded;
    }

    boolean isAtOrAfter(CaseloadPhase other) {
        return ordinal() >= other.ordinal();
    }
}
