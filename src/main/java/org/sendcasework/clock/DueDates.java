package org.sendcasework.clock;

import static org.sendcasework.shared.Texts.dueDate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sendcasework.clock.internal.Count;
import org.sendcasework.clock.internal.UncountedDays;
import org.sendcasework.clock.internal.UnknownYearException;
import org.springframework.stereotype.Component;

/**
 * Calculates the due date by a version of a rule, and explains it. The only place where the law's arithmetic is done.
 */
@Component
public class DueDates {

    private final WorkingDays workingDays;

    public DueDates(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** For a deadline with one event, or whose second event has not happened. */
    public DueDate of(StatutoryRule rule, LocalDate trigger) {
        return of(rule, trigger, null);
    }

    /**
     * For a deadline with two events.
     *
     * @param secondTrigger the day of the second limb's event; null if it has not happened, and then only the first
     *     part counts
     * @throws IllegalArgumentException if the deadline has no date, or no second limb for the second event
     * @throws UnknownYearException if it asks for working days in a year whose bank holidays are not known
     */
    public DueDate of(StatutoryRule rule, LocalDate trigger, LocalDate secondTrigger) {
        if (!rule.hasDate()) {
            throw new IllegalArgumentException("Limit " + rule.code() + " has no number of days and so no date");
        }
        if (secondTrigger != null && rule.second() == null) {
            throw new IllegalArgumentException("Limit " + rule.code() + " has no second event");
        }
        List<String> steps = new ArrayList<>();
        UncountedDays uncounted = rule.rollForward().uncounted(workingDays);
        Count count = note(steps, rule.first().count(trigger, uncounted));
        if (secondTrigger != null) {
            Count other = note(steps, rule.second().count(secondTrigger, uncounted));
            count = rule.combination().choose(count, other);
            steps.add(sentence(rule.combination().words() + " is " + dueDate(count.lastDay())));
        }
        List<SkippedDay> skipped = new ArrayList<>(count.skipped());
        Count rolled = rule.rollForward().apply(count, workingDays);
        if (rolled != count) {
            note(steps, rolled);
            skipped.addAll(rolled.skipped());
        }
        LocalDate last = rolled.lastDay();
        return new DueDate(
                last,
                last.minusDays(rule.targetDaysBefore()),
                rule.sen2Days() == null ? null : trigger.plusDays(rule.sen2Days()),
                warnOn(rule, trigger, last),
                List.copyOf(steps),
                List.copyOf(skipped));
    }

    /** Never before the trigger, unless the deadline itself lies before it. */
    private static LocalDate warnOn(StatutoryRule rule, LocalDate trigger, LocalDate last) {
        LocalDate warn = last.minusDays(rule.warnDaysBefore());
        return warn.isBefore(trigger) && !last.isBefore(trigger) ? trigger : warn;
    }

    private static Count note(List<String> steps, Count count) {
        steps.add(sentence(count.how() + ": " + dueDate(count.lastDay())));
        return count;
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }
}
