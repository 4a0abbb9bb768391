package org.sendcasework.reporting.snapshot;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.sendcasework.reporting.internal.Grain;

/** A locked period. Only whether it is published changes afterwards. */
@Entity
public class PeriodSnapshot {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Grain grain;

    private LocalDate startsOn;
    private LocalDate endsOn;
    private int issue;
    private String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private Narrative narrative;

    private String lockedBy;
    private Instant lockedAt;
    private String publishedBy;
    private Instant publishedAt;

    @Version
    private Integer version;

    protected PeriodSnapshot() {}

    PeriodSnapshot(PeriodKey period, int issue, String reason, Narrative narrative, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.grain = period.grain();
        this.startsOn = period.startsOn();
        this.endsOn = period.endsOn();
        this.issue = issue;
        this.reason = reason;
        this.narrative = narrative;
        this.lockedBy = by;
        this.lockedAt = at;
    }

    void publish(String by, Instant at) {
        this.publishedBy = by;
        this.publishedAt = at;
    }

    public UUID getId() {
        return id;
    }

    public PeriodKey period() {
        return new PeriodKey(grain, startsOn);
    }

    public Grain getGrain() {
        return grain;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    /** 1 for the first, one more each time it was issued again. */
    public int getIssue() {
        return issue;
    }

    /** Why it was issued again; null for the first issue. */
    public String getReason() {
        return reason;
    }

    public Narrative getNarrative() {
        return narrative;
    }

    public String getLockedBy() {
        return lockedBy;
    }

    public Instant getLockedAt() {
        return lockedAt;
    }

    public String getPublishedBy() {
        return publishedBy;
    }

    public Instant getPublishedAt() {
        return publishedAt;
    }

    public boolean isPublished() {
        return publishedAt != null;
    }

    /** Whether it was public before another issue was; false if one of them is not. */
    boolean wasPublishedBefore(PeriodSnapshot other) {
        return isPublished() && other.isPublished() && publishedAt.isBefore(other.publishedAt);
    }

    public Integer getVersion() {
        return version;
    }
}
