package org.sendcasework.escalation.audit;

import java.time.Instant;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.LegalDates;
import org.sendcasework.engine.InstanceTimers;
import org.sendcasework.engine.ModelTimer;
import org.sendcasework.engine.TimerJob;

/**
 * Something out of step, where and how. The place distinguishes two sightings of one fault from two faults.
 * {@code executionId} is null where nothing runs that an incident could stand on; a date that is not known is null.
 */
record Sighting(
        FindingKind kind,
        String place,
        String caseReference,
        String ruleCode,
        String subjectId,
        String instanceId,
        String executionId,
        String activityId,
        Instant expectedAt,
        Instant foundAt) {

    static Sighting of(
            FindingKind kind, InstanceTimers instance, ModelTimer timer, WatchedDeadline limit, TimerJob found) {
        return new Sighting(
                kind,
                timer.executionId() + "/" + timer.activityId(),
                instance.businessKey(),
                limit.ruleCode(),
                limit.subjectId(),
                instance.instanceId(),
                timer.executionId(),
                timer.activityId(),
                timer.expectedAt().orElse(null),
                found == null ? null : found.dueAt());
    }

    /** A job that no running scope of the model asks for. */
    static Sighting ownerless(InstanceTimers instance, TimerJob job) {
        return new Sighting(
                FindingKind.JOB_WITHOUT_DEADLINE,
                "job/" + job.id(),
                instance.businessKey(),
                null,
                null,
                instance.instanceId(),
                instance.instanceId(),
                job.activityId(),
                null,
                job.dueAt());
    }

    static Sighting unchecked(String instanceId, String businessKey) {
        return new Sighting(
                FindingKind.CANNOT_CHECK,
                "instance/" + instanceId,
                businessKey,
                null,
                null,
                instanceId,
                instanceId,
                null,
                null,
                null);
    }

    static Sighting uncarried(Deadline deadline) {
        return new Sighting(
                FindingKind.DEADLINE_WITHOUT_PROCESS,
                "deadline/" + deadline.getId(),
                deadline.getCaseReference(),
                deadline.getRuleCode().text(),
                deadline.getSubjectId(),
                null,
                null,
                null,
                LegalDates.startOf(deadline.getDueDate().plusDays(1)).toInstant(),
                null);
    }
}
