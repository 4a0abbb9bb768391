package org.sendcasework.engine;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.sendcasework.engine.internal.RunningScopes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Brings what the engine waits for back into step with the ledger after a date was corrected. */
@Component
public class DeadlineTimers {

    private final ObjectProvider<ProcessEngine> engine;

    DeadlineTimers(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /**
     * Evaluates every timer with a date and every task's due date of the running instances with this business key again. A boundary
     * timer that had fired is set again when its new date lies ahead.
     *
     * @return what moved, by the id of the activity in the model
     */
    public List<Moved> realign(String businessKey) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> realign(context, businessKey)));
    }

    /**
     * The same for one running instance, from a step of its own. The instance that a step before had called is still
     * ending then and has no place that could be read.
     */
    public List<Moved> realignInstance(String instanceId) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    List<Moved> moved = new ArrayList<>();
                    realign(context, instanceId, moved);
                    return moved;
                }));
    }

    /** A timer or task that moved; {@code before} is null for a timer that was set again. */
    public record Moved(String activityId, Date before, Date after) {}

    private static List<Moved> realign(CommandContext context, String businessKey) {
        List<Moved> moved = new ArrayList<>();
        List<String> instances = context
                .getProcessEngineConfiguration()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .list()
                .stream()
                .map(instance -> instance.getId())
                .toList();
        instances.forEach(instance -> realign(context, instance, moved));
        return moved;
    }

    private static void realign(CommandContext context, String instance, List<Moved> moved) {
        RunningScopes.of(context, instance)
                .forEach((execution, scope) -> realignTimers(context, execution, scope, moved));
        for (TaskEntity task : context.getTaskManager().findTasksByProcessInstanceId(instance)) {
            realignTask(task, moved);
        }
    }

    private static void realignTimers(
            CommandContext context, ExecutionEntity execution, ScopeImpl scope, List<Moved> moved) {
        Map<String, TimerDeclarationImpl> declarations = TimerDeclarationImpl.getDeclarationsForScope(scope);
        for (TimerDeclarationImpl declaration : declarations.values()) {
            if (!RunningScopes.waitsForADate(declaration)) {
                // A duration runs from its own start and a cycle keeps its rhythm
                continue;
            }
            TimerEntity waiting = find(context, execution, declaration);
            if (waiting != null) {
                Date before = waiting.getDuedate();
                declaration.resolveAndSetDuedate(execution, waiting, false);
                note(moved, declaration.getActivityId(), before, waiting.getDuedate());
            } else if (TimerExecuteNestedActivityJobHandler.TYPE.equals(declaration.getJobHandlerType())) {
                setAgain(execution, declaration, moved);
            }
        }
    }

    private static TimerEntity find(
            CommandContext context, ExecutionEntity execution, TimerDeclarationImpl declaration) {
        for (JobEntity job : context.getJobManager().findJobsByExecutionId(execution.getId())) {
            if (job instanceof TimerEntity timer && declaration.getActivityId().equals(timer.getActivityId())) {
                return timer;
            }
        }
        return null;
    }

    private static void setAgain(ExecutionEntity execution, TimerDeclarationImpl declaration, List<Moved> moved) {
        TimerEntity timer = declaration.createTimerInstance(execution);
        if (timer.getDuedate().after(ClockUtil.getCurrentTime())) {
            note(moved, declaration.getActivityId(), null, timer.getDuedate());
        } else {
            // It fired when its date passed, and that date has passed still
            timer.delete();
        }
    }

    private static void realignTask(TaskEntity task, List<Moved> moved) {
        Expression expression = task.getTaskDefinition().getDueDateExpression();
        if (expression == null) {
            return;
        }
        Date before = task.getDueDate();
        Object after = expression.getValue(task.getExecution());
        if (after instanceof Date date) {
            if (!date.equals(before)) {
                task.setDueDate(date);
                task.triggerUpdateEvent();
            }
            note(moved, task.getTaskDefinitionKey(), before, date);
        }
    }

    private static void note(List<Moved> moved, String activityId, Date before, Date after) {
        if (before == null || !before.equals(after)) {
            moved.add(new Moved(activityId, before, after));
        }
    }
}
