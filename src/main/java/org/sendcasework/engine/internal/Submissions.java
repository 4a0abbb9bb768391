package org.sendcasework.engine.internal;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Distinguishes a broken rule or a conflict from a fault, however deep the engine wrapped it. */
final class Submissions {

    private static final int DEEPEST = 20;

    /** Serialisation failure and deadlock: PostgreSQL gave up one of two transactions. */
    private static final Set<String> GIVEN_UP = Set.of("40001", "40P01");

    private Submissions() {}

    static <T> T explained(Supplier<T> submission) {
        try {
            return submission.get();
        } catch (FormRejectedException | TaskConflictException e) {
            throw e;
        } catch (RuntimeException e) {
            Throwable cause = e;
            for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
                if (cause instanceof InvalidInputException invalid) {
                    throw new FormRejectedException(invalid.field(), invalid.getMessage(), e);
                }
                if (cause instanceof ConflictException conflict) {
                    throw new TaskConflictException(conflict.getMessage(), e);
                }
                if (cause instanceof SuspendedEntityInteractionException) {
                    throw new TaskConflictException(TaskConflictException.SUSPENDED, e);
                }
                if (lostARace(cause)) {
                    throw new TaskConflictException(TaskConflictException.CHANGED, e);
                }
                cause = cause.getCause();
            }
            throw e;
        }
    }

    private static boolean lostARace(Throwable cause) {
        return cause instanceof OptimisticLockingException
                || cause instanceof OptimisticLockingFailureException
                || cause instanceof OptimisticLockException
                || cause instanceof SQLException sql && GIVEN_UP.contains(String.valueOf(sql.getSQLState()));
    }
}
