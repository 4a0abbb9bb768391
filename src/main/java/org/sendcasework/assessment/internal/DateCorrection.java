package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import java.util.List;
import org.sendcasework.clock.DeadlineChange;
import org.sendcasework.engine.DeadlineTimers;

/**
 * What a correction moves: the deadlines, and the timers and tasks of the engine that use them.
 *
 * @param before the day that was wrong
 * @param corrected the day that is right
 */
public record DateCorrection(
        CorrectableDate which,
        LocalDate before,
        LocalDate corrected,
        List<DeadlineChange> deadlines,
        List<DeadlineTimers.Moved> timersAndTasks) {}
