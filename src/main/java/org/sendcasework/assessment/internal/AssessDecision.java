package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import java.util.List;
import org.sendcasework.casefile.DecisionNotes;

/**
 * The decision whether to assess, with each part of the legal test.
 *
 * @param lastAssessment the assessment that a refusal as assessed recently rests on; null where an older form, which
 *     running cases still hold, did not ask
 * @param testEvidence what shows the first part, and the second unless the notes have separate evidence for it
 */
public record AssessDecision(
        boolean hasOrMayHaveSen,
        boolean mayNeedPlan,
        String testEvidence,
        boolean assess,
        List<String> refusalReasons,
        LastAssessment lastAssessment,
        String reasons,
        LocalDate decidedOn,
        DecisionNotes notes) {

    /** The answer to when the last assessment was; the day is null where it was left empty. */
    public record LastAssessment(LocalDate on) {}
}
