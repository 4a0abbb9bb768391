package org.sendcasework.engine;

import java.time.Instant;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;

/**
 * A timer as the engine keeps it. {@code dueAt} is null if the job has lost its date; {@code failed} says that an
 * attempt failed, after which the engine moves the date to that of the next attempt.
 */
public record TimerJob(
        String id,
        String executionId,
        String activityId,
        Instant dueAt,
        int retries,
        boolean suspended,
        boolean failed) {

    static TimerJob of(TimerEntity timer) {
        return new TimerJob(
                timer.getId(),
                timer.getExecutionId(),
                timer.getActivityId(),
                timer.getDuedate() == null ? null : timer.getDuedate().toInstant(),
                timer.getRetries(),
                timer.isSuspended(),
                timer.getExceptionMessage() != null);
    }

    /** Whether the engine will still run it. */
    public boolean isAlive() {
        return retries > 0 && !suspended;
    }
}
