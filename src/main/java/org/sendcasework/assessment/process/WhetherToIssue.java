package org.sendcasework.assessment.process;

import org.sendcasework.assessment.internal.IssueDecision;
import org.sendcasework.assessment.internal.IssueDecisions;
import org.sendcasework.casefile.ActConfirmations;
import org.sendcasework.casefile.ConfirmedStep;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.DecisionNotes;
import org.sendcasework.casefile.DecisionRecorder;
import org.sendcasework.engine.SubmittedForm;
import org.springframework.stereotype.Component;

/**
 * Records the second decision of an assessment from the form decide-whether-to-issue. The
 * notes are asked by the panel's forms only, and not by the older forms of cases that began before panels.
 */
@Component
class WhetherToIssue implements DecisionRecorder {

    private final IssueDecisions decisions;
    private final ActConfirmations confirmations;

    WhetherToIssue(IssueDecisions decisions, ActConfirmations confirmations) {
        this.decisions = decisions;
        this.confirmations = confirmations;
    }

    @Override
    public Decision.Kind kind() {
        return Decision.Kind.WHETHER_TO_ISSUE;
    }

    @Override
    public Answer record(String caseReference, SubmittedForm form) {
        String outcome = form.text("issueDecision");
        Decision decision = decisions.decideWhetherToIssue(
                caseReference,
                new IssueDecision(
                        "YES".equals(form.text("planNecessary")),
                        IssueDecision.Outcome.valueOf(outcome),
                        form.options("noPlanReasons"),
                        form.text("reasons"),
                        form.date("decidedOn"),
                        new DecisionNotes(
                                form.ifAsked().text("testEvidence"),
                                form.ifAsked().text("conditions"),
                                form.ifAsked().text("feedback"))));
        confirmations.keep(
                caseReference,
                new ConfirmedStep(kind().words(), decision.getDecidedOn(), decision.getId()),
                form.confirmation("adviceConsidered"));
        return new Answer(outcome, decision);
    }
}
