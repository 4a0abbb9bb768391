package org.sendcasework.escalation.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sendcasework.escalation.audit.TimerAuditWork;
import org.springframework.stereotype.Component;

/** What the timer audit's model calls, under the name {@code timerAudit}. */
@Component("timerAudit")
public class TimerAuditSteps {

    private static final String RUN = "auditRunId";

    private final TimerAuditWork work;

    TimerAuditSteps(TimerAuditWork work) {
        this.work = work;
    }

    /** Service task begin-the-check. */
    public void begin(DelegateExecution execution) {
        execution.setVariable(RUN, work.begin().toString());
    }

    /** Service task check-the-next-cases; sets the routing fact {@code moreCases}. */
    public void checkNextCases(DelegateExecution execution) {
        execution.setVariable("moreCases", work.checkNext(runOf(execution)));
    }

    /** Service task check-the-ledger; sets the routing fact {@code allInStep}. */
    public void checkLedger(DelegateExecution execution) {
        execution.setVariable("allInStep", work.checkLedger(runOf(execution)));
    }

    private static UUID runOf(DelegateExecution execution) {
        return UUID.fromString((String) execution.getVariable(RUN));
    }
}
