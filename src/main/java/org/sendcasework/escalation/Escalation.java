package org.sendcasework.escalation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.clock.Deadline;

/** One rung of one deadline: when it began, how it ended and, for a missed date, why the date was missed. */
@Entity
public class Escalation {

    @Id
    private UUID id;

    private UUID deadlineId;

    @Enumerated(EnumType.STRING)
    private Rung rung;

    private String caseReference;
    private String ruleCode;
    private String subjectId;
    private Instant begunAt;
    private String ended;

    @Enumerated(EnumType.STRING)
    private DelayReason delayReason;

    private String explanation;
    private LocalDate forecastOn;
    private LocalDate familyToldOn;
    private String recordedBy;
    private Instant recordedAt;

    @Version
    private Integer version;

    protected Escalation() {}

    Escalation(Deadline deadline, Rung rung, Instant begunAt) {
        this.id = UUID.randomUUID();
        this.deadlineId = deadline.getId();
        this.rung = rung;
        this.caseReference = deadline.getCaseReference();
        this.ruleCode = deadline.getRuleCode();
        this.subjectId = deadline.getSubjectId();
        this.begunAt = begunAt;
    }

    void explain(DelayExplained explained, String by, Instant at) {
        this.ended = "EXPLAINED";
        this.delayReason = explained.reason();
        this.explanation = explained.explanation();
        this.forecastOn = explained.forecastOn();
        this.familyToldOn = explained.familyToldOn();
        this.recordedBy = by;
        this.recordedAt = at;
    }

    void warned() {
        this.ended = "WARNED";
    }

    public UUID getId() {
        return id;
    }

    public UUID getDeadlineId() {
        return deadlineId;
    }

    public Rung getRung() {
        return rung;
    }

    public String getCaseReference() {
        return caseReference;
    }

    public String getRuleCode() {
        return ruleCode;
    }

    public DelayReason getDelayReason() {
        return delayReason;
    }

    public String getExplanation() {
        return explanation;
    }

    public LocalDate getForecastOn() {
        return forecastOn;
    }

    public String getRecordedBy() {
        return recordedBy;
    }
}
