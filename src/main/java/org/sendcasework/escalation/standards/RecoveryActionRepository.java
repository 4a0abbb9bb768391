package org.sendcasework.escalation.standards;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RecoveryActionRepository extends JpaRepository<RecoveryAction, UUID> {}
