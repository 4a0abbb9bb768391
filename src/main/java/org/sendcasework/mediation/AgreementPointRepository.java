package org.sendcasework.mediation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AgreementPointRepository extends JpaRepository<AgreementPoint, UUID> {

    List<AgreementPoint> findByMediationIdOrderByNumber(UUID mediationId);
}
