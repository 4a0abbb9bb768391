package org.sendcasework.mediation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.casefile.AppealableDecision;

/** The right of a family to appeal one decision, from its notice until it is used or its time is over. */
@Entity
public class AppealRight {

    /** The state of the right. */
    public enum Status {
        OPEN("Open"),
        APPEALED("Appealed"),
        TIME_OVER("The time to appeal has ended"),
        ENDED("Ended with the case"),
        TAKEN_BACK("The authority changed the decision");

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

    @Column(name = "case_id")
    private UUID caseId;

    private String caseReference;
    private UUID decisionId;

    @Enumerated(EnumType.STRING)
    private AppealableDecision decision;

    private LocalDate notifiedOn;
    private LocalDate contactedOn;
    private LocalDate certificateOn;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Version
    private Integer version;

    protected AppealRight() {}

    AppealRight(UUID caseId, String caseReference, UUID decisionId, AppealableDecision decision, LocalDate notifiedOn) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.caseReference = caseReference;
        this.decisionId = decisionId;
        this.decision = decision;
        this.notifiedOn = notifiedOn;
        this.status = Status.OPEN;
    }

    void contacted(LocalDate on) {
        this.contactedOn = on;
    }

    void correctNotifiedOn(LocalDate right) {
        this.notifiedOn = right;
    }

    void certified(LocalDate on) {
        this.certificateOn = on;
    }

    void becomes(Status next) {
        this.status = next;
    }

    /** Also the subject of its deadlines in the ledger. */
    public UUID getId() {
        return id;
    }

    public UUID getCaseId() {
        return caseId;
    }

    public String getCaseReference() {
        return caseReference;
    }

    public UUID getDecisionId() {
        return decisionId;
    }

    public AppealableDecision getDecision() {
        return decision;
    }

    public LocalDate getNotifiedOn() {
        return notifiedOn;
    }

    public LocalDate getContactedOn() {
        return contactedOn;
    }

    /** The date of the mediation certificate; null while there is none. */
    public LocalDate getCertificateOn() {
        return certificateOn;
    }

    public Status getStatus() {
        return status;
    }
}
