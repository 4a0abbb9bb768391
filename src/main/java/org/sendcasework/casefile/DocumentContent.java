package org.sendcasework.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** The bytes of a document, loaded only when someone opens it. */
@Entity
class DocumentContent {

    @Id
    private UUID documentId;

    private byte[] content;

    protected DocumentContent() {}

    DocumentContent(UUID documentId, byte[] content) {
        this.documentId = documentId;
        this.content = content;
    }

    byte[] content() {
        return content;
    }
}
