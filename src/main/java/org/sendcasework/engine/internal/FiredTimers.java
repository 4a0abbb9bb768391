package org.sendcasework.engine.internal;

import java.util.Date;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.runtime.ActivityInstance;

/**
 * The timers of one running scope that have fired, by the engine's history of its events. History is kept as long as the
 * instance runs. Of several requests for advice, and of several rounds of one step, each has its own.
 */
public final class FiredTimers {

    private final ExecutionEntity execution;
    private final ScopeImpl scope;
    private final HistoryService history;

    public FiredTimers(ExecutionEntity execution, ScopeImpl scope) {
        this.execution = execution;
        this.scope = scope;
        this.history = Context.getProcessEngineConfiguration().getHistoryService();
    }

    public boolean contains(TimerDeclarationImpl timer) {
        if (timer.getActivityId().equals(scope.getId())) {
            // An event that the token itself waits at: were it over, its scope would be gone
            return false;
        }
        ActivityInstance running = find(Context.getProcessEngineConfiguration()
                .getRuntimeService()
                .getActivityInstance(execution.getProcessInstanceId()));
        if (running == null) {
            return false;
        }
        boolean onTheBorder = TimerExecuteNestedActivityJobHandler.TYPE.equals(timer.getJobHandlerType());
        Date began = began(running);
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .activityId(timer.getActivityId())
                .list()
                .stream()
                .filter(event -> !onTheBorder
                        || running.getParentActivityInstanceId().equals(event.getParentActivityInstanceId()))
                .anyMatch(event -> !event.getStartTime().before(began));
    }

    private ActivityInstance find(ActivityInstance tree) {
        if (scope.getId().equals(tree.getActivityId()) && holds(tree)) {
            return tree;
        }
        for (ActivityInstance child : tree.getChildActivityInstances()) {
            ActivityInstance found = find(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private boolean holds(ActivityInstance candidate) {
        for (String id : candidate.getExecutionIds()) {
            if (id.equals(execution.getId())) {
                return true;
            }
        }
        return false;
    }

    private Date began(ActivityInstance running) {
        HistoricActivityInstance found = history.createHistoricActivityInstanceQuery()
                .activityInstanceId(running.getId())
                .singleResult();
        return found == null ? new Date(0) : found.getStartTime();
    }
}
