package org.sendcasework.casefile.internal;

import java.util.List;
import java.util.UUID;
import org.sendcasework.casefile.CopyAgreement;
import org.springframework.data.jpa.repository.JpaRepository;

public interface CopyAgreementRepository extends JpaRepository<CopyAgreement, UUID> {

    List<CopyAgreement> findByCaseIdOrderByRecordedAt(UUID caseId);
}
