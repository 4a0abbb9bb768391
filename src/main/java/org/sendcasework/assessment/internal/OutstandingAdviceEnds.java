package org.sendcasework.assessment.internal;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.sendcasework.assessment.CaseClosed;
import org.sendcasework.casefile.CaseOutcome;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends the tasks about advice that is owed when the case ends without a plan: they could change nothing any more. After a
 * final plan they stay, since advice can still bring its review forward.
 */
@Component
class OutstandingAdviceEnds {

    private final RuntimeService runtime;

    OutstandingAdviceEnds(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(CaseClosed closed) {
        if (closed.outcome() == CaseOutcome.PLAN_ISSUED || closed.outcome() == CaseOutcome.PLAN_REPLACED) {
            return;
        }
        List<ProcessInstance> waiting = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(closed.caseReference(), "outstanding-advice")
                .list();
        waiting.forEach(instance -> runtime.deleteProcessInstance(
                instance.getId(), "The case has ended: " + closed.outcome().name()));
    }
}
