package org.sendcasework.assessment.internal;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.sendcasework.assessment.AssessmentRequests;
import org.springframework.stereotype.Component;

/**
 * The ways back from finalising a plan: to consult a setting that the family asks for, or to change the draft and serve
 * it again. Cases whose model is older than these ways are moved to the same step.
 */
@Component
class WaysBack {

    private static final String FINALISE = "finalise-the-plan";

    private final RuntimeService runtime;

    WaysBack(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Whether the plan of a case waits to be finalised. */
    boolean isFinalising(String reference) {
        return !waiting(reference).isEmpty();
    }

    /** Goes back to choosing the settings to consult, if the plan waits to be finalised. Returns whether it did. */
    boolean toConsult(String reference) {
        return back(reference, "setting-asked-for", "choose-settings-to-consult");
    }

    /** Goes back to the draft, if the plan waits to be finalised. Returns whether it did. */
    boolean toDraft(String reference) {
        return back(reference, "draft-to-change", "draft-the-plan");
    }

    private boolean back(String reference, String message, String step) {
        List<ProcessInstance> waiting = waiting(reference);
        for (ProcessInstance instance : waiting) {
            EventSubscription way = runtime.createEventSubscriptionQuery()
                    .processInstanceId(instance.getId())
                    .eventName(message)
                    .singleResult();
            if (way == null) {
                runtime.createProcessInstanceModification(instance.getId())
                        .startBeforeActivity(step)
                        .cancelAllForActivity(FINALISE)
                        .execute();
            } else {
                runtime.messageEventReceived(message, way.getExecutionId());
            }
        }
        return !waiting.isEmpty();
    }

    private List<ProcessInstance> waiting(String reference) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference, AssessmentRequests.PROCESS)
                .activityIdIn(FINALISE)
                .list();
    }
}
