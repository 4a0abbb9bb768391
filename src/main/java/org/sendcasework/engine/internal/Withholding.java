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
import org.sendcasework.engine.WithheldWork;

/** Keeps {@link WithheldTasks} and {@link WithheldWork} out of lists and counts, and finds out whether one task is withheld. */
class Withholding {

    /** Every process with a task for people has it. */
    private static final String REFERENCE = "caseReference";

    /** Looked up late: the rules need services that need the engine. */
    private final Supplier<List<WithheldTasks>> rules;

    private final Supplier<List<WithheldWork>> work;

    Withholding(Supplier<List<WithheldTasks>> rules, Supplier<List<WithheldWork>> work) {
        this.rules = rules;
        this.work = work;
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
        for (WithheldWork rule : work.get()) {
            for (String reference : rule.referencesWithheldFrom(who.getUserId())) {
                TaskQueryImpl another = (TaskQueryImpl) query.or().processVariableValueNotEquals(REFERENCE, reference);
                prepare(another);
                another.endOr();
                TaskQueryImpl notOfIt =
                        (TaskQueryImpl) query.or().processVariableValueNotLike(REFERENCE, reference + "-%");
                prepare(notOfIt);
                notOfIt.endOr();
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
        return whyWork(task, who).or(() -> whyTask(task, who));
    }

    private Optional<String> whyWork(TaskEntity task, Authentication who) {
        String key = task.getProcessInstanceId() == null
                ? null
                : task.getProcessInstance().getBusinessKey();
        return work.get().stream()
                .filter(rule -> rule.referencesWithheldFrom(who.getUserId()).stream()
                        .anyMatch(reference -> belongsTo(reference, key)))
                .map(WithheldWork::whyWithheld)
                .findFirst();
    }

    private static boolean belongsTo(String reference, String businessKey) {
        return businessKey != null && (businessKey.equals(reference) || businessKey.startsWith(reference + "-"));
    }

    private Optional<String> whyTask(TaskEntity task, Authentication who) {
        return rules.get().stream()
                .filter(rule -> rule.taskKey().equals(task.getTaskDefinitionKey()))
                .filter(rule ->
                        rule.withheldFrom(who.getUserId()).contains(String.valueOf(task.getVariable(rule.variable()))))
                .map(WithheldTasks::why)
                .findFirst();
    }
}
