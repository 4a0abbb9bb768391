package org.sendcasework.clock.web;

import jakarta.validation.constraints.NotBlank;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sendcasework.clock.StatutoryRule;
import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/**
 * What the calculator is asked. Its address may have each date in three parts, as the page sends them, or as one ISO
 * date, as the API takes it.
 *
 * @param second the date of a deadline's second event, if it has one
 */
record CalculatorForm(
        @Label("Deadline") @NotBlank(message = "Select a deadline") String rule,
        @Label("Counted from") @RealDate(message = "Enter the date that the deadline is counted from")
                DateInput trigger,
        @Label("Also counted from") @RealDate(required = false) DateInput second) {

    static final String TRIGGER = "trigger";
    static final String SECOND = "second";

    /**
     * Reads an address.
     *
     * @param chosen the deadline asked about; null if it is not known
     */
    static CalculatorForm of(Map<String, String> asked, StatutoryRule chosen) {
        String parameter = parameter(chosen);
        return new CalculatorForm(
                asked.getOrDefault("rule", ""),
                date(asked, TRIGGER, TRIGGER),
                parameter == null ? DateInput.EMPTY : date(asked, SECOND, parameter));
    }

    /** What the API calls the date of the second event; null if there is none. */
    static String parameter(StatutoryRule chosen) {
        return chosen == null || chosen.second() == null
                ? null
                : chosen.second().trigger().parameter();
    }

    private static DateInput date(Map<String, String> asked, String field, String parameter) {
        String iso = asked.getOrDefault(parameter, "").strip();
        if (iso.isEmpty()) {
            return new DateInput(asked.get(field + ".day"), asked.get(field + ".month"), asked.get(field + ".year"));
        }
        String[] parts = iso.split("-", 3);
        return parts.length == 3 ? new DateInput(parts[2], parts[1], parts[0]) : new DateInput(iso, "", "");
    }

    /** Whether the address asks for a date. */
    static boolean isAsked(Map<String, String> asked) {
        return asked.containsKey(TRIGGER) || asked.containsKey(TRIGGER + ".day");
    }

    /** The question as the calculator takes it. */
    Map<String, String> question(StatutoryRule chosen) {
        Map<String, String> question = new LinkedHashMap<>();
        question.put("rule", rule);
        question.put(TRIGGER, trigger.iso());
        if (!second.isEmpty()) {
            question.put(parameter(chosen), second.iso());
        }
        return question;
    }
}
