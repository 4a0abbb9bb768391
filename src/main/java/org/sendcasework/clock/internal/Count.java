package org.sendcasework.clock.internal;

import java.time.LocalDate;
import java.util.List;
import org.sendcasework.clock.SkippedDay;

/**
 * The result of counting one deadline.
 *
 * @param lastDay the last day on which the act is in time, inclusive
 * @param how how it was counted, in words for a letter
 * @param skipped the days that were not counted, oldest first
 */
public record Count(LocalDate lastDay, String how, List<SkippedDay> skipped) {

    Count(LocalDate lastDay, String how) {
        this(lastDay, how, List.of());
    }
}
