package org.sendcasework.panel.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.sendcasework.casefile.Decision;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.panel.PanelKind;

/**
 * A question as it is asked.
 *
 * @param panelKind the kind of panel asked for by name; null where the terms of reference decide
 * @param legalRule the rule of the deadline that the answer must meet
 * @param countedFrom the day its deadline is counted from, if it is a standalone question; null if the deadline is one
 *     of the case
 * @param value pounds a year, for resourcing; null otherwise
 */
public record NewQuestion(
        Decision.Kind kind,
        PanelKind panelKind,
        RuleCode legalRule,
        LocalDate countedFrom,
        String whatIsAsked,
        BigDecimal value) {

    /** A question that another process asks, which watches the deadline itself. */
    public static NewQuestion of(Decision.Kind kind, RuleCode legalRule) {
        return new NewQuestion(kind, null, legalRule, null, null, null);
    }

    public boolean standsAlone() {
        return countedFrom != null;
    }
}
