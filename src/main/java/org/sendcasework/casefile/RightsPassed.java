package org.sendcasework.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** That the casework team was told that the rights of a case have passed to the young person, and whether it has settled whom to write to. */
@Entity
public class RightsPassed {

    @Id
    @Column(name = "case_id")
    private UUID caseId;

    private LocalDate passedOn;
    private Instant toldAt;
    private Instant settledAt;
    private String settledBy;

    @Version
    private Integer version;

    protected RightsPassed() {}

    RightsPassed(UUID caseId, LocalDate passedOn, Instant toldAt) {
        this.caseId = caseId;
        this.passedOn = passedOn;
        this.toldAt = toldAt;
    }

    void settle(String by, Instant at) {
        this.settledBy = by;
        this.settledAt = at;
    }

    public LocalDate getPassedOn() {
        return passedOn;
    }

    public Instant getToldAt() {
        return toldAt;
    }

    /** When somebody recorded how the young person, or whoever acts for them, is reached; null before. */
    public Instant getSettledAt() {
        return settledAt;
    }

    public String getSettledBy() {
        return settledBy;
    }
}
