package org.sendcasework.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.sendcasework.engine.SubmittedForm;
import org.sendcasework.referral.Closing;
import org.sendcasework.referral.ClosingOutcome;
import org.sendcasework.referral.Discipline;
import org.sendcasework.referral.EahAllocation;
import org.sendcasework.referral.EahReferral;
import org.sendcasework.referral.EahSession;
import org.sendcasework.referral.EahTriage;
import org.sendcasework.referral.EahWork;
import org.sendcasework.referral.EscalatedTo;
import org.sendcasework.referral.Impact;
import org.sendcasework.referral.NamedChild;
import org.sendcasework.referral.Need;
import org.sendcasework.referral.NewReferral;
import org.sendcasework.referral.ReferralIntake;
import org.sendcasework.referral.ReferralPriority;
import org.sendcasework.referral.ReferralSubject;
import org.sendcasework.referral.Satisfaction;
import org.sendcasework.referral.Situation;
import org.sendcasework.referral.TriageDecision;
import org.sendcasework.referral.TriageOutcome;
import org.sendcasework.referral.WorkDone;
import org.sendcasework.referral.internal.EahReferrals;
import org.springframework.stereotype.Component;

/** What the model eah-referral calls, under the name {@code eahReferrals}. */
@Component("eahReferrals")
public class EahReferralSteps {

    private final EahReferrals referrals;
    private final ReferralIntake intake;
    private final EahTriage triage;
    private final EahAllocation allocation;
    private final EahWork work;

    EahReferralSteps(
            EahReferrals referrals, ReferralIntake intake, EahTriage triage, EahAllocation allocation, EahWork work) {
        this.referrals = referrals;
        this.intake = intake;
        this.triage = triage;
        this.allocation = allocation;
        this.work = work;
    }

    /** Service task record-the-referral: from the start form to a referral with its clock. */
    public void open(DelegateExecution execution) {
        SubmittedForm form = SubmittedForm.of(execution);
        ReferralSubject subject = ReferralSubject.valueOf(form.text("subject"));
        NamedChild child = subject != ReferralSubject.CHILD
                ? null
                : new NamedChild(
                        form.text("childGivenName"),
                        form.text("childFamilyName"),
                        form.date("childDateOfBirth"),
                        form.date("consentOn"),
                        form.text("consentBy"));
        EahReferral opened = intake.open(new NewReferral(
                NewReferral.Channel.TASKLIST,
                form.text("settingUrn"),
                form.date("receivedOn"),
                form.text("askedBy"),
                subject,
                form.wholeNumber("childrenDeclared"),
                child,
                Need.valueOf(form.text("need")),
                Situation.valueOf(form.text("situation")),
                form.text("whatIsAsked"),
                form.text("whatWasTried")));
        execution.setProcessBusinessKey(opened.getReference());
        execution.setVariable("caseReference", opened.getReference());
        execution.setVariable("triageStandard", referrals.triageStandard(opened).text());
    }

    /** User task triage-the-referral; sets the routing facts {@code takenUp} and {@code contactStandard}. */
    public void triage(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        String discipline = form.text("discipline");
        EahReferral triaged = triage.decide(
                referenceOf(task),
                new TriageDecision(
                        form.date("triagedOn"),
                        ReferralPriority.valueOf(form.text("priority")),
                        TriageOutcome.valueOf(form.text("outcome")),
                        discipline == null ? null : Discipline.valueOf(discipline),
                        form.wholeNumber("sessionsAsked"),
                        form.text("answer"),
                        form.text("differsBecause")));
        task.setVariable("takenUp", triaged.getOutcome().isTakenUp());
        task.setVariable(
                "contactStandard",
                triaged.getContactStandard() == null
                        ? null
                        : triaged.getContactStandard().text());
    }

    /** Service task answer-the-setting. */
    public void answerAtTriage(DelegateExecution execution) {
        triage.answer(execution.getProcessBusinessKey());
    }

    /** User task allocate-to-a-service; sets the routing fact {@code providerGroup}. */
    public void allocate(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        String group = allocation
                .allocate(referenceOf(task), form.text("provider"), form.date("week"), form.wholeNumber("sessions"))
                .getGroupId();
        task.setVariable("providerGroup", group);
    }

    /** User task make-first-contact; sets the routing fact {@code contactMade}. */
    public void contact(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        boolean made = "CONTACT".equals(form.text("contact"));
        if (made) {
            work.contact(referenceOf(task), form.date("contactOn"), form.text("agreed"));
        } else {
            allocation.handBack(referenceOf(task), form.text("handBackReason"));
        }
        task.setVariable("contactMade", made);
    }

    /** User task log-the-work; sets the routing fact {@code workFinished}. */
    public void logWork(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        boolean finished = "FINISHED".equals(form.text("nextStep"));
        work.log(
                referenceOf(task),
                new WorkDone(
                        form.date("heldOn"),
                        EahSession.Kind.valueOf(form.text("kind")),
                        form.wholeNumber("sessions"),
                        form.wholeNumber("childrenReached"),
                        form.text("summary")),
                finished);
        task.setVariable("workFinished", finished);
    }

    /** User task follow-up-on-impact. */
    public void followUp(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        work.followUp(
                referenceOf(task),
                form.date("followedUpOn"),
                Impact.valueOf(form.text("impact")),
                form.text("impactText"));
    }

    /** User task close-the-referral. */
    public void close(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        String escalatedTo = form.text("escalatedTo");
        work.close(
                referenceOf(task),
                new Closing(
                        form.date("closedOn"),
                        ClosingOutcome.valueOf(form.text("closing")),
                        escalatedTo == null ? null : EscalatedTo.valueOf(escalatedTo),
                        Satisfaction.valueOf(form.text("settingSatisfaction")),
                        Satisfaction.valueOf(form.text("familySatisfaction")),
                        form.text("summary")));
    }

    private static String referenceOf(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }
}
