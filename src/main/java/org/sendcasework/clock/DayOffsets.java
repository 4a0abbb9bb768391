package org.sendcasework.clock;

import java.time.LocalDate;
import org.sendcasework.clock.internal.Count;
import org.sendcasework.clock.internal.RollForward;
import org.sendcasework.clock.internal.UncountedDays;
import org.sendcasework.clock.internal.UnknownYearException;
import org.sendcasework.clock.internal.WorkingDayCounts;
import org.springframework.stereotype.Component;

/** Finds the day that is so many days or working days from another. */
@Component
public class DayOffsets {

    private final UncountedDays uncounted;

    DayOffsets(WorkingDays workingDays) {
        this.uncounted = RollForward.NONE.uncounted(workingDays);
    }

    /**
     * The day at that distance. With an amount of zero it is the day itself, even if that is not a working day.
     *
     * @throws UnknownYearException if it asks for working days in a year whose bank holidays are not known
     */
    public LocalDate from(LocalDate day, DayOffset offset) {
        if (offset.unit() == DayOffset.Unit.DAYS || offset.amount() == 0) {
            return day.plusDays(offset.amount());
        }
        Count count = offset.amount() > 0
                ? WorkingDayCounts.workingDaysOf(day, offset.amount(), uncounted)
                : WorkingDayCounts.workingDaysBefore(day, -offset.amount(), uncounted);
        return count.lastDay();
    }
}
