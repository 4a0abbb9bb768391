package org.sendcasework.panel;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AgendaItemRepository extends JpaRepository<AgendaItem, UUID> {

    List<AgendaItem> findBySittingIdOrderByPlace(UUID sittingId);

    List<AgendaItem> findByQuestionIdOrderById(UUID questionId);

    Optional<AgendaItem> findByQuestionIdAndState(UUID questionId, AgendaItem.State state);

    Optional<AgendaItem> findBySittingIdAndQuestionId(UUID sittingId, UUID questionId);
}
