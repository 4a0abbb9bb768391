package org.sendcasework.mediation.sendiass;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The family's consent that the independent support service may see its case; it can be taken back at any time. */
@Entity
public class SendiassConsent {

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    private LocalDate givenOn;
    private String givenBy;
    private String recordedBy;
    private Instant recordedAt;
    private LocalDate withdrawnOn;
    private String withdrawnBy;

    @Version
    private Integer version;

    protected SendiassConsent() {}

    SendiassConsent(UUID caseId, LocalDate givenOn, String givenBy, String recordedBy, Instant recordedAt) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.givenOn = givenOn;
        this.givenBy = givenBy;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    void withdraw(LocalDate on, String by) {
        this.withdrawnOn = on;
        this.withdrawnBy = by;
    }

    public UUID getId() {
        return id;
    }

    public UUID getCaseId() {
        return caseId;
    }

    public LocalDate getGivenOn() {
        return givenOn;
    }

    /** Who of the family gave it. */
    public String getGivenBy() {
        return givenBy;
    }

    /** The day it was taken back; null while it is in place. */
    public LocalDate getWithdrawnOn() {
        return withdrawnOn;
    }

    public boolean isStanding() {
        return withdrawnOn == null;
    }

    public Integer getVersion() {
        return version;
    }
}
