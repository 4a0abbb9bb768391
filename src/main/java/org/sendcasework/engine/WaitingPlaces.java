package org.sendcasework.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.sendcasework.engine.internal.RunningScopes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Where the running instances of a case wait, and for which deadline each place waits by the model's own expressions.
 */
@Component
public class WaitingPlaces {

    private static final String BETWEEN_TYPE_AND_EXPRESSION = ": ";

    private final ObjectProvider<ProcessEngine> engine;

    WaitingPlaces(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /**
     * A step or phase that runs and a date it has.
     *
     * @param activityId the step, or the phase on whose border the timer is
     * @param eventId the timer's event in the model; null where the date is the due date of the task
     */
    public record Place(
            String instanceId, String executionId, String activityId, String eventId, TimerExpression date) {

        boolean isTimer() {
            return eventId != null;
        }

        /** The rule the date is read from, if it is read from the ledger. */
        public Optional<String> ruleCode() {
            return date.bean().equals("clock") && !date.arguments().isEmpty()
                    ? Optional.of(date.arguments().get(0))
                    : Optional.empty();
        }

        /** The request or consultation the deadline belongs to; null for the case itself. */
        public String subjectId() {
            return date.arguments().size() > 1 ? date.arguments().get(1) : null;
        }

        /** Whether this place waits for that deadline. */
        public boolean waitsFor(String rule, String subject) {
            return ruleCode().filter(rule::equals).isPresent() && Objects.equals(subjectId(), subject);
        }
    }

    /** The places of every running instance with this business key, as seen within the current transaction. */
    public List<Place> of(String businessKey) {
        ProcessEngineConfigurationImpl inside =
                (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        return inside.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> read(context, businessKey)));
    }

    /**
     * The place of a deadline: the step or phase that carries its timer, or else the task that is due by it. Empty if
     * nothing that runs waits for it.
     */
    public Optional<Place> of(String businessKey, String ruleCode, String subjectId) {
        List<Place> waiting = of(businessKey).stream()
                .filter(place -> place.waitsFor(ruleCode, subjectId))
                .toList();
        return waiting.stream().filter(Place::isTimer).findFirst().or(() -> waiting.stream()
                .findFirst());
    }

    private static List<Place> read(CommandContext context, String businessKey) {
        List<Place> places = new ArrayList<>();
        context.getProcessEngineConfiguration()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .list()
                .forEach(instance -> read(context, instance.getId(), places));
        return places;
    }

    private static void read(CommandContext context, String instance, List<Place> places) {
        RunningScopes.of(context, instance)
                .forEach((execution, scope) -> readTimers(instance, execution, scope, places));
        for (TaskEntity task : context.getTaskManager().findTasksByProcessInstanceId(instance)) {
            if (!context.getDbEntityManager().isDeleted(task)
                    && task.getTaskDefinition().getDueDateExpression() != null) {
                places.add(new Place(
                        instance,
                        task.getExecutionId(),
                        task.getTaskDefinitionKey(),
                        null,
                        TimerExpression.read(
                                task.getTaskDefinition().getDueDateExpression().getExpressionText(),
                                task.getExecution())));
            }
        }
    }

    private static void readTimers(String instance, ExecutionEntity execution, ScopeImpl scope, List<Place> places) {
        for (TimerDeclarationImpl declaration :
                TimerDeclarationImpl.getDeclarationsForScope(scope).values()) {
            if (RunningScopes.waitsForADate(declaration)) {
                String configuration = declaration.getJobConfiguration();
                String expression = configuration.substring(
                        configuration.indexOf(BETWEEN_TYPE_AND_EXPRESSION) + BETWEEN_TYPE_AND_EXPRESSION.length());
                places.add(new Place(
                        instance,
                        execution.getId(),
                        scope.getId(),
                        declaration.getActivityId(),
                        TimerExpression.read(expression, execution)));
            }
        }
    }
}
