package org.sendcasework.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A decision of the authority with the legal test it applied, its coded reasons and its reasons in plain English. The
 * letter and every screen use this one record.
 */
@Entity
public class Decision {

    /** What was decided. */
    public enum Kind {
        WHETHER_TO_ASSESS("Whether to assess"),
        WHETHER_TO_ISSUE("Whether to issue a plan"),
        WHAT_THE_PLAN_NAMES("What the plan names");

        private final String words;

        Kind(String words) {
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

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String outcome;
    private String legalTest;
    private String reasonCodes;
    private String reasons;
    private LocalDate decidedOn;
    private String decidedBy;
    private LocalDate familyNotifiedOn;
    private Instant recordedAt;

    @Version
    private Integer version;

    protected Decision() {}

    public Decision(
            UUID caseId,
            Kind kind,
            String outcome,
            String legalTest,
            List<String> reasonCodes,
            String reasons,
            LocalDate decidedOn,
            String decidedBy,
            Instant recordedAt) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.kind = kind;
        this.outcome = outcome;
        this.legalTest = legalTest;
        this.reasonCodes = String.join(",", reasonCodes);
        this.reasons = reasons;
        this.decidedOn = decidedOn;
        this.decidedBy = decidedBy;
        this.recordedAt = recordedAt;
    }

    /** The day the family was told, which is what the law's limits run to (regulation 5(1), 10(1)). */
    public void notifiedOn(LocalDate day) {
        this.familyNotifiedOn = day;
    }

    public UUID getId() {
        return id;
    }

    public UUID getCaseId() {
        return caseId;
    }

    public Kind getKind() {
        return kind;
    }

    public String getOutcome() {
        return outcome;
    }

    public String getLegalTest() {
        return legalTest;
    }

    public String getReasonCodes() {
        return reasonCodes;
    }

    public String getReasons() {
        return reasons;
    }

    public LocalDate getDecidedOn() {
        return decidedOn;
    }

    public String getDecidedBy() {
        return decidedBy;
    }

    public LocalDate getFamilyNotifiedOn() {
        return familyNotifiedOn;
    }
}
