package org.sendcasework.casefile;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DecisionCriterionRepository extends JpaRepository<DecisionCriterion, UUID> {

    List<DecisionCriterion> findByDecisionIdOrderByPlace(UUID decisionId);
}
