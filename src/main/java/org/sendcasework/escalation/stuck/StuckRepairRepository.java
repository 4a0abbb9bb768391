package org.sendcasework.escalation.stuck;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface StuckRepairRepository extends JpaRepository<StuckRepair, UUID> {

    List<StuckRepair> findByCaseReferenceOrderByDoneAtDesc(String caseReference);
}
