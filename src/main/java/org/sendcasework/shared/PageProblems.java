package org.sendcasework.shared;

import org.springframework.dao.OptimisticLockingFailureException;

/** What a page says about a step that was refused, with a way forward. */
public final class PageProblems {

    private PageProblems() {}

    /** The words of the problem; the field is named where there is one. */
    public static String words(RuntimeException problem) {
        if (problem instanceof InvalidInputException invalid) {
            return invalid.rule() + " (" + invalid.field() + ")";
        }
        return problem instanceof OptimisticLockingFailureException ? ConflictException.CHANGED : problem.getMessage();
    }
}
