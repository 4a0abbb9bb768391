package org.sendcasework.escalation.stuck;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.sendcasework.escalation.stuck.CaseStanding.RunningProcess;
import org.sendcasework.escalation.stuck.CaseStanding.Waiting;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Component;

/** Has the engine try a failed step again. Trying it out would send what it sends, so that the preview does not. */
@Component
class RetryStep implements Repair {

    private final ManagementService management;
    private final Clock clock;

    RetryStep(ManagementService management, Clock clock) {
        this.management = management;
        this.clock = clock;
    }

    @Override
    public boolean does(RepairKind kind) {
        return kind == RepairKind.RETRY;
    }

    @Override
    public Done apply(RunningProcess process, RepairOrder order) {
        Waiting job = find(process, order);
        if (!job.failed() && !job.isGivenUp()) {
            throw new InvalidInputException("item", "this step has not failed; it is tried on " + job.due());
        }
        management.setJobRetries(job.id(), 1);
        management.setJobDuedate(job.id(), Date.from(clock.instant()));
        return new Done(
                job.name(),
                List.of("Whether the step works this time shows only when it is tried. Mend the cause first."));
    }

    static Waiting find(RunningProcess process, RepairOrder order) {
        return process.jobs().stream()
                .filter(job -> job.id().equals(order.item()))
                .findFirst()
                .orElseThrow(
                        () -> new ConflictException(
                                "This timer or step is no longer waiting. Look at the case again; it may have gone on by itself."));
    }
}
