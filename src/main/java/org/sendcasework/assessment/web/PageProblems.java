package org.sendcasework.assessment.web;

import org.sendcasework.shared.InvalidInputException;
import org.springframework.dao.OptimisticLockingFailureException;

/** What a page says about a step that was refused, with a way forward. */
final class PageProblems {

    private PageProblems() {}

    static String words(RuntimeException problem) {
        if (problem instanceof InvalidInputException invalid) {
            return invalid.rule() + " (" + invalid.field() + ")";
        }
        return problem instanceof OptimisticLockingFailureException
                ? "Someone else changed the case at the same moment. Check what changed, and repeat your step."
                : problem.getMessage();
    }
}
