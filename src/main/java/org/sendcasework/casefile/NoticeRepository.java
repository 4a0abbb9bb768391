package org.sendcasework.casefile;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface NoticeRepository extends JpaRepository<Notice, UUID> {

    List<Notice> findByCaseIdOrderByRecordedAt(UUID caseId);
}
