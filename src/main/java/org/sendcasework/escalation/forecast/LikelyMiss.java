package org.sendcasework.escalation.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A case that is likely to miss its twenty weeks, with the sum that says so. It is about a date, never about a child.
 *
 * @param since the day the step it is in began
 * @param expectedOn the day on which the plan is to be expected
 * @param sum the days that are still to come, step by step, as a sum to read
 */
public record LikelyMiss(
        String caseReference, Step step, LocalDate since, LocalDate dueDate, LocalDate expectedOn, List<String> sum) {

    public long daysLate() {
        return ChronoUnit.DAYS.between(dueDate, expectedOn);
    }
}
