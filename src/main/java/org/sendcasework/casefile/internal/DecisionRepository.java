package org.sendcasework.casefile.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sendcasework.casefile.Decision;
import org.springframework.data.jpa.repository.JpaRepository;

public interface DecisionRepository extends JpaRepository<Decision, UUID> {

    List<Decision> findByCaseIdOrderByRecordedAt(UUID caseId);

    Optional<Decision> findByCorrectsId(UUID id);

    List<Decision> findByCorrectsIdIn(Collection<UUID> ids);
}
