package org.sendcasework.panel.internal;

import java.time.LocalDate;
import org.sendcasework.clock.WorkingDays;
import org.springframework.stereotype.Component;

/** The working days before and after a sitting: local arrangements, not statutory deadlines. */
@Component
public class PanelDates {

    private final WorkingDays workingDays;

    PanelDates(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    public boolean isWorkingDay(LocalDate day) {
        return workingDays.isWorkingDay(day);
    }

    /** The day that leaves this many working days up to the other; the day itself for none. */
    public LocalDate before(LocalDate day, int amount) {
        return walk(day, amount, -1);
    }

    /** The day this many working days after the other; the day itself for none. */
    public LocalDate after(LocalDate day, int amount) {
        return walk(day, amount, 1);
    }

    private LocalDate walk(LocalDate from, int amount, int step) {
        LocalDate day = from;
        int counted = 0;
        while (counted < amount) {
            day = day.plusDays(step);
            if (workingDays.isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }
}
