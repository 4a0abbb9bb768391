package org.sendcasework.escalation.process;

import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.sendcasework.clock.RuleBook;
import org.sendcasework.engine.SubmittedForm;
import org.sendcasework.escalation.internal.DelayAnswers;
import org.sendcasework.escalation.internal.DelayExplained;
import org.sendcasework.escalation.internal.DelayReason;
import org.sendcasework.escalation.internal.EscalationStep;
import org.sendcasework.escalation.internal.Escalations;
import org.sendcasework.escalation.internal.LateReplyDecision;
import org.springframework.stereotype.Component;

/** What the models call when a date comes near or passes, under the name {@code escalation}. */
@Component("escalation")
public class EscalationSteps {

    static final String REASON_FOR = "escalationId";
    static final String DECISION_FOR = "decisionEscalationId";

    private final Escalations escalations;
    private final DelayAnswers answers;
    private final RuleBook rules;

    EscalationSteps(Escalations escalations, DelayAnswers answers, RuleBook rules) {
        this.escalations = escalations;
        this.answers = answers;
        this.rules = rules;
    }

    /** A date of the case itself comes near. */
    public void approaching(DelegateExecution execution, String ruleCode) {
        approaching(execution, ruleCode, null);
    }

    /** A date of one request or consultation of the case comes near. */
    public void approaching(DelegateExecution execution, String ruleCode, String subjectId) {
        watch(execution, ruleCode, subjectId);
    }

    /** A date of the case itself has passed. */
    public void missed(DelegateExecution execution, String ruleCode) {
        missed(execution, ruleCode, null);
    }

    /** A date of one request or consultation of the case has passed. */
    public void missed(DelegateExecution execution, String ruleCode, String subjectId) {
        watch(execution, ruleCode, subjectId);
    }

    /**
     * Both events of a model start the same: one process that watches the date from here on. A second event for the same
     * date starts nothing. Which steps that process takes follows from the days to the date, so a date that is missed
     * without a warning before begins with the steps for a missed one.
     */
    private void watch(DelegateExecution execution, String ruleCode, String subjectId) {
        escalations.begin(execution.getProcessBusinessKey(), rules.code(ruleCode), subjectId);
    }

    /** Service task look-at-the-next-rung; sets the routing fact {@code nextRung}. */
    public void lookAtNextRung(DelegateExecution execution) {
        execution.setVariable(
                "nextRung", escalations.whenIsNext(deadlineOf(execution)).name());
    }

    /** The moment that the timer until-the-next-rung waits for. */
    public Date nextRungAt(DelegateExecution execution) {
        return escalations.nextRungAt(deadlineOf(execution));
    }

    /**
     * Service task take-the-rung; sets the routing fact {@code rungAsks} and the id of the step for the task it asks
     * for.
     */
    public void takeRung(DelegateExecution execution) {
        Optional<Escalations.Taken> taken = escalations.takeRung(deadlineOf(execution), execution.getId());
        taken.ifPresent(rung -> {
            if (rung.asks() == EscalationStep.Asks.REASON) {
                execution.setVariable(REASON_FOR, rung.escalationId().toString());
            } else if (rung.asks() == EscalationStep.Asks.DECISION) {
                execution.setVariable(DECISION_FOR, rung.escalationId().toString());
            }
        });
        execution.setVariable(
                "rungAsks",
                taken.map(Escalations.Taken::asks)
                        .orElse(EscalationStep.Asks.NOTHING)
                        .name());
    }

    /** User task record-delay-reason. */
    public void recordDelayReason(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        answers.explain(
                idOf(task, REASON_FOR),
                new DelayExplained(
                        DelayReason.valueOf(form.text("delayReason")),
                        form.text("explanation"),
                        form.date("forecastOn"),
                        form.date("familyToldOn")));
    }

    /** User task decide-how-to-go-on. */
    public void decideHowToGoOn(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        answers.decideWayOn(
                idOf(task, DECISION_FOR),
                LateReplyDecision.valueOf(form.text("wayOn")),
                form.text("otherSource"),
                form.text("reason"));
    }

    private static UUID deadlineOf(VariableScope scope) {
        return idOf(scope, "deadlineId");
    }

    private static UUID idOf(VariableScope scope, String variable) {
        return UUID.fromString((String) scope.getVariable(variable));
    }
}
