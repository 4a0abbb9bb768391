package org.sendcasework.assessment.internal;

import static org.sendcasework.assessment.AssessmentRules.CHOOSE_SETTINGS;
import static org.sendcasework.assessment.AssessmentRules.REPRESENTATIONS;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.sendcasework.assessment.AssessmentRequests;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseStage;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.springframework.stereotype.Component;

/**
 * Takes a draft back that must change for another reason than what the family said: it is written and served again, with
 * fifteen days of its own (Code 9.125), and cannot become final before.
 */
@Component
class DraftsTakenBack {

    private static final String DRAFT = "draft-the-plan";

    /**
     * The steps from which the work goes straight back to the draft, each with the limits that end with it. From any other
     * step the officer who decides what the plan names sends it back, and has no other choice.
     */
    private static final Map<String, List<RuleCode>> LEFT_AT_ONCE = Map.of(
            "serve-the-draft",
            List.of(),
            "record-representations",
            List.of(REPRESENTATIONS, CHOOSE_SETTINGS),
            "finalise-the-plan",
            List.of());

    private final CaseWork work;
    private final PlanVersions plans;
    private final DeadlineLedger ledger;
    private final RuntimeService runtime;

    DraftsTakenBack(CaseWork work, PlanVersions plans, DeadlineLedger ledger, RuntimeService runtime) {
        this.work = work;
        this.plans = plans;
        this.ledger = ledger;
        this.runtime = runtime;
    }

    void takeBack(CaseFile caseFile, String because) {
        plans.current(caseFile).mustChange(because);
        work.note(
                caseFile,
                "PLAN",
                "The draft is taken back and is sent to the family again when it has changed. " + because);
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseFile.getReference(), AssessmentRequests.PROCESS)
                .list()
                .forEach(instance -> goBack(caseFile, instance));
    }

    private void goBack(CaseFile caseFile, ProcessInstance instance) {
        ActivityInstance tree = runtime.getActivityInstance(instance.getId());
        LEFT_AT_ONCE.forEach((step, limits) -> {
            for (ActivityInstance left : tree.getActivityInstances(step)) {
                limits.stream()
                        .filter(limit -> ledger.isOpen(caseFile.getReference(), limit, null))
                        .forEach(limit ->
                                ledger.lapse(caseFile.getReference(), limit, work.today(), "The draft was taken back"));
                caseFile.moveTo(CaseStage.DRAFTING);
                // Begun before the other ends, so that the phase they share does not end between them
                runtime.createProcessInstanceModification(instance.getId())
                        .startBeforeActivity(DRAFT, left.getParentActivityInstanceId())
                        .cancelActivityInstance(left.getId())
                        .execute();
            }
        });
    }
}
