package org.sendcasework.assessment;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PlanRepository extends JpaRepository<Plan, UUID> {

    List<Plan> findByCaseIdOrderByDraftNumber(UUID caseId);
}
