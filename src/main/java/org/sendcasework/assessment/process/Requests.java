package org.sendcasework.assessment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.sendcasework.assessment.AssessmentRequests;
import org.sendcasework.assessment.EvidenceReview;
import org.sendcasework.assessment.RequestConsideration;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.NewCase;
import org.sendcasework.casefile.RequestRoute;
import org.sendcasework.engine.SubmittedForm;
import org.springframework.stereotype.Component;

/** What the model calls while a request is opened and considered, under the name {@code requests}. */
@Component("requests")
public class Requests {

    private final AssessmentRequests requests;
    private final RequestConsideration consideration;
    private final WhetherToAssess decision;

    Requests(AssessmentRequests requests, RequestConsideration consideration, WhetherToAssess decision) {
        this.requests = requests;
        this.consideration = consideration;
        this.decision = decision;
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
                null));
        execution.setProcessBusinessKey(opened.getReference());
        execution.setVariable(AssessmentRequests.CASE_REFERENCE, opened.getReference());
    }

    /** User task check-and-acknowledge. */
    public void acknowledge(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        consideration.acknowledge(
                caseOf(task),
                new RequestConsideration.Acknowledgement(
                        form.date("acknowledgedOn"),
                        form.text("settingUrn"),
                        form.text("primaryNeed"),
                        form.flag("lookedAfter"),
                        form.flag("hearingImpairment"),
                        form.flag("visionImpairment"),
                        form.flag("multiSensoryImpairment"),
                        form.flag("earlierRequest"),
                        familyFrom(form)));
    }

    private static NewCase.FamilyContact familyFrom(SubmittedForm form) {
        return new NewCase.FamilyContact(
                form.text("parentName"),
                form.text("parentEmail"),
                form.text("parentPhone"),
                form.text("parentAddress"),
                form.text("preferredContact"));
    }

    /** Service task notify-those-who-must-know. */
    public void notifyConsidering(DelegateExecution execution) {
        consideration.notifyConsidering(execution.getProcessBusinessKey());
    }

    /** User task record-family-views. */
    public void recordFamilyViews(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        consideration.recordFamilyViews(
                caseOf(task),
                form.date("viewsReceivedOn"),
                form.text("parentViews"),
                form.text("childViews"),
                form.text("howAsked"));
    }

    /** User task consider-the-evidence; sets the routing fact {@code evidenceStep}. */
    public void considerEvidence(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        consideration.considerEvidence(
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
        consideration.askForInformation(execution.getProcessBusinessKey());
    }

    /** User task receive-information. */
    public void receiveInformation(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        consideration.receiveInformation(
                caseOf(task),
                "RECEIVED".equals(form.text("informationReceived")),
                form.date("receivedOn"),
                form.text("informationSummary"));
    }

    /**
     * User task decide-whether-to-assess of cases that were started before the panel had a process of its own; sets the
     * routing fact {@code assessOutcome}.
     */
    public void decideWhetherToAssess(DelegateTask task) {
        task.setVariable(
                "assessOutcome",
                decision.record(caseOf(task), SubmittedForm.of(task)).outcome());
    }

    /** Service task tell-decision-to-assess. */
    public void notifyDecisionToAssess(DelegateExecution execution) {
        consideration.notifyDecisionToAssess(execution.getProcessBusinessKey());
    }

    /** User task send-refusal-notice. */
    public void sendRefusalNotice(DelegateTask task) {
        consideration.sendRefusalNotice(caseOf(task), AppealNoticeForm.read(task));
    }

    private static String caseOf(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }
}
