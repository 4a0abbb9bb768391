package org.sendcasework.escalation.stuck;

import org.camunda.bpm.engine.TaskService;
import org.sendcasework.escalation.stuck.CaseStanding.Owned;
import org.sendcasework.escalation.stuck.CaseStanding.RunningProcess;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Component;

/** Gives a task to another member of the groups it is offered to, or back to all of them. */
@Component
class ChangeOwner implements Repair {

    private final TaskService tasks;

    ChangeOwner(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public boolean does(RepairKind kind) {
        return kind == RepairKind.CHANGE_OWNER;
    }

    @Override
    public Done apply(RunningProcess process, RepairOrder order) {
        Owned task = process.tasks().stream()
                .filter(open -> open.id().equals(order.item()))
                .findFirst()
                .orElseThrow(() -> new ConflictException("This task is done. Look at the case again."));
        if (!order.target().isEmpty() && !task.candidates().contains(order.target())) {
            throw new InvalidInputException(
                    "target",
                    "must be a member of a group the task is offered to: " + String.join(", ", task.offeredTo()));
        }
        tasks.setAssignee(task.id(), order.target().isEmpty() ? null : order.target());
        return Done.at(task.name());
    }
}
