package org.sendcasework.mediation.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface MediationSessionRepository extends JpaRepository<MediationSession, UUID> {

    List<MediationSession> findByMediationIdOrderByNumber(UUID mediationId);
}
