package org.sendcasework.clock.internal;

import java.util.List;
import java.util.UUID;
import org.sendcasework.clock.ExceptionGround;
import org.sendcasework.clock.ExcusedBreach;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ExcusedBreachRepository extends JpaRepository<ExcusedBreach, UUID> {

    List<ExcusedBreach> findByCaseReferenceOrderByRecordedAt(String caseReference);

    boolean existsByDeadlineIdAndGroundAndWithdrawnOnIsNull(UUID deadlineId, ExceptionGround ground);
}
