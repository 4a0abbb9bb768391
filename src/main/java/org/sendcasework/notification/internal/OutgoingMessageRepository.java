package org.sendcasework.notification.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

public interface OutgoingMessageRepository extends JpaRepository<OutgoingMessage, UUID> {

    Optional<OutgoingMessage> findByOnceKey(String onceKey);

    List<OutgoingMessage> findByOnceKeyStartingWith(String beginning);

    Page<OutgoingMessage> findByStateIn(Collection<MessageState> states, Pageable page);

    List<OutgoingMessage> findByCaseReferenceOrderByQueuedAt(String caseReference);

    List<OutgoingMessage> findByRootCaseReferenceAndStateIn(String rootCaseReference, Collection<MessageState> states);

    long countByState(MessageState state);
}
