package org.sendcasework.escalation.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.sendcasework.engine.SubmittedForm;
import org.sendcasework.escalation.DelayExplained;
import org.sendcasework.escalation.DelayReason;
import org.sendcasework.escalation.Escalations;
import org.sendcasework.escalation.Rung;
import org.springframework.stereotype.Component;

/** What the models call when a date comes near or passes, under the name {@code escalation}. */
@Component("escalation")
public class EscalationSteps {

    private final Escalations escalations;

    EscalationSteps(Escalations escalations) {
        this.escalations = escalations;
    }

    /** A date of the case itself comes near. */
    public void approaching(DelegateExecution execution, String ruleCode) {
        approaching(execution, ruleCode, null);
    }

    /** A date of one request or consultation of the case comes near. */
    public void approaching(DelegateExecution execution, String ruleCode, String subjectId) {
        escalations.begin(execution.getProcessBusinessKey(), ruleCode, subjectId, Rung.APPROACHING);
    }

    /** A date of the case itself has passed. */
    public void missed(DelegateExecution execution, String ruleCode) {
        missed(execution, ruleCode, null);
    }

    /** A date of one request or consultation of the case has passed. */
    public void missed(DelegateExecution execution, String ruleCode, String subjectId) {
        escalations.begin(execution.getProcessBusinessKey(), ruleCode, subjectId, Rung.MISSED);
    }

    /** Service task warn-the-team. */
    public void warnTheTeam(DelegateExecution execution) {
        escalations.warn(escalationOf(execution));
    }

    /** User task record-delay-reason. */
    public void recordDelayReason(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        escalations.explain(
                escalationOf(task),
                new DelayExplained(
                        DelayReason.valueOf(form.text("delayReason")),
                        form.text("explanation"),
                        form.date("forecastOn"),
                        form.date("familyToldOn")));
    }

    private static UUID escalationOf(VariableScope scope) {
        return UUID.fromString((String) scope.getVariable("escalationId"));
    }
}
