package org.sendcasework.clock.internal;

import static org.sendcasework.shared.Texts.date;

import java.time.LocalDate;

/**
 * Counts in months, to the corresponding date: the day with the same number in the later month, or that month's last
 * day where it has no such day (the rule of Dodds v Walker).
 */
final class MonthCounts {

    private MonthCounts() {}

    /** "Within N months of": the day of the event is not counted, so the corresponding date is the last day. */
    static Count monthsOf(LocalDate event, int months) {
        LocalDate last = event.plusMonths(months);
        return new Count(
                last,
                "%s from %s, to the corresponding date%s"
                        .formatted(Amounts.of(months, "month"), date(event), shortMonth(event, last)));
    }

    /**
     * "N months beginning with": the day of the event is the first day of the period, so its last is the day before the
     * corresponding date; where there is no corresponding date, the last day of the month.
     */
    static Count monthsBeginningWith(LocalDate event, int months) {
        LocalDate corresponding = event.plusMonths(months);
        boolean none = corresponding.getDayOfMonth() != event.getDayOfMonth();
        return new Count(
                none ? corresponding : corresponding.minusDays(1),
                "%s beginning with %s, which is the first day of the period%s"
                        .formatted(Amounts.of(months, "month"), date(event), shortMonth(event, corresponding)));
    }

    /** "At least N months before": the corresponding date in the earlier month, or that month's last day. */
    static Count monthsBefore(LocalDate event, int months) {
        LocalDate last = event.minusMonths(months);
        return new Count(
                last,
                "at least %s before %s%s".formatted(Amounts.of(months, "month"), date(event), shortMonth(event, last)));
    }

    private static String shortMonth(LocalDate event, LocalDate counted) {
        return counted.getDayOfMonth() == event.getDayOfMonth()
                ? ""
                : "; that month has no day " + event.getDayOfMonth() + ", so its last day";
    }
}
