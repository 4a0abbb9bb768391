package org.sendcasework.assessment.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.sendcasework.assessment.internal.AppealNotice;
import org.sendcasework.engine.SubmittedForm;

/** Reads the parts of an appealable notice, the same in both forms that send one. */
final class AppealNoticeForm {

    private AppealNoticeForm() {}

    static AppealNotice read(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        return new AppealNotice(
                form.date("sentOn"),
                form.flag("appealRight"),
                form.flag("timeLimits"),
                form.text("mediationAdviser"),
                form.flag("mediationInformation"),
                form.flag("disagreementResolution"),
                form.text("iasContact"),
                form.text("authorityContact"));
    }
}
