package org.sendcasework.clock.internal;

import static org.sendcasework.shared.Texts.dueDate;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sendcasework.clock.SkippedDay;
import org.sendcasework.clock.WorkingDays;

/**
 * Whether a date that falls on a day without business moves on. Only acts before the Tribunal do (rule 12 of the HESC
 * Rules 2008); the regulations know nothing of the kind for an authority.
 */
public enum RollForward {
    NONE,
    /** Rule 12(2): an act due on a day that is not a working day is in time on the next working day. */
    NEXT_WORKING_DAY,
    /**
     * Rule 12(3)(a): time for an appeal that ends from 25 December to 1 January or in August is in time on the first
     * working day after 1 January or 31 August. Any other day as rule 12(2); a day reached in that way is not moved
     * again, the earlier reading, which is safe for the family.
     */
    TRIBUNAL_RULE_12,
    /** Rule 12(3)(b): those days are not counted at all in the time for any other act. */
    TRIBUNAL_DAYS_NOT_COUNTED;

    public UncountedDays uncounted(WorkingDays days) {
        return this == TRIBUNAL_DAYS_NOT_COUNTED
                ? UncountedDays.beforeTheTribunal(days)
                : UncountedDays.notWorking(days);
    }

    /** Moves a last day on where the rule says so; otherwise the same count comes back. */
    public Count apply(Count count, WorkingDays days) {
        LocalDate last = count.lastDay();
        if (this == TRIBUNAL_RULE_12 && UncountedDays.inChristmasPeriod(last)) {
            LocalDate newYear =
                    LocalDate.of(last.getMonth() == Month.DECEMBER ? last.getYear() + 1 : last.getYear(), 1, 1);
            return moved(last, newYear.plusDays(1), "from 25 December to 1 January", "rule 12(3)(a)", days);
        }
        if (this == TRIBUNAL_RULE_12 && last.getMonth() == Month.AUGUST) {
            return moved(last, LocalDate.of(last.getYear(), 9, 1), "in August", "rule 12(3)(a)", days);
        }
        if (this == NEXT_WORKING_DAY || this == TRIBUNAL_RULE_12) {
            Optional<String> why = days.whyNot(last);
            if (why.isPresent()) {
                return moved(last, last.plusDays(1), "on a day that is not a working day", "rule 12(2)", days);
            }
        }
        return count;
    }

    private static Count moved(LocalDate ended, LocalDate from, String where, String rule, WorkingDays days) {
        List<SkippedDay> skipped = new ArrayList<>();
        LocalDate day = from;
        for (Optional<String> why = days.whyNot(day); why.isPresent(); why = days.whyNot(day)) {
            skipped.add(new SkippedDay(day, why.get()));
            day = day.plusDays(1);
        }
        return new Count(
                day,
                "%s lies %s, so the first working day after it is in time (%s)".formatted(dueDate(ended), where, rule),
                List.copyOf(skipped));
    }
}
