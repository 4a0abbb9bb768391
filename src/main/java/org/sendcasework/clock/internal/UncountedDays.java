package org.sendcasework.clock.internal;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.sendcasework.clock.WorkingDays;

/** Which days a deadline in working days passes over, and why. */
@FunctionalInterface
public interface UncountedDays {

    /** Why the day is not counted, or empty if it is. */
    Optional<String> whyNot(LocalDate day);

    /** Weekends and bank holidays. */
    static UncountedDays notWorking(WorkingDays days) {
        return days::whyNot;
    }

    /** Weekends, bank holidays and the days that rule 12(3)(b) of the Tribunal's rules leaves out. */
    static UncountedDays beforeTheTribunal(WorkingDays days) {
        return day -> inChristmasPeriod(day)
                ? Optional.of("25 December to 1 January")
                : day.getMonth() == Month.AUGUST ? Optional.of("August") : days.whyNot(day);
    }

    /** Whether a day lies from 25 December to 1 January, both inclusive (rule 12(3)). */
    static boolean inChristmasPeriod(LocalDate day) {
        return day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= 25
                || day.getMonth() == Month.JANUARY && day.getDayOfMonth() == 1;
    }
}
