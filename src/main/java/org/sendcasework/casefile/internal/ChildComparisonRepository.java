package org.sendcasework.casefile.internal;

import java.util.List;
import java.util.UUID;
import org.sendcasework.casefile.ChildComparison;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ChildComparisonRepository extends JpaRepository<ChildComparison, UUID> {

    /** What was said about a case and others, the latest first. */
    default List<ChildComparison> findOfCase(UUID caseId) {
        return findByCaseIdOrOtherCaseIdOrderByPositionDesc(caseId, caseId);
    }

    List<ChildComparison> findByCaseIdOrOtherCaseIdOrderByPositionDesc(UUID caseId, UUID otherCaseId);
}
