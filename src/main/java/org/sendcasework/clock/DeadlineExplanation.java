package org.sendcasework.clock;

import java.util.List;

/**
 * Why one date of a case is what it is.
 *
 * @param steps how the date was counted, one sentence for each step
 * @param skipped the days that were passed over, oldest first
 * @param exceptions the exceptions recorded for it, the withdrawn ones included
 * @param changes the corrections that moved it, oldest first
 * @param paragraph the same in plain English, for a letter; it names no person
 */
public record DeadlineExplanation(
        Deadline deadline,
        StatutoryRule rule,
        List<String> steps,
        List<SkippedDay> skipped,
        List<ExcusedBreach> exceptions,
        List<DeadlineChange> changes,
        String paragraph) {

    /** Whether an exception excuses the date now. */
    public boolean excused() {
        return exceptions.stream().anyMatch(exception -> !exception.isWithdrawn());
    }
}
