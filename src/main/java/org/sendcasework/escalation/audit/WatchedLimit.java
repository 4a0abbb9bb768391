package org.sendcasework.escalation.audit;

import java.util.List;
import java.util.Optional;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.engine.TimerExpression;

/** The limit that a timer watches by its expression; a timer that reads its date elsewhere watches none. */
record WatchedLimit(String ruleCode, String subjectId, Optional<Deadline> deadline) {

    private static final String LEDGER = "clock";

    static WatchedLimit of(TimerExpression expression, String caseReference, DeadlineLedger ledger) {
        List<String> arguments = expression.arguments();
        if (!expression.bean().equals(LEDGER) || arguments.isEmpty()) {
            return new WatchedLimit(null, null, Optional.empty());
        }
        String subject = arguments.size() > 1 ? arguments.get(1) : null;
        return new WatchedLimit(arguments.get(0), subject, ledger.find(caseReference, arguments.get(0), subject));
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
