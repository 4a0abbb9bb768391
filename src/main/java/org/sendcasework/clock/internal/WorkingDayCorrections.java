package org.sendcasework.clock.internal;

import org.sendcasework.clock.DeadlineChange;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.engine.DeadlineTimers;
import org.sendcasework.identity.WorkForAllCases;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Derives the open deadlines again when the bank holidays change, and moves the engine's timers and tasks with them, in
 * the transaction of the change.
 */
@Component
class WorkingDayCorrections {

    private final DeadlineLedger ledger;
    private final DeadlineTimers timers;

    WorkingDayCorrections(DeadlineLedger ledger, DeadlineTimers timers) {
        this.ledger = ledger;
        this.timers = timers;
    }

    @EventListener
    void on(WorkingDaysChanged changed) {
        WorkForAllCases.run(() -> ledger.deriveAgain(changed.reason()).stream()
                .map(DeadlineChange::getCaseReference)
                .distinct()
                .forEach(timers::realign));
    }
}
