package org.sendcasework.clock;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.shared.AppendOnlyRecord;

/** What a correction did to one deadline: dates before and after, why, by whom and when. Only ever added. */
@Entity
public class DeadlineChange extends AppendOnlyRecord {

    private UUID deadlineId;
    private String caseReference;
    private RuleCode ruleCode;
    private LocalDate triggerDateBefore;
    private LocalDate triggerDateAfter;
    private LocalDate secondTriggerDateBefore;
    private LocalDate secondTriggerDateAfter;
    private LocalDate dueDateBefore;
    private LocalDate dueDateAfter;
    private String reason;
    private String changedBy;
    private Instant changedAt;

    protected DeadlineChange() {}

    public DeadlineChange(
            Deadline before,
            LocalDate trigger,
            LocalDate secondTrigger,
            LocalDate due,
            String reason,
            String by,
            Instant at) {
        super(UUID.randomUUID());
        this.deadlineId = before.getId();
        this.caseReference = before.getCaseReference();
        this.ruleCode = before.getRuleCode();
        this.triggerDateBefore = before.getTriggerDate();
        this.triggerDateAfter = trigger;
        this.secondTriggerDateBefore = before.getSecondTriggerDate();
        this.secondTriggerDateAfter = secondTrigger;
        this.dueDateBefore = before.getDueDate();
        this.dueDateAfter = due;
        this.reason = reason;
        this.changedBy = by;
        this.changedAt = at;
    }

    public UUID getDeadlineId() {
        return deadlineId;
    }

    public String getCaseReference() {
        return caseReference;
    }

    public RuleCode getRuleCode() {
        return ruleCode;
    }

    public LocalDate getTriggerDateBefore() {
        return triggerDateBefore;
    }

    public LocalDate getTriggerDateAfter() {
        return triggerDateAfter;
    }

    /** The day of the second event before; null for a deadline with one event, or when it had not happened. */
    public LocalDate getSecondTriggerDateBefore() {
        return secondTriggerDateBefore;
    }

    public LocalDate getSecondTriggerDateAfter() {
        return secondTriggerDateAfter;
    }

    public LocalDate getDueDateBefore() {
        return dueDateBefore;
    }

    public LocalDate getDueDateAfter() {
        return dueDateAfter;
    }

    public String getReason() {
        return reason;
    }

    public String getChangedBy() {
        return changedBy;
    }

    public Instant getChangedAt() {
        return changedAt;
    }
}
