package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import java.util.List;
import org.sendcasework.casefile.DecisionNotes;

/**
 * The decision whether to assess, with each part of the legal test.
 *
 * @param testEvidence what shows the first part, and the second unless the notes have separate evidence for it
 */
public record AssessDecision(
        boolean hasOrMayHaveSen,
        boolean mayNeedPlan,
        String testEvidence,
        boolean assess,
        List<String> refusalReasons,
        String reasons,
        LocalDate decidedOn,
        DecisionNotes notes) {}
