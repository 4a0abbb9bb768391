package org.sendcasework.assessment.process;

import org.sendcasework.assessment.AssessDecisions;
import org.sendcasework.assessment.internal.AssessDecision;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.DecisionNotes;
import org.sendcasework.casefile.DecisionRecorder;
import org.sendcasework.engine.SubmittedForm;
import org.springframework.stereotype.Component;

/**
 * Records the first decision of an assessment from the form decide-whether-to-assess. The
 * notes are asked by the panel's forms only, and not by the older forms of cases that began before panels.
 */
@Component
class WhetherToAssess implements DecisionRecorder {

    private final AssessDecisions decisions;

    WhetherToAssess(AssessDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Decision.Kind kind() {
        return Decision.Kind.WHETHER_TO_ASSESS;
    }

    @Override
    public Answer record(String caseReference, SubmittedForm form) {
        String outcome = form.text("assessDecision");
        return new Answer(
                outcome,
                decisions.decideWhetherToAssess(
                        caseReference,
                        new AssessDecision(
                                "YES".equals(form.text("hasOrMayHaveSen")),
                                "YES".equals(form.text("mayNeedPlan")),
                                form.text("testEvidence"),
                                "ASSESS".equals(outcome),
                                form.options("refusalReasons"),
                                form.asks("lastAssessmentOn")
                                        ? new AssessDecision.LastAssessment(form.date("lastAssessmentOn"))
                                        : null,
                                form.text("reasons"),
                                form.date("decidedOn"),
                                new DecisionNotes(
                                        form.ifAsked().text("planEvidence"),
                                        form.ifAsked().text("conditions"),
                                        form.ifAsked().text("feedback")))));
    }
}
