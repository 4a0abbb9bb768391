package org.sendcasework.mediation.process;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.sendcasework.casefile.OrderedWork;
import org.sendcasework.engine.SubmittedForm;
import org.sendcasework.mediation.appeal.Appeal;
import org.sendcasework.mediation.appeal.AppealCourse;
import org.sendcasework.mediation.appeal.AppealGround;
import org.sendcasework.mediation.appeal.AppealOutcome;
import org.sendcasework.mediation.appeal.AppealRegistration;
import org.sendcasework.mediation.appeal.Concession;
import org.sendcasework.mediation.appeal.NewAppeal;
import org.springframework.stereotype.Component;

/** What the model of an appeal calls, under the name {@code appeals}. */
@Component("appeals")
public class AppealSteps {

    private final AppealRegistration registration;
    private final AppealCourse course;

    AppealSteps(AppealRegistration registration, AppealCourse course) {
        this.registration = registration;
        this.course = course;
    }

    /** Service task open-the-appeal: from the start form to an appeal with its clock. */
    public void open(DelegateExecution execution) {
        SubmittedForm form = SubmittedForm.of(execution);
        Appeal appeal = registration.register(new NewAppeal(
                UUID.fromString(form.text("rightId")),
                form.text("tribunalReference"),
                form.options("grounds").stream().map(AppealGround::valueOf).collect(Collectors.toSet()),
                form.date("receivedOn"),
                form.date("sentOn"),
                form.date("certificateOn"),
                form.flag("leaveGiven") ? form.date("leaveOn") : null));
        execution.setProcessBusinessKey(appeal.getReference());
        execution.setVariables(Map.of("caseReference", appeal.getReference(), "appealStep", "", "workToDo", false));
    }

    /** User task respond-to-the-appeal; sets the routing fact {@code appealStep}. */
    public void respond(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        boolean concedes = "CONCEDE".equals(form.text("response"));
        course.respond(
                task.getExecution().getProcessBusinessKey(),
                form.date("respondedOn"),
                concedes ? OrderedWork.valueOf(form.text("work")) : null,
                form.text("note"));
        task.setVariable("appealStep", form.text("response"));
    }

    /** User task record-the-outcome; sets the routing fact {@code workToDo}. */
    public void recordOutcome(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        AppealOutcome outcome = AppealOutcome.valueOf(form.text("appealOutcome"));
        boolean work = course.recordOutcome(
                task.getExecution().getProcessBusinessKey(),
                outcome,
                form.date("outcomeOn"),
                form.text("work") == null ? null : OrderedWork.valueOf(form.text("work")),
                form.date("workBy"),
                // Newer on the form than some appeals that run
                outcome == AppealOutcome.CONCEDED ? Concession.of(form.ifAsked().text("concession")) : null,
                form.text("note"));
        task.setVariable("workToDo", work);
    }

    /** Service task send-the-work-back. */
    public void sendWorkBack(DelegateExecution execution) {
        course.sendWorkBack(execution.getProcessBusinessKey());
    }
}
