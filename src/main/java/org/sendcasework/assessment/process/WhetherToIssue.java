package org.sendcasework.assessment.process;

import org.sendcasework.assessment.IssueDecision;
import org.sendcasework.assessment.IssueDecisions;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.DecisionNotes;
import org.sendcasework.casefile.DecisionRecorder;
import org.sendcasework.engine.SubmittedForm;
import org.springframework.stereotype.Component;

/** Records the second decision of an assessment from the form decide-whether-to-issue. */
@Component
class WhetherToIssue implements DecisionRecorder {

    private final IssueDecisions decisions;

    WhetherToIssue(IssueDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Decision.Kind kind() {
        return Decision.Kind.WHETHER_TO_ISSUE;
    }

    @Override
    public Answer record(String caseReference, SubmittedForm form) {
        String outcome = form.text("issueDecision");
        return new Answer(
                outcome,
                decisions.decideWhetherToIssue(
                        caseReference,
                        new IssueDecision(
                                "YES".equals(form.text("planNecessary")),
                                "ISSUE".equals(outcome),
                                form.options("noPlanReasons"),
                                form.text("reasons"),
                                form.date("decidedOn"),
                                new DecisionNotes(
                                        form.text("testEvidence"), form.text("conditions"), form.text("feedback")))));
    }
}
