package org.sendcasework.assessment.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.sendcasework.assessment.internal.DecisionLetters;
import org.sendcasework.engine.SubmittedForm;
import org.springframework.stereotype.Component;

/** What the model calls when work is taken up again and the family must be told, under the name {@code decisionLetters}. */
@Component("decisionLetters")
public class DecisionLetterSteps {

    private final DecisionLetters letters;

    DecisionLetterSteps(DecisionLetters letters) {
        this.letters = letters;
    }

    /** User task send-decision-letter. */
    public void send(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        letters.send(
                task.getExecution().getProcessBusinessKey(),
                "ASSESS".equals(task.getVariable("decisionToTell")),
                form.text("letter"),
                form.date("sentOn"));
    }
}
