package org.sendcasework.escalation.stuck;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.engine.EngineTransaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Looks each night, and when asked to, for cases in which nothing happens, and brings the incidents into line with what
 * is true. The process stuck-case-check runs it some cases at a time; each case is a separate transaction, so that
 * neither a broken case nor one that somebody works on delays the others.
 */
@Service
public class StuckChecks {

    private static final Logger LOG = LoggerFactory.getLogger(StuckChecks.class);
    private static final String PROCESS = "stuck-case-check";
    private static final String ASKED_FOR = "stuck-check-asked-for";

    private final CaseActivity activity;
    private final StallThresholds limits;
    private final StuckIncidents incidents;
    private final DeadlineLedger ledger;
    private final EngineTransaction transaction;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Clock clock;
    private final int casesAtATime;

    StuckChecks(
            CaseActivity activity,
            StallThresholds limits,
            StuckIncidents incidents,
            DeadlineLedger ledger,
            EngineTransaction transaction,
            RuntimeService runtime,
            TaskService tasks,
            Clock clock,
            @Value("${sendcasework.stalled.cases-at-a-time:500}") int casesAtATime) {
        this.activity = activity;
        this.limits = limits;
        this.incidents = incidents;
        this.ledger = ledger;
        this.transaction = transaction;
        this.runtime = runtime;
        this.tasks = tasks;
        this.clock = clock;
        this.casesAtATime = casesAtATime;
    }

    /**
     * Starts a check at once, unless one is under way.
     *
     * @return whether it was started
     */
    public boolean start() {
        boolean underWay = runtime.createProcessInstanceQuery()
                        .processDefinitionKey(PROCESS)
                        .count()
                > 0;
        if (!underWay) {
            runtime.startProcessInstanceByMessage(ASKED_FOR);
        }
        return !underWay;
    }

    /**
     * Checks the cases that follow one.
     *
     * @param reference the case checked last; empty before the first
     * @return the case checked last now; empty when there are no more
     */
    public Optional<String> checkAfter(String reference) {
        if (reference.isEmpty()) {
            activity.noLongerMissed().forEach(this::clear);
        }
        List<CaseActivity.Activity> next = activity.after(reference, casesAtATime);
        Map<String, List<Deadline>> missed = missedIn(next);
        next.forEach(found -> check(found, missed.getOrDefault(found.reference(), List.of())));
        return next.size() < casesAtATime
                ? Optional.empty()
                : Optional.of(next.get(next.size() - 1).reference());
    }

    private void clear(String deadlineId) {
        transaction.alone(() -> {
            incidents.clearMissed(deadlineId);
            return null;
        });
    }

    private Map<String, List<Deadline>> missedIn(List<CaseActivity.Activity> cases) {
        LocalDate today = LocalDate.now(clock);
        List<String> references =
                cases.stream().map(CaseActivity.Activity::reference).toList();
        return ledger.openOf(references).stream()
                .filter(deadline -> deadline.isMissedOn(today))
                .collect(Collectors.groupingBy(Deadline::getCaseReference));
    }

    private void check(CaseActivity.Activity found, List<Deadline> missed) {
        boolean stalled = found.isStalledOn(LocalDate.now(clock), limits);
        if (stalled == found.raised() && missed.isEmpty()) {
            return;
        }
        try {
            transaction.alone(() -> {
                // Read again: the act may have been done since
                missed.forEach(deadline -> incidents.raiseIfMissed(ledger.byId(deadline.getId())));
                if (stalled && !found.raised()) {
                    place(found).ifPresent(incidents::raiseStalled);
                } else if (!stalled) {
                    incidents.clearStalled(found.caseId());
                }
                return null;
            });
        } catch (RuntimeException e) {
            // Someone worked on the case at the same moment, so it is not stalled; the next night will show
            LOG.warn("Case {} could not be checked for being stuck", found.reference(), e);
        }
    }

    private Optional<StalledCase> place(CaseActivity.Activity found) {
        if (found.oldestTask() != null) {
            Task task = tasks.createTaskQuery().taskId(found.oldestTask()).singleResult();
            return Optional.ofNullable(task)
                    .map(waiting -> stalled(found, waiting.getExecutionId(), waiting.getTaskDefinitionKey()));
        }
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(found.reference()).list().stream()
                .map(ProcessInstance::getId)
                .map(runtime::getActivityInstance)
                .map(StuckChecks::leaf)
                .findFirst()
                .map(leaf -> stalled(found, leaf.getExecutionIds()[0], leaf.getActivityId()));
    }

    private static ActivityInstance leaf(ActivityInstance tree) {
        ActivityInstance[] children = tree.getChildActivityInstances();
        return children.length == 0 ? tree : leaf(children[0]);
    }

    private StalledCase stalled(CaseActivity.Activity found, String executionId, String activityId) {
        return new StalledCase(
                found.caseId(),
                found.reference(),
                found.stage(),
                found.lastEventOn(),
                limits.daysFor(found.stage()),
                executionId,
                activityId);
    }
}
