package org.sendcasework.assessment.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** The integrated care board's agreement to the words of section G of a plan (regulation 12(2)). */
@Entity
public class HealthAgreement {

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "plan_id")
    private UUID planId;

    private String agreedBy;
    private LocalDate agreedOn;

    @Column(name = "section_g")
    private String sectionG;

    private String recordedBy;

    protected HealthAgreement() {}

    HealthAgreement(UUID caseId, Plan plan, String agreedBy, LocalDate agreedOn, String sectionG, String by) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.planId = plan.getId();
        this.agreedBy = agreedBy;
        this.agreedOn = agreedOn;
        this.sectionG = sectionG;
        this.recordedBy = by;
    }

    public UUID getPlanId() {
        return planId;
    }

    /** Who agreed for the board. */
    public String getAgreedBy() {
        return agreedBy;
    }

    public LocalDate getAgreedOn() {
        return agreedOn;
    }

    /** The words that were agreed. */
    public String getSectionG() {
        return sectionG;
    }

    public String getRecordedBy() {
        return recordedBy;
    }
}
