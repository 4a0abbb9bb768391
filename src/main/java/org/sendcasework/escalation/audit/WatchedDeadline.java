package org.sendcasework.escalation.audit;

import java.util.List;
import java.util.Optional;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.engine.TimerExpression;

/**
 * The deadline that a timer watches by its expression; a timer that reads its date elsewhere watches none. The code is
 * the text of the model, which need not be one of a rule.
 */
record WatchedDeadline(String ruleCode, String subjectId, Optional<Deadline> deadline) {

    private static final String LEDGER = "clock";

    static WatchedDeadline of(TimerExpression expression, String caseReference, DeadlineLedger ledger) {
        List<String> arguments = expression.arguments();
        if (!expression.bean().equals(LEDGER) || arguments.isEmpty()) {
            return new WatchedDeadline(null, null, Optional.empty());
        }
        String code = arguments.get(0);
        String subject = arguments.size() > 1 ? arguments.get(1) : null;
        return new WatchedDeadline(
                code, subject, RuleCode.parse(code).flatMap(known -> ledger.find(caseReference, known, subject)));
    }

    boolean readsTheLedger() {
        return ruleCode != null;
    }

    /** Whether the ledger does not have it. */
    boolean isUnknown() {
        return readsTheLedger() && deadline.isEmpty();
    }

    /** Whether its timer still has something to wait for. */
    boolean isOpen() {
        return !readsTheLedger() || deadline.filter(Deadline::isOpen).isPresent();
    }
}
