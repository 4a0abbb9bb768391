package org.sendcasework.casefile.internal;

import java.util.List;
import java.util.UUID;
import org.sendcasework.casefile.Document;
import org.springframework.data.jpa.repository.JpaRepository;

public interface DocumentRepository extends JpaRepository<Document, UUID> {

    List<Document> findByCaseIdOrderByAddedAt(UUID caseId);
}
