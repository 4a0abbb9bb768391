package org.sendcasework.escalation.stuck;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.sendcasework.escalation.stuck.CaseStanding.RunningProcess;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Component;

/** Suspends a process at its current step, or resumes it. Statutory deadlines continue to run in either case. */
@Component
class SuspendOrResume implements Repair {

    private final RuntimeService runtime;

    SuspendOrResume(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public boolean does(RepairKind kind) {
        return kind == RepairKind.SUSPEND || kind == RepairKind.RESUME;
    }

    @Override
    public Done apply(RunningProcess process, RepairOrder order) {
        boolean suspend = order.kind() == RepairKind.SUSPEND;
        if (process.suspended() == suspend) {
            throw new InvalidInputException(
                    "kind", suspend ? "this process is suspended already" : "this process is not suspended");
        }
        if (suspend) {
            runtime.suspendProcessInstanceById(process.id());
            return new Done(
                    process.name(),
                    List.of(
                            "Nobody can complete a task of it, and no timer of it warns or escalates, until it is"
                                    + " resumed.",
                            "Statutory deadlines continue to run. No date moves."));
        }
        runtime.activateProcessInstanceById(process.id());
        return new Done(process.name(), List.of("Timers whose date has passed in the meantime fire at once."));
    }
}
