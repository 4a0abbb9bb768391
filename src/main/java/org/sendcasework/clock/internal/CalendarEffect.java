package org.sendcasework.clock.internal;

import java.time.LocalDate;
import java.util.List;

/**
 * What a change did to the calendar.
 *
 * @param days the days that were changed, the earliest first; empty if the calendar said all this already
 * @param notes what was left out and why, in words
 */
public record CalendarEffect(List<DayChange> days, List<String> notes) {

    /**
     * One day.
     *
     * @param name of the bank holiday that it is, or was
     * @param bankHoliday whether it is one after the change
     */
    public record DayChange(LocalDate day, String name, boolean bankHoliday, String source) {}
}
