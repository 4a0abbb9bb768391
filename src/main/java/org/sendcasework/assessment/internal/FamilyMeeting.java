package org.sendcasework.assessment.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** A meeting that the family requires about a draft: held, or given up by the family in writing (regulation 13(1)). */
@Entity
public class FamilyMeeting {

    /** What came of it. */
    public enum Outcome {
        HELD,
        GIVEN_UP
    }

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "plan_id")
    private UUID planId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private LocalDate heldOn;
    private String attended;
    private String agreed;
    private String recordedBy;

    protected FamilyMeeting() {}

    FamilyMeeting(Plan plan, UUID caseId, Outcome outcome, LocalDate on, String attended, String agreed, String by) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.planId = plan.getId();
        this.outcome = outcome;
        this.heldOn = on;
        this.attended = attended;
        this.agreed = agreed;
        this.recordedBy = by;
    }

    void correctHeldOn(LocalDate right) {
        this.heldOn = right;
    }

    public UUID getId() {
        return id;
    }

    public UUID getPlanId() {
        return planId;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    /** The day of the meeting, or of the writing in which the family gave it up. */
    public LocalDate getHeldOn() {
        return heldOn;
    }

    /** Who was there; null for one that was given up. */
    public String getAttended() {
        return attended;
    }

    /** What was said and agreed, or the writing in which the family gave it up. */
    public String getAgreed() {
        return agreed;
    }

    public String getRecordedBy() {
        return recordedBy;
    }
}
