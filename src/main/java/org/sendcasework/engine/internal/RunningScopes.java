package org.sendcasework.engine.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationType;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/** The current steps of an instance in its model, and the timers that the model puts there. */
public final class RunningScopes {

    private RunningScopes() {}

    /** Each running scope of the model with its execution; only the leaves of the execution tree know where they are. */
    public static Map<ExecutionEntity, ScopeImpl> of(CommandContext context, String instance) {
        Map<ExecutionEntity, ScopeImpl> running = new LinkedHashMap<>();
        for (ExecutionEntity execution : context.getExecutionManager().findExecutionsByProcessInstanceId(instance)) {
            if (context.getDbEntityManager().isDeleted(execution)) {
                // A step that was left in this transaction
                continue;
            }
            if (execution.getActivity() != null && execution.getExecutions().isEmpty()) {
                execution
                        .createActivityExecutionMapping()
                        .forEach((scope, holder) -> running.put((ExecutionEntity) holder, scope));
            }
        }
        return running;
    }

    /** Whether a timer waits for a date, not for a duration or in a cycle. */
    public static boolean waitsForADate(TimerDeclarationImpl declaration) {
        return declaration.getJobConfiguration().startsWith(TimerDeclarationType.DATE.name());
    }
}
