package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import java.util.List;
import org.sendcasework.casefile.DecisionNotes;

/** The decision whether to issue a plan, or after a re-assessment whether to amend or replace the one in force. */
public record IssueDecision(
        boolean planNecessary,
        Outcome outcome,
        List<String> reasonCodes,
        String reasons,
        LocalDate decidedOn,
        DecisionNotes notes) {

    /** What was decided, by the codes of the form. */
    public enum Outcome {
        ISSUE,
        NO_PLAN,
        /** Only after a re-assessment: nothing that a family has is refused, and it can appeal (section 51(2)(e)). */
        KEEP
    }

    boolean refuses() {
        return outcome == Outcome.NO_PLAN;
    }
}
