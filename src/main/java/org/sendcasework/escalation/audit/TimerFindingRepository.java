package org.sendcasework.escalation.audit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface TimerFindingRepository extends JpaRepository<TimerFinding, UUID> {

    Optional<TimerFinding> findByKindAndPlaceAndState(FindingKind kind, String place, TimerFinding.State state);

    List<TimerFinding> findByProcessInstanceIdAndState(String instanceId, TimerFinding.State state);

    List<TimerFinding> findByKindAndState(FindingKind kind, TimerFinding.State state);

    List<TimerFinding> findByStateAndProcessInstanceIdIsNotNull(TimerFinding.State state);

    Page<TimerFinding> findByStateIn(Collection<TimerFinding.State> states, Pageable page);

    long countByKindAndState(FindingKind kind, TimerFinding.State state);

    long countByState(TimerFinding.State state);

    long countByStateAndFirstRunId(TimerFinding.State state, UUID runId);

    long countByKindAndStateAndFirstRunId(FindingKind kind, TimerFinding.State state, UUID runId);
}
