package org.sendcasework.assessment.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface FamilyViewsRepository extends JpaRepository<FamilyViews, UUID> {

    List<FamilyViews> findByCaseIdOrderByRecordedAt(UUID caseId);
}
