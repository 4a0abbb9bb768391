package org.sendcasework.assessment.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface EndedCaseRepository extends JpaRepository<EndedCase, UUID> {

    List<EndedCase> findByCaseReferenceOrderByRecordedAtDesc(String caseReference);
}
