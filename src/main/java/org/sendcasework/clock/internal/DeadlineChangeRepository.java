package org.sendcasework.clock.internal;

import java.util.List;
import java.util.UUID;
import org.sendcasework.clock.DeadlineChange;
import org.springframework.data.jpa.repository.JpaRepository;

public interface DeadlineChangeRepository extends JpaRepository<DeadlineChange, UUID> {

    List<DeadlineChange> findByCaseReferenceOrderByChangedAt(String caseReference);
}
