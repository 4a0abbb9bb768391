package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import java.util.List;
import org.sendcasework.casefile.DecisionNotes;

/** The decision whether to issue a plan. */
public record IssueDecision(
        boolean planNecessary,
        boolean issue,
        List<String> reasonCodes,
        String reasons,
        LocalDate decidedOn,
        DecisionNotes notes) {}
