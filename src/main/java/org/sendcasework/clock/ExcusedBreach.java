package org.sendcasework.clock;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An exception in law that excuses a missed date: the ground, the fact, why the fact made the date impractical, the
 * document that shows it, who decided and when. The date stays, and so does the duty to act as soon as practicable.
 */
@Entity
public class ExcusedBreach {

    @Id
    private UUID id;

    private UUID deadlineId;
    private String caseReference;
    private RuleCode ruleCode;

    @Enumerated(EnumType.STRING)
    private ExceptionGround ground;

    private LocalDate factFrom;
    private LocalDate factTo;
    private String fact;
    private String whyImpractical;
    private UUID documentId;
    private LocalDate decidedOn;
    private String decidedBy;
    private Instant recordedAt;
    private LocalDate withdrawnOn;
    private String withdrawnBy;
    private String withdrawnReason;

    @Version
    private Integer version;

    protected ExcusedBreach() {}

    public ExcusedBreach(Deadline deadline, ExceptionClaim claim, String decidedBy, Instant recordedAt) {
        this.id = UUID.randomUUID();
        this.deadlineId = deadline.getId();
        this.caseReference = deadline.getCaseReference();
        this.ruleCode = deadline.getRuleCode();
        this.ground = claim.ground();
        this.factFrom = claim.factFrom();
        this.factTo = claim.factTo();
        this.fact = claim.fact();
        this.whyImpractical = claim.whyImpractical();
        this.documentId = claim.documentId();
        this.decidedOn = claim.decidedOn();
        this.decidedBy = decidedBy;
        this.recordedAt = recordedAt;
    }

    public void withdraw(LocalDate on, String by, String reason) {
        this.withdrawnOn = on;
        this.withdrawnBy = by;
        this.withdrawnReason = reason;
    }

    public boolean isWithdrawn() {
        return withdrawnOn != null;
    }

    public UUID getId() {
        return id;
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

    public ExceptionGround getGround() {
        return ground;
    }

    /** First day of the fact, inclusive; for a closure, the day the advice was asked for. */
    public LocalDate getFactFrom() {
        return factFrom;
    }

    /** Last day of the fact, inclusive. */
    public LocalDate getFactTo() {
        return factTo;
    }

    public String getFact() {
        return fact;
    }

    public String getWhyImpractical() {
        return whyImpractical;
    }

    public UUID getDocumentId() {
        return documentId;
    }

    public LocalDate getDecidedOn() {
        return decidedOn;
    }

    public String getDecidedBy() {
        return decidedBy;
    }

    public LocalDate getWithdrawnOn() {
        return withdrawnOn;
    }

    public String getWithdrawnBy() {
        return withdrawnBy;
    }

    public String getWithdrawnReason() {
        return withdrawnReason;
    }

    public Integer getVersion() {
        return version;
    }
}
