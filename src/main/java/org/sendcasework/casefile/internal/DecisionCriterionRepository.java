package org.sendcasework.casefile.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sendcasework.casefile.DecisionCriterion;
import org.springframework.data.jpa.repository.JpaRepository;

public interface DecisionCriterionRepository extends JpaRepository<DecisionCriterion, UUID> {

    List<DecisionCriterion> findByDecisionIdOrderByPlace(UUID decisionId);

    List<DecisionCriterion> findByDecisionIdInOrderByPlace(Collection<UUID> decisionIds);
}
