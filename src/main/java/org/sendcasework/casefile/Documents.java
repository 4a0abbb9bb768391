package org.sendcasework.casefile;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.tika.Tika;
import org.sendcasework.casefile.internal.DocumentContent;
import org.sendcasework.casefile.internal.DocumentContentRepository;
import org.sendcasework.casefile.internal.DocumentRepository;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps documents of the case file in the database, after checking their size and what they really are. */
@Service
@Transactional
public class Documents {

    /** 15 MB: a scanned report fits, a video does not. */
    static final long MOST_BYTES = 15L * 1024 * 1024;

    private static final Map<String, String> ALLOWED_TYPES = Map.of(
            "application/pdf", "PDF",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word",
            "application/vnd.oasis.opendocument.text", "OpenDocument text",
            "image/png", "PNG picture",
            "image/jpeg", "JPEG picture",
            "text/plain", "plain text");

    private final DocumentRepository documents;
    private final DocumentContentRepository contents;
    private final CaseRecords records;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final Tika tika = new Tika();

    Documents(
            DocumentRepository documents,
            DocumentContentRepository contents,
            CaseRecords records,
            CurrentUser currentUser,
            Clock clock) {
        this.documents = documents;
        this.contents = contents;
        this.records = records;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Adds a document. The type is read from the bytes, not believed from the name or the browser.
     *
     * @throws InvalidInputException if it is empty, larger than 15 MB or of a type that is not kept
     */
    public Document add(CaseFile caseFile, String title, String fileName, byte[] content) {
        if (title == null || title.isBlank() || title.length() > 200) {
            throw new InvalidInputException("title", "say in up to 200 characters what the document is");
        }
        if (content.length == 0) {
            throw new InvalidInputException("file", "the file is empty");
        }
        if (content.length > MOST_BYTES) {
            throw new InvalidInputException("file", "must not be larger than 15 MB");
        }
        String safeName = fileName == null ? "document" : fileName.replaceAll("[\\\\/\\p{Cntrl}\"]", "_");
        if (safeName.length() > 200) {
            throw new InvalidInputException("file", "the file's name must not be longer than 200 characters");
        }
        String type = tika.detect(content, safeName);
        if (!ALLOWED_TYPES.containsKey(type)) {
            throw new InvalidInputException(
                    "file",
                    "must be a PDF, Word (.docx), OpenDocument text, PNG, JPEG or plain text file; this one is "
                            + type);
        }
        Document document = documents.save(new Document(
                caseFile.getId(),
                title.strip(),
                safeName,
                type,
                content.length,
                sha256(content),
                currentUser.username(),
                clock.instant()));
        contents.save(new DocumentContent(document.getId(), content));
        records.note(caseFile, "DOCUMENT", "Document added: " + document.getTitle());
        return document;
    }

    @Transactional(readOnly = true)
    public List<Document> of(CaseFile caseFile) {
        return documents.findByCaseIdOrderByAddedAt(caseFile.getId());
    }

    /** A document of this case, or {@link NotFoundException}: a document is never served under another case. */
    @Transactional(readOnly = true)
    public Document byId(CaseFile caseFile, UUID id) {
        return documents
                .findById(id)
                .filter(document -> document.getCaseId().equals(caseFile.getId()))
                .orElseThrow(() -> new NotFoundException("There is no such document on this case."));
    }

    /**
     * The bytes as they were added.
     *
     * @throws IllegalStateException if it has changed since it was added
     */
    @Transactional(readOnly = true)
    public byte[] content(Document document) {
        byte[] content = contents.findById(document.getId()).orElseThrow().content();
        if (!sha256(content).equals(document.getSha256())) {
            throw new IllegalStateException("Document " + document.getId() + " has changed since it was added.");
        }
        return content;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
