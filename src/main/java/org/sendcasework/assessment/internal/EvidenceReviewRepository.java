package org.sendcasework.assessment.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface EvidenceReviewRepository extends JpaRepository<EvidenceReview, UUID> {

    List<EvidenceReview> findByCaseIdOrderByRecordedAt(UUID caseId);
}
