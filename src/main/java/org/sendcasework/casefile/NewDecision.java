package org.sendcasework.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A decision as it is made.
 *
 * @param refusal whether it refuses what was asked
 * @param test each part of the legal test as it was judged; the words come from the law in force on the day
 * @param value pounds a year, for resourcing; null otherwise
 */
public record NewDecision(
        Decision.Kind kind,
        String outcome,
        boolean refusal,
        List<Judged> test,
        List<String> reasonCodes,
        String reasons,
        LocalDate decidedOn,
        DecisionNotes notes,
        BigDecimal value) {

    /** One part of the legal test: whether it is met, and what shows it. */
    public record Judged(String code, boolean met, String evidence) {}
}
