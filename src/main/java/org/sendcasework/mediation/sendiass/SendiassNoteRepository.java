package org.sendcasework.mediation.sendiass;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SendiassNoteRepository extends JpaRepository<SendiassNote, UUID> {

    List<SendiassNote> findByCaseIdOrderByRecordedAt(UUID caseId);
}
