package org.sendcasework.clock.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sendcasework.clock.Certainty;
import org.sendcasework.clock.DueDate;
import org.sendcasework.clock.DueDates;
import org.sendcasework.clock.RuleBook;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.clock.StatutoryRule;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;

/** Calculates due dates for dates that do not belong to a case, for people and programs. */
@Component
public class DeadlineCalculator {

    /** The parameters that are not a second event. */
    private static final Set<String> OWN = Set.of("rule", "trigger");

    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final RuleBook rules;
    private final DueDates dueDates;

    DeadlineCalculator(RuleBook rules, DueDates dueDates) {
        this.rules = rules;
        this.dueDates = dueDates;
    }

    /**
     * The answer to one question.
     *
     * @param due null for a duty without a number of days
     * @param explanation how the date was found, one sentence for each step
     */
    public record Answer(
            StatutoryRule rule, LocalDate trigger, LocalDate secondTrigger, DueDate due, List<String> explanation) {}

    /**
     * Computes a date.
     *
     * @param asked {@code rule}, {@code trigger} and, for a deadline with a second event, that event's own parameter
     *     such as {@code certificate} or {@code meeting}; dates are ISO dates
     * @throws InvalidInputException naming the parameter that is missing, unknown, no date, or out of reach
     */
    public Answer answer(Map<String, String> asked) {
        String named = required(asked, "rule");
        RuleCode code = rules.find(named)
                .orElseThrow(() -> new InvalidInputException(
                        "rule", "there is no rule " + named + "; /api/clock/rules lists them all"));
        LocalDate trigger = date("trigger", required(asked, "trigger"));
        StatutoryRule rule = rules.versions(code).stream()
                .filter(version -> version.appliesTo(trigger))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "trigger",
                        "no version of the rule “" + rules.versions(code).get(0).name() + "” (" + code
                                + ") is in force on " + Texts.date(trigger)));
        LocalDate second = second(rule, asked);
        if (!rule.hasDate()) {
            return new Answer(rule, trigger, null, null, List.of(withoutDate(rule)));
        }
        try {
            DueDate due = dueDates.of(rule, trigger, second);
            return new Answer(rule, trigger, second, due, explanation(rule, second, due));
        } catch (UnknownYearException e) {
            throw new InvalidInputException("trigger", e.getMessage());
        }
    }

    private static LocalDate second(StatutoryRule rule, Map<String, String> asked) {
        String name = rule.second() == null ? null : rule.second().trigger().parameter();
        Set<String> unknown = new TreeSet<>(asked.keySet());
        unknown.removeAll(OWN);
        if (name != null) {
            unknown.remove(name);
        }
        if (!unknown.isEmpty()) {
            throw new InvalidInputException(
                    unknown.iterator().next(),
                    "is not a date that " + rule.code() + " asks for"
                            + (name == null
                                    ? "; it is counted from the trigger only"
                                    : "; in addition to the trigger it takes " + name));
        }
        String value = name == null ? null : asked.get(name);
        return value == null || value.isBlank() ? null : date(name, value);
    }

    private static String required(Map<String, String> asked, String name) {
        String value = asked.get(name);
        if (value == null || value.isBlank()) {
            throw new InvalidInputException(
                    name,
                    name.equals("rule")
                            ? "give the code of a rule, such as FINAL-20W"
                            : "give the date it is counted from, such as 2026-12-24");
        }
        return value.strip();
    }

    private static LocalDate date(String name, String value) {
        try {
            LocalDate day = LocalDate.parse(value.strip(), ISO);
            Dates.requireUsualYear(day.getYear());
            return day;
        } catch (DateTimeException e) {
            throw new InvalidInputException(name, value + " is not a date; write it as 2026-12-24");
        }
    }

    private static String withoutDate(StatutoryRule rule) {
        return "The law gives no number of days: " + rule.wording() + " (" + rule.regulation() + ").";
    }

    private static List<String> explanation(StatutoryRule rule, LocalDate second, DueDate due) {
        List<String> lines = new ArrayList<>();
        lines.add("%s: \u201c%s\u201d (%s).".formatted(rule.name(), rule.wording(), rule.regulation()));
        lines.add("It is counted from " + rule.trigger().words() + ".");
        lines.addAll(due.steps());
        if (rule.second() != null && second == null) {
            lines.add("It also depends on " + rule.second().trigger().words() + " ("
                    + rule.second().trigger().parameter()
                    + "); no such date was given, so only the first part counts.");
        }
        if (!due.skipped().isEmpty()) {
            lines.add("Not counted: " + Skipped.words(due.skipped()) + ".");
        }
        if (!due.internalTarget().equals(due.legalDue())) {
            lines.add("The internal target is " + Texts.dueDate(due.internalTarget()) + ".");
        }
        if (due.sen2Due() != null) {
            lines.add("In the SEN2 return it is in time up to " + Texts.dueDate(due.sen2Due()) + ".");
        }
        if (rule.certainty() != Certainty.V) {
            lines.add("How sure this row is: " + rule.certainty().words() + ".");
        }
        return lines;
    }
}
