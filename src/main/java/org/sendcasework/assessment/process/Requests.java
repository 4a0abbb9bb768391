package org.sendcasework.assessment.process;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.sendcasework.assessment.AssessDecisions;
import org.sendcasework.assessment.AssessmentRequests;
import org.sendcasework.assessment.internal.Acknowledgement;
import org.sendcasework.assessment.internal.EvidenceConsideration;
import org.sendcasework.assessment.internal.EvidenceReview;
import org.sendcasework.assessment.internal.FamilyViewsRecording;
import org.sendcasework.assessment.internal.PlanAndAssessment;
import org.sendcasework.assessment.internal.Reassessments;
import org.sendcasework.assessment.internal.RequestAcknowledgements;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.NewCase;
import org.sendcasework.casefile.RequestRoute;
import org.sendcasework.engine.DeadlineTimers;
import org.sendcasework.engine.SubmittedForm;
import org.springframework.stereotype.Component;

/** What the model calls while a request is opened and considered, under the name {@code requests}. */
@Component("requests")
public class Requests {

    private final AssessmentRequests requests;
    private final RequestAcknowledgements acknowledgements;
    private final FamilyViewsRecording familyViews;
    private final EvidenceConsideration evidence;
    private final AssessDecisions decisions;
    private final WhetherToAssess whetherToAssess;
    private final Reassessments reassessments;
    private final DeadlineTimers timers;

    Requests(
            AssessmentRequests requests,
            RequestAcknowledgements acknowledgements,
            FamilyViewsRecording familyViews,
            EvidenceConsideration evidence,
            AssessDecisions decisions,
            WhetherToAssess whetherToAssess,
            Reassessments reassessments,
            DeadlineTimers timers) {
        this.requests = requests;
        this.acknowledgements = acknowledgements;
        this.familyViews = familyViews;
        this.evidence = evidence;
        this.decisions = decisions;
        this.whetherToAssess = whetherToAssess;
        this.reassessments = reassessments;
        this.timers = timers;
    }

    /** Service task open-the-case: from the start form to a case file with its clocks. */
    public void open(DelegateExecution execution) {
        SubmittedForm form = SubmittedForm.of(execution);
        CaseFile opened = requests.open(new NewCase(
                form.date("dateReceived"),
                RequestRoute.valueOf(form.text("route")),
                form.text("requestedBy"),
                form.text("whatIsAsked"),
                form.text("childGivenName"),
                form.text("childFamilyName"),
                form.date("childDateOfBirth"),
                form.text("childPostcode"),
                form.text("settingUrn"),
                familyFrom(form),
                null,
                form.ifAsked().text("ageCheckedHow")));
        execution.setProcessBusinessKey(opened.getReference());
        execution.setVariable(AssessmentRequests.CASE_REFERENCE, opened.getReference());
    }

    /** User task check-and-acknowledge; sets the routing fact {@code planInForce}. */
    public void acknowledge(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        boolean wasReassessment = reassessments.isOne(caseOf(task));
        acknowledgements.acknowledge(
                caseOf(task),
                new Acknowledgement(
                        form.date("acknowledgedOn"),
                        form.text("settingUrn"),
                        form.text("primaryNeed"),
                        form.flag("lookedAfter"),
                        form.flag("hearingImpairment"),
                        form.flag("visionImpairment"),
                        form.flag("multiSensoryImpairment"),
                        form.flag("earlierRequest"),
                        earlier(form),
                        familyFrom(form)));
        boolean planInForce = reassessments.isOne(caseOf(task));
        task.setVariable("planInForce", planInForce);
        if (wasReassessment && !planInForce) {
            timers.realignInstance(task.getProcessInstanceId());
        }
    }

    /** What newer forms ask about an earlier plan and assessment; null where the form of a running case does not. */
    private static PlanAndAssessment earlier(SubmittedForm form) {
        return form.asks("planInForceSince")
                ? new PlanAndAssessment(
                        form.date("planInForceSince"), form.text("planNotInForceWhy"), form.date("lastAssessedOn"))
                : null;
    }

    private static NewCase.FamilyContact familyFrom(SubmittedForm form) {
        return new NewCase.FamilyContact(
                form.text("parentName"),
                form.text("parentEmail"),
                // Newer on the form check-and-acknowledge than some cases that run
                form.ifAsked().text("parentPhone"),
                form.text("parentAddress"),
                form.text("preferredContact"));
    }

    /** Service task notify-those-who-must-know. */
    public void notifyConsidering(DelegateExecution execution) {
        acknowledgements.notifyConsidering(execution.getProcessBusinessKey());
    }

    /** User task record-family-views. */
    public void recordFamilyViews(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        familyViews.recordFamilyViews(
                caseOf(task),
                form.date("viewsReceivedOn"),
                form.text("parentViews"),
                form.text("childViews"),
                form.text("howAsked"));
    }

    /** User task consider-the-evidence; sets the routing fact {@code evidenceStep}. */
    public void considerEvidence(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        evidence.considerEvidence(
                caseOf(task),
                new EvidenceReview.Judgement(
                        form.options("graduatedResponse"),
                        form.text("evidenceJudgement"),
                        form.text("judgementReason"),
                        form.text("informationWanted"),
                        form.text("informationFrom")));
        task.setVariable("evidenceStep", form.text("nextStep"));
    }

    /** Service task ask-for-information. */
    public void askForInformation(DelegateExecution execution) {
        evidence.askForInformation(execution.getProcessBusinessKey());
    }

    /** User task receive-information. */
    public void receiveInformation(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        evidence.receiveInformation(
                caseOf(task),
                "RECEIVED".equals(form.text("informationReceived")),
                form.date("receivedOn"),
                form.text("informationSummary"));
    }

    /**
     * User task decide-whether-to-assess of cases that were started before the panel had its own process; sets the
     * routing fact {@code assessOutcome}.
     */
    public void decideWhetherToAssess(DelegateTask task) {
        task.setVariable(
                "assessOutcome",
                whetherToAssess.record(caseOf(task), SubmittedForm.of(task)).outcome());
    }

    /** Service task tell-decision-to-assess; after a decision to re-assess its own limit begins. */
    public void notifyDecisionToAssess(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        if (reassessments.isOne(reference)) {
            reassessments.notifyDecision(reference);
            timers.realignInstance(execution.getProcessInstanceId());
        } else {
            decisions.notifyDecisionToAssess(reference);
        }
    }

    /** User task send-refusal-notice, of an assessment or a re-assessment. */
    public void sendRefusalNotice(DelegateTask task) {
        LocalDate sentOn = SubmittedForm.of(task).date("sentOn");
        if (reassessments.isOne(caseOf(task))) {
            reassessments.sendRefusalNotice(caseOf(task), sentOn);
        } else {
            decisions.sendRefusalNotice(caseOf(task), sentOn);
        }
    }

    private static String caseOf(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }
}
