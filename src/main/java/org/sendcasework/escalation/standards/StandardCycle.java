package org.sendcasework.escalation.standards;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.sendcasework.referral.ServiceStandard.Cycle;

/** One cycle of a standard: a week from Monday to Sunday, or a calendar month; both days inclusive. */
record StandardCycle(LocalDate from, LocalDate to) {

    /** The cycle that a day lies in. */
    static StandardCycle of(Cycle kind, LocalDate day) {
        return switch (kind) {
            case WEEK -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new StandardCycle(monday, monday.plusDays(6));
            }
            case MONTH -> new StandardCycle(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
        };
    }

    StandardCycle next(Cycle kind) {
        return of(kind, to.plusDays(1));
    }

    StandardCycle before(Cycle kind) {
        return of(kind, from.minusDays(1));
    }
}
