package org.sendcasework.panel.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.sendcasework.engine.SubmittedForm;
import org.sendcasework.panel.internal.SittingEnds;
import org.springframework.stereotype.Component;

/** What the models sitting-check and sitting-end call, under the name {@code sittingEnds}. */
@Component("sittingEnds")
public class SittingEndSteps {

    private final SittingEnds ends;

    SittingEndSteps(SittingEnds ends) {
        this.ends = ends;
    }

    /** Service task find-sittings-to-end. */
    public void findSittingsToEnd() {
        ends.takeUp();
    }

    /** User task end-the-sitting. */
    public void end(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        String reference = task.getExecution().getProcessBusinessKey();
        if ("HELD".equals(form.text("sittingEnd"))) {
            ends.held(reference, form.text("minutesNotes"));
        } else {
            ends.notHeld(reference, form.text("cancelReason"));
        }
    }
}
