package org.sendcasework.clock.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.RuleCode;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface DeadlineRepository extends JpaRepository<Deadline, UUID> {

    /** Those of the case itself that answer for a rule, the latest first. */
    @Query(
            """
            select d from Deadline d
            where d.caseReference = :caseReference and d.subjectId is null
              and (d.ruleCode = :ruleCode or :ruleCode member of d.standsFor)
            order by d.openedAt desc, d.status desc
            """)
    List<Deadline> answering(String caseReference, RuleCode ruleCode, Limit limit);

    /** The same for several cases at once. */
    @Query(
            """
            select d from Deadline d
            where d.caseReference in :caseReferences and d.subjectId is null
              and (d.ruleCode = :ruleCode or :ruleCode member of d.standsFor)
            order by d.openedAt desc, d.status desc
            """)
    List<Deadline> answeringIn(Collection<String> caseReferences, RuleCode ruleCode);

    /** Those of one subject of the case that answer for a rule, the latest first. */
    @Query(
            """
            select d from Deadline d
            where d.caseReference = :caseReference and d.subjectId = :subjectId
              and (d.ruleCode = :ruleCode or :ruleCode member of d.standsFor)
            order by d.openedAt desc, d.status desc
            """)
    List<Deadline> answeringFor(String caseReference, RuleCode ruleCode, String subjectId, Limit limit);

    List<Deadline> findByCaseReferenceOrderByDueDateAscRuleCodeAsc(String caseReference);

    List<Deadline> findByRootCaseReferenceAndStatusOrderByDueDate(String rootCaseReference, Deadline.Status status);

    List<Deadline> findByStatusAndRuleCodeIn(Deadline.Status status, Collection<RuleCode> ruleCodes);

    @Query("select distinct d.ruleCode, d.ruleEffectiveFrom from Deadline d where d.status = 'OPEN'")
    List<Object[]> versionsOfOpen();

    List<Deadline> findByStatusAndDueDateBeforeOrderByDueDate(Deadline.Status status, LocalDate day);

    List<Deadline> findByStatusAndCaseReferenceInOrderByDueDateAscRuleCodeAsc(
            Deadline.Status status, Collection<String> caseReferences);

    @Query("select distinct d.caseReference as caseReference, d.ruleCode as ruleCode from Deadline d"
            + " where d.status = org.sendcasework.clock.Deadline.Status.OPEN")
    List<OpenRule> openRules();

    /** A rule with an open deadline in a case. */
    interface OpenRule {
        String getCaseReference();

        RuleCode getRuleCode();
    }

    List<Deadline> findByCaseReferenceInAndRuleCodeAndSubjectIdInOrderByOpenedAtDescStatusDesc(
            Collection<String> caseReferences, RuleCode ruleCode, Collection<String> subjectIds);
}
