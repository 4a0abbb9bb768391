package org.sendcasework.assessment.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.shared.AppendOnlyRecord;

/** What the parent and, apart from them, the child said before the decision; or how they were asked in vain. */
@Entity
public class FamilyViews extends AppendOnlyRecord {

    @Column(name = "case_id")
    private UUID caseId;

    private LocalDate receivedOn;
    private String parentViews;
    private String childViews;
    private String howAsked;
    private String recordedBy;
    private Instant recordedAt;

    protected FamilyViews() {}

    FamilyViews(
            UUID caseId,
            LocalDate receivedOn,
            String parentViews,
            String childViews,
            String howAsked,
            String recordedBy,
            Instant recordedAt) {
        super(UUID.randomUUID());
        this.caseId = caseId;
        this.receivedOn = receivedOn;
        this.parentViews = parentViews;
        this.childViews = childViews;
        this.howAsked = howAsked;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    public String getRecordedBy() {
        return recordedBy;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public String getParentViews() {
        return parentViews;
    }

    public String getChildViews() {
        return childViews;
    }

    public String getHowAsked() {
        return howAsked;
    }
}
