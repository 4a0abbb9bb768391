package org.sendcasework.mediation.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface AgreementPointRepository extends JpaRepository<AgreementPoint, UUID> {

    List<AgreementPoint> findByMediationIdOrderByNumber(UUID mediationId);
}
