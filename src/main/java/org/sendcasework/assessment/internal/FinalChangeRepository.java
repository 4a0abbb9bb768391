package org.sendcasework.assessment.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface FinalChangeRepository extends JpaRepository<FinalChange, UUID> {

    List<FinalChange> findByPlanIdOrderBySection(UUID planId);
}
