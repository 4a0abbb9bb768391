package org.sendcasework.escalation.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Something that was out of step, from the run that first saw it until it was repaired or gone. */
@Entity
public class TimerFinding {

    /** Whether it is still open, was repaired by the audit itself, or was no longer there at a later check. */
    public enum State {
        OPEN,
        REPAIRED,
        RESOLVED
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private FindingKind kind;

    @Enumerated(EnumType.STRING)
    private State state;

    private String place;
    private String caseReference;
    private String ruleCode;
    private String subjectId;
    private String processInstanceId;
    private String activityId;
    private Instant expectedAt;
    private Instant foundAt;
    private UUID firstRunId;
    private UUID lastRunId;
    private Instant seenAt;
    private Instant closedAt;
    private String incidentId;

    @Version
    private Integer version;

    protected TimerFinding() {}

    TimerFinding(Sighting seen, UUID runId, Instant at) {
        this.id = UUID.randomUUID();
        this.kind = seen.kind();
        this.state = State.OPEN;
        this.place = seen.place();
        this.caseReference = seen.caseReference();
        this.ruleCode = seen.ruleCode();
        this.subjectId = seen.subjectId();
        this.processInstanceId = seen.instanceId();
        this.activityId = seen.activityId();
        this.expectedAt = seen.expectedAt();
        this.foundAt = seen.foundAt();
        this.firstRunId = runId;
        this.lastRunId = runId;
        this.seenAt = at;
    }

    void close(State how, Instant at) {
        this.state = how;
        this.closedAt = at;
    }

    void seenAgain(Sighting seen, UUID runId) {
        this.lastRunId = runId;
        this.expectedAt = seen.expectedAt();
        this.foundAt = seen.foundAt();
    }

    void raisedAs(String incident) {
        this.incidentId = incident;
    }

    public UUID getId() {
        return id;
    }

    public FindingKind getKind() {
        return kind;
    }

    public State getState() {
        return state;
    }

    String getPlace() {
        return place;
    }

    public String getCaseReference() {
        return caseReference;
    }

    public String getRuleCode() {
        return ruleCode;
    }

    public String getProcessInstanceId() {
        return processInstanceId;
    }

    /** The event in the model; null where the finding is about a whole instance or about none. */
    public String getActivityId() {
        return activityId;
    }

    /** The date by the ledger; null if it cannot be read. */
    public Instant getExpectedAt() {
        return expectedAt;
    }

    /** The date of the job; null if there was none. */
    public Instant getFoundAt() {
        return foundAt;
    }

    /** When it was first seen. */
    public Instant getSeenAt() {
        return seenAt;
    }

    public Instant getClosedAt() {
        return closedAt;
    }

    /** The incident in Cockpit; null where nothing runs that it could stand on. */
    public String getIncidentId() {
        return incidentId;
    }
}
