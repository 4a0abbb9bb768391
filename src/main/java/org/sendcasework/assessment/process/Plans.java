package org.sendcasework.assessment.process;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.sendcasework.assessment.internal.FamilyMeetings;
import org.sendcasework.assessment.internal.FamilyRepresentations;
import org.sendcasework.assessment.internal.FinalPlans;
import org.sendcasework.assessment.internal.HealthAgreements;
import org.sendcasework.assessment.internal.IssueDecisions;
import org.sendcasework.assessment.internal.NewRepresentation;
import org.sendcasework.assessment.internal.PlanDrafts;
import org.sendcasework.casefile.ActConfirmations;
import org.sendcasework.casefile.ConfirmedStep;
import org.sendcasework.engine.SubmittedForm;
import org.springframework.stereotype.Component;

/** What the model calls from the decision on a plan to the final plan, under the name {@code plans}. */
@Component("plans")
public class Plans {

    /** Sections of a plan that a draft may fill; section I is not among them (section 38(5)). */
    static final List<String> DRAFT_SECTIONS = List.of("A", "B", "C", "D", "E", "F", "G", "H1", "H2", "J", "K");

    private final IssueDecisions decisions;
    private final PlanDrafts drafts;
    private final FamilyRepresentations representations;
    private final FamilyMeetings meetings;
    private final HealthAgreements healthAgreements;
    private final FinalPlans finalPlans;
    private final ActConfirmations confirmations;
    private final WhetherToIssue whetherToIssue;
    private final WhatThePlanNames naming;

    Plans(
            IssueDecisions decisions,
            PlanDrafts drafts,
            FamilyRepresentations representations,
            FamilyMeetings meetings,
            HealthAgreements healthAgreements,
            FinalPlans finalPlans,
            ActConfirmations confirmations,
            WhetherToIssue whetherToIssue,
            WhatThePlanNames naming) {
        this.decisions = decisions;
        this.drafts = drafts;
        this.representations = representations;
        this.meetings = meetings;
        this.healthAgreements = healthAgreements;
        this.finalPlans = finalPlans;
        this.confirmations = confirmations;
        this.whetherToIssue = whetherToIssue;
        this.naming = naming;
    }

    /**
     * User task decide-whether-to-issue of cases that were started before the panel had its own process; sets the
     * routing fact {@code issueOutcome}.
     */
    public void decideWhetherToIssue(DelegateTask task) {
        task.setVariable(
                "issueOutcome",
                whetherToIssue.record(caseOf(task), SubmittedForm.of(task)).outcome());
    }

    /** Service task tell-decision-to-issue. */
    public void notifyDecisionToIssue(DelegateExecution execution) {
        decisions.notifyDecisionToIssue(execution.getProcessBusinessKey());
    }

    /** User task send-no-plan-notice. */
    public void sendNoPlanNotice(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        decisions.sendNoPlanNotice(caseOf(task), form.date("sentOn"));
        keepConfirmed(task, form.date("sentOn"), form.ifAsked().confirmation("adviceSent"));
    }

    /** User task draft-the-plan. */
    public void draft(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        Map<String, String> sections = new TreeMap<>();
        DRAFT_SECTIONS.forEach(section -> {
            String text = form.text("section" + section);
            if (text != null) {
                sections.put(section, text);
            }
        });
        drafts.draft(caseOf(task), sections, form.text("changeSummary"));
    }

    /** User task serve-the-draft. */
    public void serve(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        LocalDate sentOn = form.ifAsked().date("sentOn");
        if (sentOn == null) {
            // The form of cases that began before the day of service was worked out from the way
            sentOn = form.ifAsked().date("servedOn");
            drafts.serve(caseOf(task), sentOn, form.text("howServed"));
        } else {
            drafts.send(caseOf(task), sentOn, form.text("howServed"));
        }
        keepConfirmed(task, sentOn, form.ifAsked().confirmation("adviceEnclosed"));
    }

    /** User task record-representations; sets the routing fact {@code meetingAskedFor}. */
    public void recordRepresentations(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        boolean meeting = representations.recordRepresentations(
                caseOf(task),
                new NewRepresentation(
                        form.text("reply"),
                        form.date("receivedOn"),
                        form.ifAsked().text("way") == null ? NewRepresentation.WAY_NOT_RECORDED : form.text("way"),
                        form.text("representations"),
                        form.flag("meetingAsked"),
                        requestedSettings(form),
                        form.ifAsked().text("otherSetting"),
                        form.flag("personalBudgetAsked"),
                        form.ifAsked().text("nothingMoreShownBy")));
        task.setVariable("meetingAskedFor", meeting);
    }

    private static List<String> requestedSettings(SubmittedForm form) {
        Set<String> urns = new LinkedHashSet<>();
        if (form.text("requestedSettingUrn") != null) {
            urns.add(form.text("requestedSettingUrn"));
        }
        urns.addAll(form.ifAsked().options("moreSettings"));
        return List.copyOf(urns);
    }

    /** Message end event may-go-on-without-reply. */
    public void representationsPeriodOver(DelegateExecution execution) {
        representations.representationsPeriodOver(execution.getProcessBusinessKey());
    }

    /** User task hold-meeting. */
    public void holdMeeting(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        if ("GIVEN_UP".equals(form.ifAsked().text("meetingOutcome"))) {
            meetings.givenUp(caseOf(task), form.date("givenUpOn"), form.text("givenUpShownBy"));
        } else {
            meetings.held(caseOf(task), form.date("heldOn"), form.text("attended"), form.text("agreed"));
        }
    }

    /** User task record-the-health-agreement. */
    public void recordHealthAgreement(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        healthAgreements.record(caseOf(task), form.text("agreedBy"), form.date("agreedOn"), form.text("sectionG"));
    }

    /**
     * User task decide-what-the-plan-names of cases that were started before the panel had its own process; sets the
     * routing fact {@code namingStep}.
     */
    public void decideWhatItNames(DelegateTask task) {
        task.setVariable(
                "namingStep",
                naming.record(caseOf(task), SubmittedForm.of(task)).outcome());
    }

    /** User task finalise-the-plan. */
    public void finalise(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        finalPlans.finalise(
                caseOf(task),
                form.date("sentOn"),
                form.date("nextReviewOn"),
                form.text("officer"),
                FinalPlanForm.text(form));
        keepConfirmed(task, form.date("sentOn"), form.ifAsked().confirmation("appealNoticeEnclosed"));
    }

    /** Forms of cases that began before letters were checked have a box to tick for what is enclosed. */
    private void keepConfirmed(DelegateTask task, LocalDate sentOn, String words) {
        confirmations.keep(caseOf(task), new ConfirmedStep(task.getName(), sentOn, null), words);
    }

    /** Service task send-final-notices. */
    public void notifyFinal(DelegateExecution execution) {
        finalPlans.notifyFinal(execution.getProcessBusinessKey());
    }

    private static String caseOf(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }
}
