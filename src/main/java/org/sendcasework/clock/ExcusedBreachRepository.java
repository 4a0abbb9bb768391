package org.sendcasework.clock;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ExcusedBreachRepository extends JpaRepository<ExcusedBreach, UUID> {

    List<ExcusedBreach> findByCaseReferenceOrderByRecordedAt(String caseReference);

    boolean existsByDeadlineIdAndGroundAndWithdrawnOnIsNull(UUID deadlineId, ExceptionGround ground);
}
