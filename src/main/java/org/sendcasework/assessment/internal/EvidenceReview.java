package org.sendcasework.assessment.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One look at the evidence: the graduated-response checklist, the reviewer's judgement, and what more was asked for. */
@Entity
public class EvidenceReview {

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    private String graduatedResponse;
    private String judgement;
    private String judgementReason;
    private String informationWanted;
    private String informationFrom;
    private Boolean informationCame;
    private LocalDate informationCameOn;
    private String informationSummary;
    private String reviewedBy;
    private LocalDate reviewedOn;
    private Instant recordedAt;

    @Version
    private Integer version;

    protected EvidenceReview() {}

    EvidenceReview(UUID caseId, Judgement judged, String reviewedBy, LocalDate reviewedOn, Instant recordedAt) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.graduatedResponse = String.join(",", judged.graduatedResponse());
        this.judgement = judged.judgement();
        this.judgementReason = judged.reason();
        this.informationWanted = judged.informationWanted();
        this.informationFrom = judged.informationFrom();
        this.reviewedBy = reviewedBy;
        this.reviewedOn = reviewedOn;
        this.recordedAt = recordedAt;
    }

    /** What the reviewer ticked and judged; the last two are null when nothing more is asked for. */
    public record Judgement(
            List<String> graduatedResponse,
            String judgement,
            String reason,
            String informationWanted,
            String informationFrom) {}

    void receive(boolean came, LocalDate on, String summary) {
        this.informationCame = came;
        this.informationCameOn = on;
        this.informationSummary = summary;
    }

    public String getGraduatedResponse() {
        return graduatedResponse;
    }

    public String getJudgement() {
        return judgement;
    }

    public String getJudgementReason() {
        return judgementReason;
    }

    public String getInformationWanted() {
        return informationWanted;
    }

    public String getInformationFrom() {
        return informationFrom;
    }

    public Boolean getInformationCame() {
        return informationCame;
    }

    public String getReviewedBy() {
        return reviewedBy;
    }

    public LocalDate getInformationCameOn() {
        return informationCameOn;
    }

    public String getInformationSummary() {
        return informationSummary;
    }

    public LocalDate getReviewedOn() {
        return reviewedOn;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }
}
