package org.sendcasework.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DecisionRepository extends JpaRepository<Decision, UUID> {

    List<Decision> findByCaseIdOrderByRecordedAt(UUID caseId);

    Optional<Decision> findByCorrectsId(UUID id);
}
