package org.sendcasework.casefile.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.RightsPassed;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface RightsPassedRepository extends JpaRepository<RightsPassed, UUID> {

    /** Open cases of young people about which nobody was told. A request that is not acknowledged yet asks for itself whom to write to. */
    @Query("select c from CaseFile c join c.person p where c.stage <> org.sendcasework.casefile.CaseStage.CLOSED"
            + " and p.dateOfBirth <= :bornBy"
            + " and (c.acknowledgedOn is not null or c.stage <> org.sendcasework.casefile.CaseStage.CONSIDERING)"
            + " and not exists (select r from RightsPassed r where r.caseId = c.id) order by c.reference")
    List<CaseFile> findUntold(LocalDate bornBy);
}
