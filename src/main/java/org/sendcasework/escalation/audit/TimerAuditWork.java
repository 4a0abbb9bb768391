package org.sendcasework.escalation.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sendcasework.engine.TimerInspection;
import org.sendcasework.engine.TimerInspection.Running;
import org.sendcasework.identity.CurrentUser;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of an audit, which the process timer-audit takes one by one: begin, the cases in portions, the ledger. */
@Service
@Transactional
public class TimerAuditWork {

    private final TimerAuditRunRepository runs;
    private final InstanceChecks instances;
    private final LedgerCheck ledger;
    private final TimerInspection inspection;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final int instancesAtATime;

    TimerAuditWork(
            TimerAuditRunRepository runs,
            InstanceChecks instances,
            LedgerCheck ledger,
            TimerInspection inspection,
            CurrentUser currentUser,
            Clock clock,
            @Value("${sendcasework.timer-audit.instances-at-a-time:500}") int instancesAtATime) {
        this.runs = runs;
        this.instances = instances;
        this.ledger = ledger;
        this.inspection = inspection;
        this.currentUser = currentUser;
        this.clock = clock;
        this.instancesAtATime = instancesAtATime;
    }

    /** Begins a run. It must be committed before its first cases are checked. */
    public UUID begin() {
        return runs.save(new TimerAuditRun(currentUser.username(), clock.instant()))
                .getId();
    }

    /**
     * Checks the cases that follow those checked before.
     *
     * @return whether there may be more
     */
    public boolean checkNext(UUID runId) {
        TimerAuditRun run = runs.findById(runId).orElseThrow();
        List<Running> next = inspection.after(run.getLastInstance(), instancesAtATime);
        next.forEach(instance -> instances.check(runId, instance));
        if (!next.isEmpty()) {
            run.checkedUpTo(next.get(next.size() - 1).id(), next.size());
        }
        return next.size() == instancesAtATime;
    }

    /**
     * Looks for deadlines that no process carries, and ends the run.
     *
     * @return whether no finding is open
     */
    public boolean checkLedger(UUID runId) {
        LedgerCheck.Result result = ledger.check(runId, this::everythingRunning);
        runs.findById(runId).orElseThrow().finish(result.repaired(), result.open(), clock.instant());
        return result.open() == 0;
    }

    private List<Running> everythingRunning() {
        List<Running> all = new ArrayList<>();
        List<Running> page = inspection.after("", instancesAtATime);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = inspection.after(page.get(page.size() - 1).id(), instancesAtATime);
        }
        return all;
    }
}
