package org.sendcasework.clock;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * One deadline that applies to a case or to one request of it. Nothing pauses it and nothing moves it but a corrected
 * trigger. The legal deadline, the internal target and the SEN2 reporting date are three values.
 */
@Entity
public class Deadline {

    /** Whether the act still has to be done. Whether it is late follows from the dates and is never stored. */
    public enum Status {
        OPEN,
        MET,
        LAPSED
    }

    @Id
    private UUID id;

    private String caseReference;

    /** The case that a mediation or an appeal belongs to, made by the database. */
    @Column(insertable = false, updatable = false)
    private String rootCaseReference;

    private RuleCode ruleCode;
    private boolean ofTheFamily;
    private LocalDate ruleEffectiveFrom;
    private String subjectId;
    private LocalDate triggerDate;
    private LocalDate secondTriggerDate;
    private LocalDate dueDate;
    private LocalDate targetDate;

    @Column(name = "sen2_date")
    private LocalDate sen2Date;

    private LocalDate warnDate;

    @Enumerated(EnumType.STRING)
    private Status status;

    private LocalDate closedOn;
    private String closedReason;
    private Instant openedAt;
    private String openedBy;
    private String closedBy;
    private boolean missedWhenEnded;
    private RuleCode closedByRule;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "deadline_stands_for", joinColumns = @JoinColumn(name = "deadline_id"))
    @Column(name = "rule_code")
    private Set<RuleCode> standsFor = new HashSet<>();

    @Version
    private Integer version;

    protected Deadline() {}

    public Deadline(
            String caseReference,
            StatutoryRule rule,
            String subjectId,
            LocalDate trigger,
            DueDate due,
            Instant at,
            String by) {
        this.id = UUID.randomUUID();
        this.caseReference = caseReference;
        this.ruleCode = rule.code();
        this.subjectId = subjectId;
        this.status = Status.OPEN;
        this.openedAt = at;
        this.openedBy = by;
        derive(rule, trigger, null, due);
    }

    final void derive(StatutoryRule rule, LocalDate trigger, LocalDate secondTrigger, DueDate due) {
        this.ruleEffectiveFrom = rule.effectiveFrom();
        this.ofTheFamily = rule.isRightOfTheFamily();
        this.triggerDate = trigger;
        this.secondTriggerDate = secondTrigger;
        this.dueDate = due.legalDue();
        this.targetDate = due.internalTarget();
        this.sen2Date = due.sen2Due();
        this.warnDate = due.warnOn();
    }

    /** Makes it the one that is read when the model asks for those deadlines. */
    void standFor(Set<RuleCode> ruleCodes) {
        this.standsFor.addAll(ruleCodes);
    }

    /** Lets only one of the limits that it stands for close it: one day for a whole order is kept by the last step. */
    void closeOnlyBy(RuleCode ruleCodeOfLastStep) {
        this.closedByRule = ruleCodeOfLastStep;
    }

    boolean answersFor(RuleCode asked) {
        return asked.equals(ruleCode) || standsFor.contains(asked);
    }

    boolean isClosedBy(RuleCode asked) {
        return closedByRule == null || asked.equals(closedByRule) || asked.equals(ruleCode);
    }

    boolean standsAt(StatutoryRule rule, LocalDate trigger, LocalDate secondTrigger, DueDate due) {
        return ruleEffectiveFrom.equals(rule.effectiveFrom())
                && triggerDate.equals(trigger)
                && Objects.equals(secondTriggerDate, secondTrigger)
                && dueDate.equals(due.legalDue());
    }

    /** The act was done on another day than was recorded. */
    public void correctMetOn(LocalDate on) {
        this.closedOn = on;
    }

    public void close(Status how, LocalDate on, String reason, String by) {
        if (status != Status.OPEN) {
            throw new IllegalStateException(
                    "Deadline " + ruleCode + " of " + caseReference + " is already closed: " + status);
        }
        this.status = how;
        this.closedOn = on;
        this.closedReason = reason;
        this.closedBy = by;
    }

    /** The case ended: what was missed by then stays missed. */
    void end(LocalDate on, String reason, String by) {
        close(Status.LAPSED, on, reason, by);
        this.missedWhenEnded = !ofTheFamily && on.isAfter(dueDate);
    }

    /** The act is owed again, by the same day. */
    void reopen() {
        this.status = Status.OPEN;
        this.closedOn = null;
        this.closedReason = null;
        this.closedBy = null;
        this.missedWhenEnded = false;
    }

    /**
     * Whether, seen on that day, the deadline has passed without the act, or the act came after the deadline. The time of
     * the family is never missed: whoever may act is not late.
     */
    public boolean isMissedOn(LocalDate day) {
        return !ofTheFamily && isPastOn(day);
    }

    /** Whether it is time of the family that has passed, seen on that day: it is over, and nobody is late. */
    public boolean isTimeOverOn(LocalDate day) {
        return ofTheFamily && (isPastOn(day) || status == Status.LAPSED && closedOn.isAfter(dueDate));
    }

    private boolean isPastOn(LocalDate day) {
        return switch (status) {
            case OPEN -> day.isAfter(dueDate);
            case MET -> closedOn.isAfter(dueDate);
            case LAPSED -> missedWhenEnded;
        };
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    /** Whether the act was done, but after the deadline. The family is never late with what it may do. */
    public boolean isMetLate() {
        return !ofTheFamily && status == Status.MET && closedOn.isAfter(dueDate);
    }

    /** Whether it is the time a family has for something it may do, and nobody's duty. */
    public boolean isOfTheFamily() {
        return ofTheFamily;
    }

    public UUID getId() {
        return id;
    }

    public String getCaseReference() {
        return caseReference;
    }

    public RuleCode getRuleCode() {
        return ruleCode;
    }

    public LocalDate getRuleEffectiveFrom() {
        return ruleEffectiveFrom;
    }

    /** The request or consultation it belongs to; null for the case itself. */
    public String getSubjectId() {
        return subjectId;
    }

    public LocalDate getTriggerDate() {
        return triggerDate;
    }

    /** The day of the second event of a deadline that has two; null while it has not happened. */
    public LocalDate getSecondTriggerDate() {
        return secondTriggerDate;
    }

    /** The last day in time, inclusive. */
    public LocalDate getDueDate() {
        return dueDate;
    }

    public LocalDate getTargetDate() {
        return targetDate;
    }

    public LocalDate getSen2Date() {
        return sen2Date;
    }

    public LocalDate getWarnDate() {
        return warnDate;
    }

    public Status getStatus() {
        return status;
    }

    public LocalDate getClosedOn() {
        return closedOn;
    }

    public String getClosedReason() {
        return closedReason;
    }

    public String getOpenedBy() {
        return openedBy;
    }

    public String getClosedBy() {
        return closedBy;
    }

    public Instant getOpenedAt() {
        return openedAt;
    }
}
