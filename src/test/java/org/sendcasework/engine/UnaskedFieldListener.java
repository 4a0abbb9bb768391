package org.sendcasework.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Reads what the form hold-meeting asks, what it might ask, and, where the process says so, what it never asks. */
public class UnaskedFieldListener implements TaskListener {

    static final String READ = "what was read";

    @Override
    public void notify(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        String optional = form.ifAsked().text("misspelt");
        String empty = form.text("agreed");
        if (Boolean.TRUE.equals(task.getVariable("misspell"))) {
            form.text("misspelt");
        }
        task.setVariable(READ, form.text("attended") + ", " + empty + ", " + optional);
    }
}
