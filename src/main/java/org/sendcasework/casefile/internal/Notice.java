package org.sendcasework.casefile.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.casefile.LetterWords;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.casefile.NoticeRecipient;
import org.sendcasework.casefile.RecipientRole;
import org.sendcasework.shared.AppendOnlyRecord;

/** A letter or notice as it was sent: to whom, when, and its full text. Never changed afterwards. */
@Entity
public class Notice extends AppendOnlyRecord {

    @Column(name = "case_id")
    private UUID caseId;

    @Convert(converter = NoticeKind.Stored.class)
    private NoticeKind kind;

    @Convert(converter = RecipientRole.Stored.class)
    private RecipientRole recipientRole;

    private String recipient;
    private LocalDate sentOn;
    private String body;
    private String template;
    private Integer templateVersion;
    private String recordedBy;
    private Instant recordedAt;

    /** In the order in which the notices were kept: a notice and its copies have the same moment. */
    @Column(insertable = false, updatable = false)
    private Long position;

    protected Notice() {}

    public Notice(
            UUID caseId,
            NoticeKind kind,
            NoticeRecipient recipient,
            LocalDate sentOn,
            LetterWords letter,
            String recordedBy,
            Instant recordedAt) {
        super(UUID.randomUUID());
        this.caseId = caseId;
        this.kind = kind;
        this.recipientRole = recipient.role();
        this.recipient = recipient.name();
        this.sentOn = sentOn;
        this.body = letter.text();
        this.template = letter.template();
        this.templateVersion = letter.version();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    public UUID getCaseId() {
        return caseId;
    }

    public NoticeKind getKind() {
        return kind;
    }

    public RecipientRole getRecipientRole() {
        return recipientRole;
    }

    public String getRecipient() {
        return recipient;
    }

    public String getRecordedBy() {
        return recordedBy;
    }

    /** The template that it was made by; null for a letter that has none. */
    public String getTemplate() {
        return template;
    }

    public Integer getTemplateVersion() {
        return templateVersion;
    }

    public LocalDate getSentOn() {
        return sentOn;
    }

    public String getBody() {
        return body;
    }
}
