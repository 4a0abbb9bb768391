package org.sendcasework.assessment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sendcasework.engine.DeadlineTimers;
import org.springframework.stereotype.Component;

/** What the model calls after a date was corrected, under the name {@code caseDates}. */
@Component("caseDates")
public class CaseTimers {

    private final DeadlineTimers timers;

    CaseTimers(DeadlineTimers timers) {
        this.timers = timers;
    }

    /** Service task move-timers-and-tasks: what the engine waits for follows the ledger. */
    public void realign(DelegateExecution execution) {
        timers.realign(execution.getProcessBusinessKey());
    }
}
