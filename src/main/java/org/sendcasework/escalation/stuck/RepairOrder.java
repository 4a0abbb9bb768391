package org.sendcasework.escalation.stuck;

/**
 * A repair that somebody asks for.
 *
 * @param processId the process instance
 * @param item what is repaired: the id of a job, a task or a step where the process is; of no meaning to suspend and
 *     resume
 * @param target where to: a day as in ISO 8601 for a timer (empty for the day by the ledger), a user name for a task
 *     (empty to give it back to its groups), the id of a step of the model for a move
 * @param reason why; kept in the audit trail and in the case's timeline
 * @param state the state of the case that the person saw
 */
public record RepairOrder(
        RepairKind kind,
        String caseReference,
        String processId,
        String item,
        String target,
        String reason,
        String state) {

    public RepairOrder {
        target = target == null ? "" : target.strip();
        item = item == null ? "" : item.strip();
    }
}
