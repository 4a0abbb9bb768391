package org.sendcasework.referral.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.sendcasework.engine.SubmittedForm;
import org.sendcasework.referral.Outreaches;
import org.sendcasework.referral.internal.Outreach;
import org.springframework.stereotype.Component;

/** What the model eah-outreach calls, under the name {@code eahOutreach}. */
@Component("eahOutreach")
public class OutreachSteps {

    private final Outreaches outreaches;

    OutreachSteps(Outreaches outreaches) {
        this.outreaches = outreaches;
    }

    /** Service task list-settings-not-yet-reached. */
    public void begin() {
        outreaches.begin();
    }

    /** User task reach-out-to-the-setting. */
    public void record(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        outreaches.record(
                task.getExecution().getProcessBusinessKey(),
                form.date("contactedOn"),
                Outreach.Outcome.valueOf(form.text("outcome")),
                form.text("note"));
    }
}
