package org.sendcasework.assessment.internal;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.sendcasework.assessment.AssessmentRequests;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseStage;
import org.sendcasework.clock.RuleCode;
import org.springframework.stereotype.Component;

/** Takes the work on a case up again where a refusal had ended it: with a letter that says so, or with a decision. */
@Component
class WorkTakenUp {

    private final RuntimeService runtime;

    WorkTakenUp(RuntimeService runtime) {
        this.runtime = runtime;
    }

    boolean isUnderWay(String reference) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference, AssessmentRequests.PROCESS)
                        .count()
                > 0;
    }

    /**
     * Begins with the letter: nothing is sent until somebody has read it.
     *
     * @param assessed whether the assessment was made already, so that the plan follows and not the assessment
     * @param letterRule the limit by which the family must be told
     */
    void tellFirst(CaseFile caseFile, boolean assessed, RuleCode letterRule) {
        caseFile.takeUpAgain(stage(assessed));
        runtime.createMessageCorrelation("work-taken-up")
                .processInstanceBusinessKey(caseFile.getReference())
                .setVariables(Map.of(
                        AssessmentRequests.CASE_REFERENCE,
                        caseFile.getReference(),
                        "assessOutcome",
                        "ASSESS",
                        "issueOutcome",
                        "ISSUE",
                        "decisionToTell",
                        assessed ? "ISSUE" : "ASSESS",
                        "letterRule",
                        letterRule.text()))
                .correlateStartMessage();
    }

    /** Begins with the decision, which is open again. */
    void decideAgain(CaseFile caseFile, boolean assessed) {
        caseFile.takeUpAgain(stage(assessed));
        runtime.createProcessInstanceByKey(AssessmentRequests.PROCESS)
                .businessKey(caseFile.getReference())
                .setVariables(Map.of(
                        AssessmentRequests.CASE_REFERENCE,
                        caseFile.getReference(),
                        "assessOutcome",
                        "ASSESS",
                        "issueOutcome",
                        "ISSUE"))
                .startBeforeActivity(assessed ? "decide-whether-to-issue" : "decide-whether-to-assess")
                .execute();
    }

    private static CaseStage stage(boolean assessed) {
        return assessed ? CaseStage.GATHERING_ADVICE : CaseStage.CONSIDERING;
    }
}
