package org.sendcasework.assessment.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface OrderedWorkRepository extends JpaRepository<OrderedWorkRecord, UUID> {

    List<OrderedWorkRecord> findByCaseReferenceOrderByFromOn(String caseReference);
}
