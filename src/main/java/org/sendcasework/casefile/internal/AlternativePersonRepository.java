package org.sendcasework.casefile.internal;

import java.util.List;
import java.util.UUID;
import org.sendcasework.casefile.AlternativePerson;
import org.springframework.data.jpa.repository.JpaRepository;

public interface AlternativePersonRepository extends JpaRepository<AlternativePerson, UUID> {

    List<AlternativePerson> findByCaseIdOrderByRecordedAt(UUID caseId);
}
