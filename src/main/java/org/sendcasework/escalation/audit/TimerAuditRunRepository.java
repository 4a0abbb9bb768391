package org.sendcasework.escalation.audit;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface TimerAuditRunRepository extends JpaRepository<TimerAuditRun, UUID> {

    Optional<TimerAuditRun> findFirstByFinishedAtIsNotNullOrderByRunNumberDesc();
}
