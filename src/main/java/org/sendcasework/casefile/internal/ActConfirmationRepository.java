package org.sendcasework.casefile.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ActConfirmationRepository extends JpaRepository<ActConfirmation, UUID> {

    List<ActConfirmation> findByCaseIdOrderByRecordedAt(UUID caseId);

    List<ActConfirmation> findBySubjectIdInOrderByRecordedAt(Collection<UUID> subjectIds);
}
