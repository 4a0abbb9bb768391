package org.sendcasework.assessment.process;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.sendcasework.assessment.internal.OrderedChanges;
import org.sendcasework.assessment.internal.OrderedReassessments;
import org.sendcasework.assessment.internal.Plan;
import org.sendcasework.casefile.ActConfirmations;
import org.sendcasework.casefile.ConfirmedStep;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.engine.SubmittedForm;
import org.springframework.stereotype.Component;

/** What the model carry-out-an-order calls, under the name {@code orders}. */
@Component("orders")
public class OrderSteps {

    private final OrderedChanges changes;
    private final OrderedReassessments reassessments;
    private final ActConfirmations confirmations;

    OrderSteps(OrderedChanges changes, OrderedReassessments reassessments, ActConfirmations confirmations) {
        this.changes = changes;
        this.reassessments = reassessments;
        this.confirmations = confirmations;
    }

    /** User task amend-the-plan. */
    public void amend(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        changes.amend(
                caseOf(task),
                orderOf(task),
                ruleOf(task),
                Map.of("B", form.text("sectionB"), "F", form.text("sectionF")),
                form.text("changeSummary"),
                form.date("sentOn"));
        keepAppealNotice(task, form);
    }

    /** User task name-the-setting-ordered. */
    public void nameSetting(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        changes.nameSetting(
                caseOf(task),
                orderOf(task),
                ruleOf(task),
                Plan.Named.valueOf(form.text("named")),
                form.text("namedSettingUrn"),
                form.text("settingType"),
                form.date("sentOn"));
        keepAppealNotice(task, form);
    }

    /** Forms of work that began before letters were checked have a box to tick for the right of appeal. */
    private void keepAppealNotice(DelegateTask task, SubmittedForm form) {
        confirmations.keep(
                caseOf(task),
                new ConfirmedStep(task.getName(), form.date("sentOn"), orderOf(task)),
                form.ifAsked().confirmation("appealNoticeEnclosed"));
    }

    /** User task confirm-the-order. */
    public void confirm(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        if (reassessments.waitsForTheEnd(orderOf(task), ruleOf(task))) {
            reassessments.end(caseOf(task), orderOf(task), form.text("reassessmentReference"));
        } else {
            changes.confirm(caseOf(task), orderOf(task), ruleOf(task), form.date("doneOn"), form.text("whatWasDone"));
        }
    }

    private static String caseOf(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }

    private static UUID orderOf(DelegateTask task) {
        return UUID.fromString((String) task.getVariable("orderId"));
    }

    private static RuleCode ruleOf(DelegateTask task) {
        return new RuleCode((String) task.getVariable("orderRule"));
    }
}
