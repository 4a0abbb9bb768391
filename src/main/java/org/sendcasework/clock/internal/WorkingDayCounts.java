package org.sendcasework.clock.internal;

import static org.sendcasework.shared.Texts.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sendcasework.clock.SkippedDay;

/** Counts in working days, passing over the days that do not count and noting why. */
public final class WorkingDayCounts {

    private static final String UNIT = "working day";

    private WorkingDayCounts() {}

    /** "Within N working days of": the day of the event is not counted. */
    public static Count workingDaysOf(LocalDate event, int amount, UncountedDays uncounted) {
        List<SkippedDay> skipped = new ArrayList<>();
        return new Count(
                walk(event, amount, 1, uncounted, skipped),
                "%s from %s, which is itself not counted".formatted(Amounts.of(amount, UNIT), date(event)),
                List.copyOf(skipped));
    }

    /** "N working days beginning with the day": that day is working day 1, if it is a working day. */
    static Count workingDaysBeginningWith(LocalDate event, int amount, UncountedDays uncounted) {
        List<SkippedDay> skipped = new ArrayList<>();
        return new Count(
                walk(event.minusDays(1), amount, 1, uncounted, skipped),
                "%s beginning with %s, which is day 1 if it is a working day"
                        .formatted(Amounts.of(amount, UNIT), date(event)),
                List.copyOf(skipped));
    }

    /** "At least N working days before": the latest working day that leaves N working days up to the event. */
    public static Count workingDaysBefore(LocalDate event, int amount, UncountedDays uncounted) {
        List<SkippedDay> skipped = new ArrayList<>();
        LocalDate last = walk(event, amount, -1, uncounted, skipped);
        Collections.reverse(skipped);
        return new Count(
                last, "at least %s before %s".formatted(Amounts.of(amount, UNIT), date(event)), List.copyOf(skipped));
    }

    private static LocalDate walk(
            LocalDate from, int amount, int step, UncountedDays uncounted, List<SkippedDay> skipped) {
        LocalDate day = from;
        int counted = 0;
        while (counted < amount) {
            day = day.plusDays(step);
            Optional<String> why = uncounted.whyNot(day);
            if (why.isEmpty()) {
                counted++;
            } else {
                skipped.add(new SkippedDay(day, why.get()));
            }
        }
        return day;
    }
}
