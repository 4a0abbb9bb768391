package org.sendcasework.casefile.internal;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.sendcasework.shared.AppendOnlyRecord;

/** The bytes of a document, loaded only when someone opens it. Its id is the document's. */
@Entity
@AttributeOverride(name = "id", column = @Column(name = "document_id"))
public class DocumentContent extends AppendOnlyRecord {

    private byte[] content;

    protected DocumentContent() {}

    public DocumentContent(UUID documentId, byte[] content) {
        super(documentId);
        this.content = content;
    }

    public byte[] content() {
        return content;
    }
}
