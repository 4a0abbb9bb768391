package org.sendcasework.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.shared.AddOnlyRecord;

/** A letter or notice as it was sent: to whom, when, and its full text. Never changed afterwards. */
@Entity
public class Notice extends AddOnlyRecord {

    @Column(name = "case_id")
    private UUID caseId;

    private String kind;
    private String recipientRole;
    private String recipient;
    private LocalDate sentOn;
    private String body;
    private String recordedBy;
    private Instant recordedAt;

    protected Notice() {}

    Notice(
            UUID caseId,
            String kind,
            String recipientRole,
            String recipient,
            LocalDate sentOn,
            String body,
            String recordedBy,
            Instant recordedAt) {
        super(UUID.randomUUID());
        this.caseId = caseId;
        this.kind = kind;
        this.recipientRole = recipientRole;
        this.recipient = recipient;
        this.sentOn = sentOn;
        this.body = body;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    public UUID getCaseId() {
        return caseId;
    }

    public String getKind() {
        return kind;
    }

    public String getRecipientRole() {
        return recipientRole;
    }

    public String getRecipient() {
        return recipient;
    }

    public String getRecordedBy() {
        return recordedBy;
    }

    public LocalDate getSentOn() {
        return sentOn;
    }

    public String getBody() {
        return body;
    }
}
