package org.sendcasework.lives;

import org.camunda.bpm.engine.AuthorizationException;
import org.sendcasework.engine.internal.FormRejectedException;
import org.sendcasework.engine.internal.TaskConflictException;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;

/** Tells an answer that a person gets, such as a field that is wrong, from a fault of the program. */
final class Refusals {

    private static final int DEEPEST = 20;

    private Refusals() {}

    static boolean isRefusal(RuntimeException e) {
        return e instanceof FormRejectedException
                || e instanceof TaskConflictException
                || e instanceof AuthorizationException
                || e instanceof InvalidInputException
                || e instanceof ConflictException
                || e instanceof NotFoundException;
    }

    /** The field that is wrong, or null where a refusal names none. */
    static String field(RuntimeException e) {
        if (e instanceof InvalidInputException invalid) {
            return invalid.field();
        }
        if (!(e instanceof FormRejectedException)) {
            return null;
        }
        Throwable cause = e.getCause();
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof InvalidInputException invalid) {
                return invalid.field();
            }
            cause = cause.getCause();
        }
        // "Label (key): rule"
        String message = e.getMessage();
        int colon = message.indexOf("): ");
        int bracket = colon < 0 ? -1 : message.lastIndexOf('(', colon);
        return bracket < 0 ? null : message.substring(bracket + 1, colon);
    }

    static String deepest(Throwable e) {
        Throwable cause = e;
        for (int depth = 0; cause.getCause() != null && depth < DEEPEST; depth++) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + " " + cause.getMessage();
    }
}
