package org.sendcasework.assessment.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface HealthAgreementRepository extends JpaRepository<HealthAgreement, UUID> {

    List<HealthAgreement> findByCaseIdOrderByAgreedOn(UUID caseId);
}
