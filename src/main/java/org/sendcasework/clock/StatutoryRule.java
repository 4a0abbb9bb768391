package org.sendcasework.clock;

import java.time.LocalDate;
import org.sendcasework.clock.internal.Combination;
import org.sendcasework.clock.internal.CountingForm;
import org.sendcasework.clock.internal.RollForward;

/**
 * One version of one rule, as a row of the table {@code statutory-deadlines}. Dates are inclusive; {@code effectiveTo}
 * is null while the version is in force, {@code sen2Days} while the SEN2 return does not measure it, {@code second}
 * while the deadline has one limb. It applies when the trigger falls within its effective dates.
 *
 * @param warnDaysBefore calendar days before the last day from which the deadline counts as near
 * @param targetDaysBefore calendar days before the last day on which the authority means to have acted
 * @param sen2Days calendar days after the trigger within which the SEN2 return counts the act as in time
 * @param wording a short quotation, or a paraphrase where the certainty is not V
 */
public record StatutoryRule(
        RuleCode code,
        String name,
        Limb first,
        Combination combination,
        Limb second,
        RollForward rollForward,
        int warnDaysBefore,
        int targetDaysBefore,
        Integer sen2Days,
        ExceptionSet exceptionSet,
        ActingParty actor,
        String regulation,
        String wording,
        Certainty certainty,
        LocalDate effectiveFrom,
        LocalDate effectiveTo) {

    /** The event it is counted from; a second event, where there is one, is that of the second limb. */
    public Trigger trigger() {
        return first.trigger();
    }

    public int amount() {
        return first.amount();
    }

    public CountingForm countingForm() {
        return first.countingForm();
    }

    /** Whether it gives a date at all. */
    public boolean hasDate() {
        return countingForm().hasDate();
    }

    /** Whether a change of the bank holidays can move its dates. */
    public boolean asksForWorkingDays() {
        return first.countingForm().asksForWorkingDays()
                || second != null && second.countingForm().asksForWorkingDays()
                || rollForward != RollForward.NONE;
    }

    /** Whether it is the time a family has for something it may do: when it passes, nobody is late. */
    public boolean isRightOfTheFamily() {
        return actor.isFamily();
    }

    /** Whether this version is the law for a trigger on that day. */
    public boolean appliesTo(LocalDate triggerDate) {
        return !triggerDate.isBefore(effectiveFrom) && (effectiveTo == null || !triggerDate.isAfter(effectiveTo));
    }

    boolean overlaps(StatutoryRule other) {
        return code.equals(other.code)
                && (effectiveTo == null || !other.effectiveFrom.isAfter(effectiveTo))
                && (other.effectiveTo == null || !effectiveFrom.isAfter(other.effectiveTo));
    }
}
