package org.sendcasework.clock;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DeadlineChangeRepository extends JpaRepository<DeadlineChange, UUID> {

    List<DeadlineChange> findByCaseReferenceOrderByChangedAt(String caseReference);
}
