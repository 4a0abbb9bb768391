package org.sendcasework.escalation.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.engine.EngineTransaction;
import org.sendcasework.engine.TimerInspection;
import org.sendcasework.engine.TimerInspection.Running;
import org.sendcasework.identity.CurrentUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the engine's timers with the ledger of deadlines. The process timer-audit runs it step by step; each case is
 * checked in a transaction of its own, so that a broken one holds up no other.
 */
@Service
@Transactional
public class TimerAudits {

    private static final Logger LOG = LoggerFactory.getLogger(TimerAudits.class);
    private static final String PROCESS = "timer-audit";
    private static final String ASKED_FOR = "timer-check-asked-for";
    private static final int ATTEMPTS = 2;

    private final TimerAuditRunRepository runs;
    private final TimerFindings findings;
    private final InstanceAudit instances;
    private final DeadlinesWithoutProcess uncarried;
    private final TimerInspection inspection;
    private final EngineTransaction transaction;
    private final DeadlineLedger ledger;
    private final RuntimeService runtime;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final int instancesAtATime;

    TimerAudits(
            TimerAuditRunRepository runs,
            TimerFindings findings,
            InstanceAudit instances,
            DeadlinesWithoutProcess uncarried,
            TimerInspection inspection,
            EngineTransaction transaction,
            DeadlineLedger ledger,
            RuntimeService runtime,
            CurrentUser currentUser,
            Clock clock,
            @Value("${sendcasework.timer-audit.instances-at-a-time:500}") int instancesAtATime) {
        this.runs = runs;
        this.findings = findings;
        this.instances = instances;
        this.uncarried = uncarried;
        this.inspection = inspection;
        this.transaction = transaction;
        this.ledger = ledger;
        this.runtime = runtime;
        this.currentUser = currentUser;
        this.clock = clock;
        this.instancesAtATime = instancesAtATime;
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
        next.forEach(instance -> check(runId, instance));
        if (!next.isEmpty()) {
            run.checkedUpTo(next.get(next.size() - 1).id(), next.size());
        }
        return next.size() == instancesAtATime;
    }

    private void check(UUID runId, Running instance) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                instances.check(runId, instance.id());
                return;
            } catch (RuntimeException e) {
                // Someone may have worked on the case at the same moment: the second attempt tells
                LOG.warn("Timers of instance {} not checked at attempt {}", instance.id(), attempt, e);
            }
        }
        transaction.alone(() -> {
            findings.unchecked(runId, Sighting.unchecked(instance.id(), instance.businessKey()));
            return null;
        });
    }

    /**
     * Looks for deadlines that no process carries, and ends the run.
     *
     * @return whether nothing stands
     */
    public boolean checkLedger(UUID runId) {
        Map<String, Set<RuleCode>> open = ledger.openRulesByCase();
        List<Running> running = everythingRunning();
        findings.resolveEnded(running.stream().map(Running::id).collect(Collectors.toSet()));
        findings.ofLedger(runId, uncarried.find(open, running));
        long standing = findings.countOpen();
        runs.findById(runId).orElseThrow().finish(findings.countRepaired(runId), standing, clock.instant());
        return standing == 0;
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
