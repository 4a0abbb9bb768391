package org.sendcasework.mediation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sendcasework.casefile.DisputeStep;
import org.springframework.data.jpa.repository.JpaRepository;

interface DisputeFactRepository extends JpaRepository<DisputeFact, UUID> {

    List<DisputeFact> findByStepAndDisputeReferenceIn(DisputeStep step, Collection<String> disputeReferences);

    List<DisputeFact> findByHappenedOnBetween(LocalDate from, LocalDate to);
}
