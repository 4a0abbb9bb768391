package org.sendcasework.assessment.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface EndedPartRepository extends JpaRepository<EndedPart, UUID> {

    List<EndedPart> findByEndingId(UUID endingId);
}
