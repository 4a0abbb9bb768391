package org.sendcasework.escalation.stuck;

import java.util.List;

/**
 * The current state of a case in the engine: what can be repaired, and what it could be repaired to.
 *
 * @param state represents all of it and the open deadlines; a repair that was tried on another state is refused
 */
public record CaseStanding(String reference, String state, List<RunningProcess> processes) {

    /** A running process instance of the case; {@code targets} are the steps of its model. */
    public record RunningProcess(
            String id,
            String name,
            boolean suspended,
            List<Step> steps,
            List<Owned> tasks,
            List<Waiting> jobs,
            List<Target> targets) {}

    /** A step where the process is now. */
    public record Step(String id, String activityId, String name, String parentId, String parentActivityId) {}

    /**
     * An open task.
     *
     * @param owner null while nobody has claimed it
     * @param candidates those who may have it, by user name
     */
    public record Owned(
            String id, String name, String owner, String due, List<String> offeredTo, List<String> candidates) {}

    /**
     * A timer, or a step that the engine does by itself.
     *
     * @param due when it is tried, in words; null for one that has lost its date
     * @param retries the attempts left; none is left of a failed one
     * @param failed whether an attempt failed
     */
    public record Waiting(
            String id,
            String executionId,
            String activityId,
            String name,
            boolean timer,
            String due,
            int retries,
            boolean failed) {

        /** Whether a person must say that it is tried again. */
        public boolean isGivenUp() {
            return retries == 0;
        }
    }

    /** A step of the model that can be begun, and the phase it belongs to. */
    public record Target(String activityId, String name, String phase) {}

    /** What has this id in any of the processes; null if nothing does any more. */
    RunningProcess processOf(String id) {
        return processes.stream()
                .filter(process -> process.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
