package org.sendcasework.escalation.stuck;

import java.time.LocalDate;
import java.util.List;

/**
 * A case on the list of stuck cases. It names no child and no parent.
 *
 * @param ageInDays since the request was received
 * @param phase where the case is, in words
 * @param since the day the first of its reasons began
 * @param reasons why it is stuck, the gravest first
 * @param waitingOn what it waits for and who has it
 * @param nextRung what escalation does next, and when; null if nothing is to come
 * @param instances the running process instances of the case, for Cockpit
 */
public record StuckCase(
        String reference,
        LocalDate receivedOn,
        long ageInDays,
        String phase,
        String locality,
        LocalDate since,
        List<Reason> reasons,
        List<OpenTask> waitingOn,
        NextEscalationStep nextRung,
        List<Instance> instances) {

    /**
     * One reason in words.
     *
     * @param activityId the step or phase of the model; null where it is about the case as a whole
     */
    public record Reason(StuckReason kind, String text, String activityId) {}

    /**
     * An open task.
     *
     * @param offeredTo the names of the groups it is offered to
     * @param owner the user name of the person who claimed it; null while nobody has
     * @param dueOn null if it has no date
     */
    public record OpenTask(
            String id, String name, String activityId, List<String> offeredTo, String owner, LocalDate dueOn) {}

    /** A running process instance of the case. */
    public record Instance(String id, String process, boolean suspended) {}

    /** Who has it, in words; "nobody yet" for tasks that nobody claimed. */
    public List<String> owners() {
        return waitingOn.stream()
                .map(task -> task.owner() == null ? "nobody yet" : task.owner())
                .distinct()
                .toList();
    }

    /** The names of the groups it waits for. */
    public List<String> groups() {
        return waitingOn.stream()
                .flatMap(task -> task.offeredTo().stream())
                .distinct()
                .toList();
    }
}
