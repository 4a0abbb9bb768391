package org.sendcasework.reporting.snapshot;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.sendcasework.reporting.internal.Grain;

/** The story of a period while it is being written. */
@Entity
@IdClass(PeriodNarrativeId.class)
public class PeriodNarrative {

    @Id
    @Enumerated(EnumType.STRING)
    private Grain grain;

    @Id
    private LocalDate startsOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private Narrative narrative;

    private String changedBy;
    private Instant changedAt;

    @Version
    private Integer version;

    protected PeriodNarrative() {}

    PeriodNarrative(PeriodKey period) {
        this.grain = period.grain();
        this.startsOn = period.startsOn();
        this.narrative = Narrative.EMPTY;
    }

    void write(Narrative words, String by, Instant at) {
        this.narrative = words;
        this.changedBy = by;
        this.changedAt = at;
    }

    public Narrative getNarrative() {
        return narrative;
    }

    /** Null until it is first saved. */
    public String getChangedBy() {
        return changedBy;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    public Integer getVersion() {
        return version;
    }
}
