package org.sendcasework.assessment.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface FactCorrectionRepository extends JpaRepository<FactCorrection, UUID> {

    List<FactCorrection> findByCaseIdOrderByCorrectedAtDesc(UUID caseId);
}
