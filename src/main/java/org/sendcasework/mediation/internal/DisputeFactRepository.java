package org.sendcasework.mediation.internal;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Only written to: figures are counted from it as facts (see {@code src/main/resources/facts/70-dispute.yaml}). */
interface DisputeFactRepository extends JpaRepository<DisputeFact, UUID> {}
