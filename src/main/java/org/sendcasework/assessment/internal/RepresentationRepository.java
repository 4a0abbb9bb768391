package org.sendcasework.assessment.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface RepresentationRepository extends JpaRepository<Representation, UUID> {

    List<Representation> findByCaseIdOrderByRecordedAt(UUID caseId);
}
