package org.sendcasework.clock.internal;

import static org.sendcasework.shared.Texts.date;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * Counts in days and weeks, where every day counts: weekends, bank holidays and school holidays too. A date that falls
 * on one of them stays there, since the regulations know no roll-forward for an authority.
 */
final class CalendarCounts {

    private static final int WEEK = 7;

    private CalendarCounts() {}

    /** "Within N weeks of": the day of the event is not counted; the deadline runs through the end of day 7N. */
    static Count weeksOf(LocalDate event, int weeks) {
        return new Count(
                event.plusDays((long) WEEK * weeks),
                "%s (%s days) from %s, which is itself not counted; every day counts, weekends and holidays too"
                        .formatted(Amounts.of(weeks, "week"), WEEK * weeks, date(event)));
    }

    /** "Within N days of": the day of the event is not counted. */
    static Count daysOf(LocalDate event, int days) {
        return new Count(
                event.plusDays(days),
                "%s from %s, which is itself not counted; every day counts, weekends and holidays too"
                        .formatted(Amounts.of(days, "day"), date(event)));
    }

    /** "N days beginning with the day": that day is day 1. */
    static Count daysBeginningWith(LocalDate event, int days) {
        return new Count(
                event.plusDays(days - 1L),
                "%s beginning with %s, which is day 1; every day counts, weekends and holidays too"
                        .formatted(Amounts.of(days, "day"), date(event)));
    }

    /** "Immediately", "with the decision", "on the day": the day of the event itself. */
    static Count onTheDay(LocalDate event) {
        return new Count(event, "on " + date(event) + " itself");
    }

    /** "At least N weeks' notice", "N weeks in advance": the latest day that leaves that many weeks before the event. */
    static Count weeksBefore(LocalDate event, int weeks) {
        return new Count(
                event.minusDays((long) WEEK * weeks),
                "at least %s (%s days) before %s".formatted(Amounts.of(weeks, "week"), WEEK * weeks, date(event)));
    }

    /** "Before 15 February": strictly earlier than that day in the year of the event, so the day before is the last. */
    static Count strictlyBefore(LocalDate event, MonthDay limit) {
        LocalDate day = limit.atYear(event.getYear());
        return new Count(
                day.minusDays(1),
                "before %s, the year of %s; the day itself is too late".formatted(date(day), date(event)));
    }
}
