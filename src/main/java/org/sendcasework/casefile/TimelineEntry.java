package org.sendcasework.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.shared.AppendOnlyRecord;
import org.springframework.data.domain.DomainEvents;

/** One line of the case's history: who, when, what. Only ever added. */
@Entity
public class TimelineEntry extends AppendOnlyRecord {

    @Column(name = "case_id")
    private UUID caseId;

    private LocalDate happenedOn;
    private Instant recordedAt;
    private String actor;
    private String kind;
    private String text;

    /** In the order in which the lines were written: several can have the same moment. */
    @Column(insertable = false, updatable = false)
    private Long position;

    protected TimelineEntry() {}

    TimelineEntry(UUID caseId, LocalDate happenedOn, Instant recordedAt, String actor, String kind, String text) {
        super(UUID.randomUUID());
        this.caseId = caseId;
        this.happenedOn = happenedOn;
        this.recordedAt = recordedAt;
        this.actor = actor;
        this.kind = kind;
        this.text = text;
    }

    /** Published in the same transaction when the line is saved. */
    @DomainEvents
    CaseNoted noted() {
        return new CaseNoted(caseId, actor);
    }

    public LocalDate getHappenedOn() {
        return happenedOn;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    public String getActor() {
        return actor;
    }

    public String getKind() {
        return kind;
    }

    public String getText() {
        return text;
    }
}
