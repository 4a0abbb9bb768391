package org.sendcasework.assessment.caseload;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface ImportRowRepository extends JpaRepository<ImportRow, UUID> {

    List<ImportRow> findByRunIdAndStateOrderByLineNumber(UUID runId, ImportRow.State state, Limit limit);

    long countByRunIdAndState(UUID runId, ImportRow.State state);
}
