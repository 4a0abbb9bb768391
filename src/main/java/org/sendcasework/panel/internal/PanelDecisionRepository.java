package org.sendcasework.panel.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

public interface PanelDecisionRepository extends JpaRepository<PanelDecision, UUID> {

    List<PanelDecision> findByQuestionIdOrderBySignedAt(UUID questionId);

    List<PanelDecision> findByDecisionId(UUID decisionId);

    @EntityGraph(attributePaths = "members")
    List<PanelDecision> findByQuestionIdInOrderBySignedAt(Collection<UUID> questionIds);
}
