package org.sendcasework.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.sendcasework.engine.internal.FiredTimers;

/**
 * A timer with a date that the model puts on a running scope, and its current jobs. It is good for the transaction it
 * was read in.
 */
public final class ModelTimer {

    private static final String BETWEEN_TYPE_AND_EXPRESSION = ": ";

    private final ExecutionEntity execution;
    private final ScopeImpl scope;
    private final TimerDeclarationImpl declaration;
    private final TimerExpression expression;
    private final List<TimerJob> jobs;
    private final Optional<Instant> expectedAt;

    ModelTimer(ExecutionEntity execution, ScopeImpl scope, TimerDeclarationImpl declaration, List<TimerJob> jobs) {
        this.execution = execution;
        this.scope = scope;
        this.declaration = declaration;
        this.jobs = jobs;
        String configuration = declaration.getJobConfiguration();
        this.expression = TimerExpression.read(
                configuration.substring(
                        configuration.indexOf(BETWEEN_TYPE_AND_EXPRESSION) + BETWEEN_TYPE_AND_EXPRESSION.length()),
                execution);
        this.expectedAt = readDate(execution, declaration);
    }

    /** The execution of the scope of the timer. */
    public String executionId() {
        return execution.getId();
    }

    /** The event in the model, such as six-weeks-missed. */
    public String activityId() {
        return declaration.getActivityId();
    }

    public TimerExpression expression() {
        return expression;
    }

    public List<TimerJob> jobs() {
        return jobs;
    }

    private static Optional<Instant> readDate(ExecutionEntity execution, TimerDeclarationImpl declaration) {
        TimerEntity unsaved = new TimerEntity(declaration);
        try {
            declaration.resolveAndSetDuedate(execution, unsaved, false);
            return Optional.of(unsaved.getDuedate().toInstant());
        } catch (ProcessEngineException e) {
            return Optional.empty();
        }
    }

    /** The date by the model's own expression; empty if it cannot be read. */
    public Optional<Instant> expectedAt() {
        return expectedAt;
    }

    /** Sets the timer as the engine did when the scope began; if its date has passed, it fires at once. */
    public void setAgain() {
        declaration.createTimerInstance(execution);
    }

    /** Whether the timer has fired since its scope began. */
    public boolean hasFired() {
        return new FiredTimers(execution, scope).contains(declaration);
    }
}
