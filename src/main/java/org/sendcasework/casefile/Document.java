package org.sendcasework.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.sendcasework.casefile.internal.DocumentContent;
import org.sendcasework.shared.AppendOnlyRecord;

/** A document of the case file; its bytes are kept apart in {@link DocumentContent}. */
@Entity
public class Document extends AppendOnlyRecord {

    @Column(name = "case_id")
    private UUID caseId;

    private String title;
    private String fileName;
    private String mediaType;
    private long sizeInBytes;
    private String sha256;
    private String addedBy;
    private Instant addedAt;

    protected Document() {}

    Document(
            UUID caseId,
            String title,
            String fileName,
            String mediaType,
            long sizeInBytes,
            String sha256,
            String addedBy,
            Instant addedAt) {
        super(UUID.randomUUID());
        this.caseId = caseId;
        this.title = title;
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.sizeInBytes = sizeInBytes;
        this.sha256 = sha256;
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    public UUID getCaseId() {
        return caseId;
    }

    public String getTitle() {
        return title;
    }

    public String getSha256() {
        return sha256;
    }

    public String getFileName() {
        return fileName;
    }

    public String getMediaType() {
        return mediaType;
    }

    public long getSizeInBytes() {
        return sizeInBytes;
    }

    public String getAddedBy() {
        return addedBy;
    }

    public Instant getAddedAt() {
        return addedAt;
    }
}
