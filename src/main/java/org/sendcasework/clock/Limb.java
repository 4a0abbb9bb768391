package org.sendcasework.clock;

import java.time.LocalDate;
import java.time.MonthDay;
import org.sendcasework.clock.internal.Count;
import org.sendcasework.clock.internal.CountingForm;
import org.sendcasework.clock.internal.UncountedDays;

/**
 * One part of a deadline: an amount, counted in one form from one event.
 *
 * @param calendarDate the day of the year of a deadline "before 15 February"; null for every other form
 */
public record Limb(Trigger trigger, int amount, CountingForm countingForm, MonthDay calendarDate) {

    Count count(LocalDate event, UncountedDays days) {
        return countingForm.count(event, this, days);
    }
}
