package org.sendcasework.panel.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sendcasework.panel.AgendaItem;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

public interface AgendaItemRepository extends JpaRepository<AgendaItem, UUID> {

    @EntityGraph(attributePaths = "question")
    List<AgendaItem> findBySittingIdOrderByPlace(UUID sittingId);

    @EntityGraph(attributePaths = "question")
    List<AgendaItem> findBySittingIdIn(Collection<UUID> sittingIds);

    List<AgendaItem> findByQuestionIdOrderById(UUID questionId);

    Optional<AgendaItem> findByQuestionIdAndState(UUID questionId, AgendaItem.State state);

    Optional<AgendaItem> findBySittingIdAndQuestionId(UUID sittingId, UUID questionId);
}
