package org.sendcasework.escalation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface EscalationRepository extends JpaRepository<Escalation, UUID> {

    Optional<Escalation> findByDeadlineIdAndRung(UUID deadlineId, Rung rung);

    List<Escalation> findByCaseReferenceOrderByBegunAt(String caseReference);
}
