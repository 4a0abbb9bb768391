package org.sendcasework.mediation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MediationSessionRepository extends JpaRepository<MediationSession, UUID> {

    List<MediationSession> findByMediationIdOrderByNumber(UUID mediationId);
}
