package org.sendcasework.mediation.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.shared.ConflictException;

/** One point of a written agreement, with its own deadline and whether it was done. */
@Entity
public class AgreementPoint {

    /** Whether it was done. */
    public enum Status {
        OPEN("To do"),
        DELIVERED("Done"),
        SETTLED("Settled otherwise"),
        /** Only of points that were closed so before a point that was not kept stayed open. */
        NOT_DELIVERED("Not done"),
        ENDED("No longer applies");

        private final String words;

        Status(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    @Id
    private UUID id;

    private UUID mediationId;
    private int number;
    private String text;

    @Enumerated(EnumType.STRING)
    private PointKind kind;

    private String body;
    private LocalDate agreedBy;
    private RuleCode ruleCode;

    @Enumerated(EnumType.STRING)
    private Status status;

    private LocalDate closedOn;
    private String comment;
    private LocalDate notKeptOn;
    private String notKeptBecause;

    @Version
    private Integer version;

    protected AgreementPoint() {}

    public AgreementPoint(UUID mediationId, int number, MediationHeld.Point agreed) {
        this.id = UUID.randomUUID();
        this.mediationId = mediationId;
        this.number = number;
        this.text = agreed.text();
        this.kind = agreed.kind();
        this.body = agreed.body();
        this.agreedBy = agreed.agreedBy();
        this.ruleCode = agreedBy == null ? kind.rule() : MediationRules.AGREED_IN_WRITING;
        this.status = Status.OPEN;
    }

    public void settle(Status how, LocalDate on, String words) {
        if (status != Status.OPEN) {
            throw new ConflictException("Point " + number + " is already settled: " + status.words() + ".");
        }
        this.status = how;
        this.closedOn = on;
        this.comment = words;
    }

    /** It was found not to be done, and stays to be done. */
    public void notKept(LocalDate on, String because) {
        if (status != Status.OPEN) {
            throw new ConflictException("Point " + number + " is already settled: " + status.words() + ".");
        }
        this.notKeptOn = on;
        this.notKeptBecause = because;
    }

    /** Also the subject of its deadline. */
    public UUID getId() {
        return id;
    }

    public UUID getMediationId() {
        return mediationId;
    }

    public int getNumber() {
        return number;
    }

    public String getText() {
        return text;
    }

    public PointKind getKind() {
        return kind;
    }

    /** Who has to do it: AUTHORITY, or the code of an integrated care board. */
    public String getBody() {
        return body;
    }

    /** The day agreed in writing; null where the deadlines of regulation 42 apply. */
    public LocalDate getAgreedBy() {
        return agreedBy;
    }

    public RuleCode getRuleCode() {
        return ruleCode;
    }

    public Status getStatus() {
        return status;
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    public LocalDate getClosedOn() {
        return closedOn;
    }

    public String getComment() {
        return comment;
    }

    /** The last day on which it was found not to be done; null if it never was. */
    public LocalDate getNotKeptOn() {
        return notKeptOn;
    }

    public String getNotKeptBecause() {
        return notKeptBecause;
    }
}
