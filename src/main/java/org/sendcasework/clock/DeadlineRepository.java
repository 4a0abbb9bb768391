package org.sendcasework.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DeadlineRepository extends JpaRepository<Deadline, UUID> {

    Optional<Deadline> findFirstByCaseReferenceAndRuleCodeAndSubjectIdIsNullOrderByOpenedAtDescStatusDesc(
            String caseReference, String ruleCode);

    Optional<Deadline> findFirstByCaseReferenceAndRuleCodeAndSubjectIdOrderByOpenedAtDescStatusDesc(
            String caseReference, String ruleCode, String subjectId);

    List<Deadline> findByCaseReferenceOrderByDueDateAscRuleCodeAsc(String caseReference);

    List<Deadline> findByStatusAndDueDateBeforeOrderByDueDate(Deadline.Status status, LocalDate day);
}
