package org.sendcasework.escalation.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface TimerFindingRepository extends JpaRepository<TimerFinding, UUID> {

    Optional<TimerFinding> findByKindAndPlaceAndState(FindingKind kind, String place, TimerFinding.State state);

    List<TimerFinding> findByProcessInstanceIdAndState(String instanceId, TimerFinding.State state);

    List<TimerFinding> findByKindAndState(FindingKind kind, TimerFinding.State state);

    List<TimerFinding> findByStateAndProcessInstanceIdIsNotNull(TimerFinding.State state);

    List<TimerFinding> findByStateOrderBySeenAtDesc(TimerFinding.State state, Limit most);

    List<TimerFinding> findByStateInOrderByClosedAtDesc(List<TimerFinding.State> states, Limit most);

    long countByKindAndState(FindingKind kind, TimerFinding.State state);

    long countByState(TimerFinding.State state);

    long countByStateAndFirstRunId(TimerFinding.State state, UUID runId);

    long countByKindAndStateAndFirstRunId(FindingKind kind, TimerFinding.State state, UUID runId);
}
