package org.sendcasework.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventSubprocessJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.sendcasework.engine.internal.RunningScopes;
import org.springframework.stereotype.Component;

/** Reads what timers a running instance should have by its model, and what jobs it has. */
@Component
public class TimerInspection {

    private static final Set<String> TIMERS_OF_MODELS = Set.of(
            TimerExecuteNestedActivityJobHandler.TYPE,
            TimerCatchIntermediateEventJobHandler.TYPE,
            TimerStartEventSubprocessJobHandler.TYPE);

    private static final String RUNNING = "select * from ACT_RU_EXECUTION"
            + " where PARENT_ID_ is null and ID_ > #{after} order by ID_ limit #{most}";

    private final EngineTransaction transaction;
    private final RuntimeService runtime;

    TimerInspection(EngineTransaction transaction, RuntimeService runtime) {
        this.transaction = transaction;
        this.runtime = runtime;
    }

    /** A running instance; its business key is null if it belongs to no case. */
    public record Running(String id, String businessKey, String processKey) {}

    /** The running instances that follow an id, in the order of ids; the empty text comes before all of them. */
    public List<Running> after(String id, int most) {
        return transaction.alone(
                () -> runtime
                        .createNativeExecutionQuery()
                        .sql(RUNNING)
                        .parameter("after", id)
                        .parameter("most", most)
                        .list()
                        .stream()
                        .map(ExecutionEntity.class::cast)
                        .map(found -> new Running(
                                found.getId(),
                                found.getBusinessKey(),
                                found.getProcessDefinition().getKey()))
                        .toList());
    }

    /**
     * Reads an instance and lets the caller check and repair it, in a separate transaction. Nothing happens if it has
     * ended in the meantime.
     */
    public void inspect(String instanceId, Consumer<InstanceTimers> work) {
        transaction.alone(() -> {
            CommandContext context = Context.getCommandContext();
            ExecutionEntity instance = context.getExecutionManager().findExecutionById(instanceId);
            if (instance != null) {
                work.accept(read(context, instance));
            }
            return null;
        });
    }

    private static InstanceTimers read(CommandContext context, ExecutionEntity instance) {
        List<TimerEntity> jobs = context.getJobManager().findJobsByProcessInstanceId(instance.getId()).stream()
                .filter(TimerEntity.class::isInstance)
                .map(TimerEntity.class::cast)
                .toList();
        List<ModelTimer> timers = new ArrayList<>();
        Set<TimerEntity> owned = new HashSet<>();
        RunningScopes.of(context, instance.getId()).forEach((execution, scope) -> {
            for (TimerDeclarationImpl declaration :
                    TimerDeclarationImpl.getDeclarationsForScope(scope).values()) {
                List<TimerEntity> its = jobs.stream()
                        .filter(job -> isOf(declaration, execution, job))
                        .toList();
                owned.addAll(its);
                if (RunningScopes.waitsForADate(declaration)) {
                    timers.add(timer(execution, scope, declaration, its));
                }
            }
        });
        List<TimerJob> ownerless = jobs.stream()
                .filter(job -> !owned.contains(job) && TIMERS_OF_MODELS.contains(job.getJobHandlerType()))
                .map(TimerJob::of)
                .toList();
        return new InstanceTimers(instance.getId(), instance.getBusinessKey(), timers, ownerless);
    }

    private static boolean isOf(TimerDeclarationImpl declaration, ExecutionEntity execution, TimerEntity job) {
        return execution.getId().equals(job.getExecutionId())
                && declaration.getActivityId().equals(job.getActivityId());
    }

    private static ModelTimer timer(
            ExecutionEntity execution, ScopeImpl scope, TimerDeclarationImpl declaration, List<TimerEntity> jobs) {
        return new ModelTimer(
                execution, scope, declaration, jobs.stream().map(TimerJob::of).toList());
    }
}
