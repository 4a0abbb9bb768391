package org.sendcasework.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * One version of one limit, as a row of the table {@code statutory-deadlines}. Dates are inclusive;
 * {@code effectiveTo} is null while the version is in force, {@code sen2Days} while the SEN2 return does not measure
 * it. It applies when the trigger falls within its effective dates.
 */
public record StatutoryRule(
        String code,
        String name,
        Trigger trigger,
        int amount,
        CountingForm countingForm,
        int warnDaysBefore,
        int targetDaysBefore,
        Integer sen2Days,
        String exceptionSet,
        String actor,
        String regulation,
        String wording,
        String certainty,
        LocalDate effectiveFrom,
        LocalDate effectiveTo) {

    /** Whether this version is the law for a trigger on that day. */
    public boolean appliesTo(LocalDate triggerDate) {
        return !triggerDate.isBefore(effectiveFrom) && (effectiveTo == null || !triggerDate.isAfter(effectiveTo));
    }

    boolean overlaps(StatutoryRule other) {
        return code.equals(other.code)
                && (effectiveTo == null || !other.effectiveFrom.isAfter(effectiveTo))
                && (other.effectiveTo == null || !effectiveFrom.isAfter(other.effectiveTo));
    }

    /** The last day in time, inclusive; a long-stop, since nearly every limit is "as soon as practicable and within". */
    public LocalDate dueDate(LocalDate triggerDate) {
        return countingForm.lastDay(triggerDate, amount);
    }

    /** The authority's own target: a day earlier than the limit where the receipt day may be counted as day 1. */
    public LocalDate targetDate(LocalDate triggerDate) {
        return dueDate(triggerDate).minusDays(targetDaysBefore);
    }

    /** The last day in time in the sense of the SEN2 return, or null where it does not measure this. */
    public LocalDate sen2Date(LocalDate triggerDate) {
        return sen2Days == null ? null : triggerDate.plus(sen2Days, ChronoUnit.DAYS);
    }

    /** The day from which the limit counts as near; never before the trigger. */
    public LocalDate warnDate(LocalDate triggerDate) {
        LocalDate warn = dueDate(triggerDate).minusDays(warnDaysBefore);
        return warn.isBefore(triggerDate) ? triggerDate : warn;
    }
}
