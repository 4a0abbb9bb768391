package org.sendcasework.escalation.audit;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a comparison of the engine's timers with the ledger of deadlines, and says how the last one ended. */
@Service
@Transactional
public class TimerAudits {

    private static final String PROCESS = "timer-audit";
    private static final String ASKED_FOR = "timer-check-asked-for";

    private final TimerAuditRunRepository runs;
    private final RuntimeService runtime;

    TimerAudits(TimerAuditRunRepository runs, RuntimeService runtime) {
        this.runs = runs;
        this.runtime = runtime;
    }

    /**
     * Starts an audit at once, unless one is under way.
     *
     * @return whether it was started
     */
    public boolean start() {
        if (isUnderWay()) {
            return false;
        }
        runtime.startProcessInstanceByMessage(ASKED_FOR);
        return true;
    }

    /** Whether an audit is under way, or stuck. */
    @Transactional(readOnly = true)
    public boolean isUnderWay() {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(PROCESS)
                        .count()
                > 0;
    }

    /** The last run that has ended. */
    @Transactional(readOnly = true)
    public Optional<TimerAuditRun> last() {
        return runs.findFirstByFinishedAtIsNotNullOrderByRunNumberDesc();
    }
}
