package org.sendcasework.clock;

import java.time.LocalDate;
import java.util.Optional;
import org.sendcasework.clock.internal.UnknownYearException;

/**
 * Which days are working days in England: not a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday (the
 * meaning of rule 1(3) of the Tribunal's rules). Only deadlines in working days and the Tribunal's rule 12 ask; a
 * deadline in days or weeks counts every day.
 */
public interface WorkingDays {

    /**
     * Why a day is not a working day, in words ("Saturday", "Boxing Day"), or empty if it is one.
     *
     * @throws UnknownYearException if the bank holidays of its year are not known; an unknown year is never a year of
     *     working days
     */
    Optional<String> whyNot(LocalDate day);

    /**
     * Whether it is a working day.
     *
     * @throws UnknownYearException if the bank holidays of its year are not known
     */
    default boolean isWorkingDay(LocalDate day) {
        return whyNot(day).isEmpty();
    }
}
