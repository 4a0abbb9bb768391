package org.sendcasework.clock.internal;

import java.time.LocalDate;
import org.sendcasework.clock.Limb;

/**
 * The ways the law counts time, each with the unit it goes with in the table of statutory deadlines. The wording
 * decides the form: whether the day of the event counts, whether a day must be a working day, whether time runs forward
 * or back.
 */
public enum CountingForm {
    WITHIN_WEEKS_OF("WEEKS", (event, limb, days) -> CalendarCounts.weeksOf(event, limb.amount())),
    WITHIN_DAYS_OF("DAYS", (event, limb, days) -> CalendarCounts.daysOf(event, limb.amount())),
    DAYS_BEGINNING_WITH("DAYS", (event, limb, days) -> CalendarCounts.daysBeginningWith(event, limb.amount())),
    ON_THE_DAY("DAYS", (event, limb, days) -> CalendarCounts.onTheDay(event)),
    NOTICE_WEEKS_BEFORE("WEEKS", (event, limb, days) -> CalendarCounts.weeksBefore(event, limb.amount())),
    STRICTLY_BEFORE_DATE(
            "CALENDAR_DATE", (event, limb, days) -> CalendarCounts.strictlyBefore(event, limb.calendarDate())),
    WITHIN_MONTHS_OF("MONTHS", (event, limb, days) -> MonthCounts.monthsOf(event, limb.amount())),
    MONTHS_BEGINNING_WITH("MONTHS", (event, limb, days) -> MonthCounts.monthsBeginningWith(event, limb.amount())),
    MONTHS_BEFORE("MONTHS", (event, limb, days) -> MonthCounts.monthsBefore(event, limb.amount())),
    WITHIN_WORKING_DAYS_OF(
            "WORKING_DAYS", (event, limb, days) -> WorkingDayCounts.workingDaysOf(event, limb.amount(), days)),
    WORKING_DAYS_BEGINNING_WITH(
            "WORKING_DAYS",
            (event, limb, days) -> WorkingDayCounts.workingDaysBeginningWith(event, limb.amount(), days)),
    NOTICE_WORKING_DAYS_BEFORE(
            "WORKING_DAYS", (event, limb, days) -> WorkingDayCounts.workingDaysBefore(event, limb.amount(), days)),
    /** A duty, right or window without a number of days; it has no date. */
    NO_DAY_COUNT("NONE", null);

    private final String unit;
    private final Counter counter;

    CountingForm(String unit, Counter counter) {
        this.unit = unit;
        this.counter = counter;
    }

    @FunctionalInterface
    private interface Counter {
        Count count(LocalDate event, Limb limb, UncountedDays days);
    }

    /**
     * Counts from the day of the event.
     *
     * @throws IllegalStateException if this form has no date
     */
    public Count count(LocalDate event, Limb limb, UncountedDays days) {
        if (!hasDate()) {
            throw new IllegalStateException("A duty without a day count has no date");
        }
        return counter.count(event, limb, days);
    }

    /** Whether a date can be computed at all. */
    public boolean hasDate() {
        return counter != null;
    }

    /** The unit that goes with it in the table of statutory deadlines. */
    public String unit() {
        return unit;
    }

    /** Whether the result depends on which days are working days. */
    public boolean asksForWorkingDays() {
        return "WORKING_DAYS".equals(unit);
    }
}
