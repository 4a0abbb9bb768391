package org.sendcasework.notification.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface OutgoingMessageRepository extends JpaRepository<OutgoingMessage, UUID> {

    Optional<OutgoingMessage> findByOnceKey(String onceKey);

    List<OutgoingMessage> findByOnceKeyStartingWith(String beginning);

    @Query(
            """
            select m from OutgoingMessage m
            where m.state in :states and (m.rootCaseReference is null or m.rootCaseReference not in :hidden)
            """)
    Page<OutgoingMessage> inStates(Collection<MessageState> states, Collection<String> hidden, Pageable page);

    List<OutgoingMessage> findByCaseReferenceOrderByQueuedAt(String caseReference);

    List<OutgoingMessage> findByRootCaseReferenceAndStateIn(String rootCaseReference, Collection<MessageState> states);

    @Query(
            """
            select count(m) from OutgoingMessage m
            where m.state = :state and (m.rootCaseReference is null or m.rootCaseReference not in :hidden)
            """)
    long countInState(MessageState state, Collection<String> hidden);
}
