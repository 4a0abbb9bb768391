package org.sendcasework.mediation.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface MediationIcbRepository extends JpaRepository<MediationIcb, UUID> {

    List<MediationIcb> findByMediationIdOrderByServiceCode(UUID mediationId);
}
