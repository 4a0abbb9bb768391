package org.sendcasework.assessment.caseload;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface ImportRowRepository extends JpaRepository<ImportRow, UUID> {

    List<ImportRow> findByRunIdAndStateOrderByLineNumber(UUID runId, ImportRow.State state, Limit limit);

    Page<ImportRow> findByRunIdAndState(UUID runId, ImportRow.State state, Pageable page);

    long countByRunIdAndState(UUID runId, ImportRow.State state);
}
