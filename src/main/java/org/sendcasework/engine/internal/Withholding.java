package org.sendcasework.engine.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.sendcasework.engine.WithheldTasks;

/** Keeps {@link WithheldTasks} out of lists and counts, and finds out whether one task is withheld. */
class Withholding {

    /** Looked up late: the rules need services that need the engine. */
    private final Supplier<List<WithheldTasks>> rules;

    Withholding(Supplier<List<WithheldTasks>> rules) {
        this.rules = rules;
    }

    /** Leaves out of a list what is withheld from the user: few tasks at a time, so each is a condition of its own. */
    void bound(TaskQuery query, Authentication who) {
        for (WithheldTasks rule : rules.get()) {
            for (String value : rule.withheldFrom(who.getUserId())) {
                TaskQueryImpl either = (TaskQueryImpl) query.or()
                        .taskDefinitionKeyNotIn(rule.taskKey())
                        .processVariableValueNotEquals(rule.variable(), value);
                prepare(either);
                either.endOr();
            }
        }
    }

    /** The engine prepares the values of a query before it asks for rights; these come after that. */
    private static void prepare(TaskQueryImpl query) {
        ProcessEngineConfigurationImpl configuration = Context.getProcessEngineConfiguration();
        query.getVariables()
                .forEach(value ->
                        value.initialize(configuration.getVariableSerializers(), configuration.getDatabaseType()));
    }

    /** Why one task is withheld from the user; empty if it is not. */
    Optional<String> why(TaskEntity task, Authentication who) {
        return rules.get().stream()
                .filter(rule -> rule.taskKey().equals(task.getTaskDefinitionKey()))
                .filter(rule ->
                        rule.withheldFrom(who.getUserId()).contains(String.valueOf(task.getVariable(rule.variable()))))
                .map(WithheldTasks::why)
                .findFirst();
    }
}
