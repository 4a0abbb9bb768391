package org.sendcasework.casefile.internal;

import java.util.List;
import java.util.UUID;
import org.sendcasework.casefile.ChildComparison;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface ChildComparisonRepository extends JpaRepository<ChildComparison, UUID> {

    /** What was said about a case and others, the latest first. */
    @Query("select c from ChildComparison c where c.caseId = :caseId or c.otherCaseId = :caseId"
            + " order by c.position desc")
    List<ChildComparison> findOfCase(UUID caseId);
}
