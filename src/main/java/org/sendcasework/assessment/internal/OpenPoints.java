package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.sendcasework.assessment.AssessmentRequests;
import org.sendcasework.assessment.AssessmentRules;
import org.sendcasework.assessment.CaseClosed;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What must be settled before a plan is final and is found while the plan is already being made: each becomes a task of
 * its own beside the case, whichever version of the model the case runs in.
 */
@Component
class OpenPoints {

    static final String PROCESS = "settle-before-the-final-plan";
    private static final String KIND = "pointKind";

    /** What is to be settled, and under which limit. */
    enum Kind {
        MEETING(AssessmentRules.MEETING),
        HEALTH_AGREEMENT(AssessmentRules.HEALTH_AGREEMENT);

        private final RuleCode rule;

        Kind(RuleCode rule) {
            this.rule = rule;
        }
    }

    private final DeadlineLedger ledger;
    private final RuntimeService runtime;

    OpenPoints(DeadlineLedger ledger, RuntimeService runtime) {
        this.ledger = ledger;
        this.runtime = runtime;
    }

    /** Opens the limit and the task, unless they are open. */
    void open(String reference, Kind kind, LocalDate servedOn) {
        if (isOpen(reference, kind)) {
            return;
        }
        ledger.open(reference, kind.rule, servedOn);
        runtime.createMessageCorrelation("point-to-settle")
                .processInstanceBusinessKey(reference)
                .setVariables(Map.of(
                        AssessmentRequests.CASE_REFERENCE, reference, KIND, kind.name(), "pointRule", kind.rule.text()))
                .correlateStartMessage();
    }

    boolean isOpen(String reference, Kind kind) {
        return ledger.isOpen(reference, kind.rule, null);
    }

    /** The point no longer stands in the way: its limit lapses and its task ends. */
    void drop(String reference, Kind kind, LocalDate on, String why) {
        if (isOpen(reference, kind)) {
            ledger.lapse(reference, kind.rule, on, why);
        }
        end(running(reference).variableValueEquals(KIND, kind.name()));
    }

    /** Nothing is left to settle in a case that is closed. */
    @EventListener
    void on(CaseClosed closed) {
        end(running(closed.caseReference()));
    }

    private ProcessInstanceQuery running(String reference) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference, PROCESS);
    }

    private void end(ProcessInstanceQuery points) {
        points.list().forEach(point -> runtime.createMessageCorrelation("point-closed")
                .processInstanceId(point.getId())
                .correlate());
    }
}
