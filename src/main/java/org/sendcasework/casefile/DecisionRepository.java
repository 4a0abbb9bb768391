package org.sendcasework.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DecisionRepository extends JpaRepository<Decision, UUID> {

    List<Decision> findByCaseIdOrderByRecordedAt(UUID caseId);

    Optional<Decision> findByCorrectsId(UUID id);

    @Query("select new org.sendcasework.casefile.DecidedCase(d.id, d.correctsId, d.kind, d.outcome, d.reasonCodes,"
            + " d.refusal, d.reviewAgreed, c.earlierRequest) from Decision d join CaseFile c on c.id = d.caseId"
            + " where d.decidedOn between :from and :to order by d.recordedAt")
    List<DecidedCase> decidedBetween(LocalDate from, LocalDate to);
}
