package org.sendcasework.assessment.process;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.sendcasework.assessment.internal.CaseEnding;
import org.sendcasework.engine.SubmittedForm;
import org.springframework.stereotype.Component;

/** What the model calls when a case ends early, under the name {@code caseEnding}. */
@Component("caseEnding")
public class CaseEndings {

    private final CaseEnding ending;

    CaseEndings(CaseEnding ending) {
        this.ending = ending;
    }

    /** User task confirm-the-withdrawal. */
    public void confirmWithdrawal(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        ending.confirmWithdrawal(
                task.getExecution().getProcessBusinessKey(), form.date("confirmedOn"), form.text("confirmation"));
    }

    /** User task tell-the-new-authority. */
    public void tellNewAuthority(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        ending.tellNewAuthority(
                task.getExecution().getProcessBusinessKey(),
                form.text("newAuthority"),
                form.date("toldOn"),
                fileSentOn(form));
    }

    /** The form of cases that ended before asks by a box whether the file was sent, which was then on the same day. */
    private static LocalDate fileSentOn(SubmittedForm form) {
        return form.ifAsked().flag("fileSent")
                ? form.date("toldOn")
                : form.ifAsked().date("fileSentOn");
    }

    /** User task pass-on-the-request. */
    public void passOn(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        ending.passOn(task.getExecution().getProcessBusinessKey(), form.date("toldOn"), form.text("letter"));
    }

    /** User task tell-of-the-age. */
    public void tellOfTheAge(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        ending.tellOfTheAge(task.getExecution().getProcessBusinessKey(), form.date("confirmedOn"), form.text("letter"));
    }
}
