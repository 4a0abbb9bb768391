package org.sendcasework.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.sendcasework.engine.SubmittedForm;
import org.sendcasework.escalation.standards.StandardRecoveries;
import org.springframework.stereotype.Component;

/** What the model standard-recovery calls, under the name {@code standardRecovery}. */
@Component("standardRecovery")
public class StandardRecoverySteps {

    private final StandardRecoveries recoveries;

    StandardRecoverySteps(StandardRecoveries recoveries) {
        this.recoveries = recoveries;
    }

    /** User task tell-the-sro. */
    public void takenUpBySro(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        recoveries.takenUpBySro(referenceOf(task), form.date("takenUpOn"), form.text("agreed"));
    }

    /** User task escalate-to-icb-place. */
    public void takenUpByIcb(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        recoveries.takenUpByIcb(referenceOf(task), form.date("takenUpOn"), form.text("agreed"));
    }

    /** User task agree-the-recovery-plan. */
    public void agreePlan(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        recoveries.agreePlan(
                referenceOf(task),
                form.date("agreedOn"),
                form.text("plan"),
                form.text("actions"),
                form.date("reviewOn"));
    }

    /** User task review-the-recovery-plan; sets the routing fact {@code serviceEnded}. */
    public void review(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        boolean ended = "SERVICE_ENDED".equals(form.text("nextStep"));
        recoveries.review(
                referenceOf(task),
                form.date("reviewedOn"),
                form.text("progress"),
                ended ? null : form.date("nextReviewOn"));
        task.setVariable("serviceEnded", ended);
    }

    private static String referenceOf(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }
}
