package org.sendcasework.mediation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MediationIcbRepository extends JpaRepository<MediationIcb, UUID> {

    List<MediationIcb> findByMediationIdOrderByServiceCode(UUID mediationId);
}
