package org.sendcasework.escalation.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.RuleCode;

/**
 * One escalation step of one deadline that was taken: when, whom it notified and its result, such as the reason for a
 * delay or the late-reply decision.
 */
@Entity
public class Escalation {

    @Id
    private UUID id;

    private UUID deadlineId;

    private String rung;
    private String words;
    private LocalDate fellDueOn;
    private String told;

    private String caseReference;
    private RuleCode ruleCode;
    private String subjectId;
    private Instant begunAt;

    @Enumerated(EnumType.STRING)
    private DelayReason delayReason;

    private String explanation;
    private LocalDate forecastOn;
    private LocalDate familyToldOn;

    @Enumerated(EnumType.STRING)
    private LateReplyDecision wayOn;

    private String wayOnSource;
    private String wayOnReason;
    private String recordedBy;
    private Instant recordedAt;

    @Version
    private Integer version;

    protected Escalation() {}

    Escalation(Deadline deadline, EscalationStep step, LocalDate fellDueOn, Instant begunAt) {
        this.id = UUID.randomUUID();
        this.deadlineId = deadline.getId();
        this.rung = step.rung();
        this.words = step.words();
        this.fellDueOn = fellDueOn;
        this.caseReference = deadline.getCaseReference();
        this.ruleCode = deadline.getRuleCode();
        this.subjectId = deadline.getSubjectId();
        this.begunAt = begunAt;
    }

    void told(List<Audience> audiences) {
        this.told = audiences.stream().map(Audience::name).collect(Collectors.joining(","));
    }

    void explain(DelayExplained explained, String by, Instant at) {
        this.delayReason = explained.reason();
        this.explanation = explained.explanation();
        this.forecastOn = explained.forecastOn();
        this.familyToldOn = explained.familyToldOn();
        this.recordedBy = by;
        this.recordedAt = at;
    }

    void decide(LateReplyDecision way, String source, String reason, String by, Instant at) {
        this.wayOn = way;
        this.wayOnSource = source;
        this.wayOnReason = reason;
        this.recordedBy = by;
        this.recordedAt = at;
    }

    public UUID getId() {
        return id;
    }

    public UUID getDeadlineId() {
        return deadlineId;
    }

    /** The code of the escalation step, as the table {@code escalation-ladder} spells it. */
    public String getRung() {
        return rung;
    }

    /** What happened on this step; null for one that an earlier release took. */
    public String getWords() {
        return words;
    }

    /** The day on which it was to be taken; null for one that an earlier release took. */
    public LocalDate getFellDueOn() {
        return fellDueOn;
    }

    /** When it was taken. */
    public Instant getBegunAt() {
        return begunAt;
    }

    /** Who was notified, in the order of the table. */
    public List<Audience> getTold() {
        return told == null || told.isEmpty()
                ? List.of()
                : Arrays.stream(told.split(",")).map(Audience::valueOf).toList();
    }

    /** The late-reply decision; null before that was decided. */
    public LateReplyDecision getWayOn() {
        return wayOn;
    }

    public String getWayOnReason() {
        return wayOnReason;
    }

    public String getCaseReference() {
        return caseReference;
    }

    public RuleCode getRuleCode() {
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
