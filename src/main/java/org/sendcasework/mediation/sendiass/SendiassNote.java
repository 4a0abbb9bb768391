package org.sendcasework.mediation.sendiass;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.shared.AppendOnlyRecord;

/** A note of the independent support service. Nothing but its own page reads it. */
@Entity
public class SendiassNote extends AppendOnlyRecord {

    @Column(name = "case_id")
    private UUID caseId;

    private LocalDate writtenOn;
    private String text;
    private String writtenBy;
    private Instant recordedAt;

    protected SendiassNote() {}

    SendiassNote(UUID caseId, LocalDate writtenOn, String text, String writtenBy, Instant recordedAt) {
        super(UUID.randomUUID());
        this.caseId = caseId;
        this.writtenOn = writtenOn;
        this.text = text;
        this.writtenBy = writtenBy;
        this.recordedAt = recordedAt;
    }

    public LocalDate getWrittenOn() {
        return writtenOn;
    }

    public String getText() {
        return text;
    }

    public String getWrittenBy() {
        return writtenBy;
    }
}
