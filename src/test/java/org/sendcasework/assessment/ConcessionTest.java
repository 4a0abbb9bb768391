package org.sendcasework.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.Decision;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.mediation.appeal.Concession;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.DisputeSteps;
import org.springframework.beans.factory.annotation.Autowired;

/** An authority that gives way in an appeal: by which dates the work is then due depends on when and how. */
@CaseworkTest
class ConcessionTest {

    private static final LocalDate NOTICE = LocalDate.of(2026, 10, 1);
    private static final LocalDate CONCEDED = LocalDate.of(2026, 12, 10);
    private static final RuleCode ORDERED_PLAN = new RuleCode("T-ASSESS-PLAN-14W");

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private DisputeSteps disputes;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseRecords records;

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private RuntimeService runtime;

    private void concede(String reference, String ground, String work, Object... more) {
        ProcessInstance appeal = opposed(reference, ground);
        disputes.submit(appeal, "record-the-outcome", fields(work, more));
        assertThat(appeal).isEnded().hasPassed("work-sent-back");
    }

    private ProcessInstance opposed(String reference, String ground) {
        ProcessInstance appeal = disputes.appeal(
                reference, "grounds", List.of(ground), "leaveGiven", true, "leaveOn", steps.todayText());
        disputes.submit(appeal, "respond-to-the-appeal");
        steps.today(CONCEDED);
        return appeal;
    }

    private static Object[] fields(String work, Object... more) {
        List<Object> fields = new ArrayList<>(List.of("appealOutcome", "CONCEDED", "work", work));
        fields.addAll(List.of(more));
        return fields.toArray();
    }

    private ProcessInstance running(String reference, String process) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference, process)
                .singleResult();
    }

    @Test
    void concedingAfterTheResponseWithoutAnOrderLeavesTheDatesOfTheRequestStanding() {
        String reference = disputes.refused(NOTICE);
        Deadline twentyWeeks = ledger.find(reference, AssessmentRules.FINAL).orElseThrow();
        assertThat(twentyWeeks.getStatus()).isEqualTo(Deadline.Status.LAPSED);

        concede(reference, "NO_ASSESSMENT", "ASSESS", "concession", "AFTER_RESPONSE");

        Deadline again = ledger.find(reference, AssessmentRules.FINAL).orElseThrow();
        assertThat(again.getId()).isEqualTo(twentyWeeks.getId());
        assertThat(again.isOpen()).isTrue();
        assertThat(again.getDueDate()).isEqualTo(LocalDate.of(2027, 1, 19));
        assertThat(ledger.find(reference, AssessmentRules.NO_PLAN).orElseThrow())
                .satisfies(sixteen -> assertThat(sixteen.getDueDate()).isEqualTo(LocalDate.of(2026, 12, 22)))
                .satisfies(sixteen -> assertThat(sixteen.isOpen()).isTrue());
        assertThat(ledger.find(reference, AssessmentRules.SEND_DRAFT)
                        .orElseThrow()
                        .isOpen())
                .isTrue();
        assertThat(ledger.find(reference, ORDERED_PLAN))
                .as("no new fourteen weeks")
                .isEmpty();
        ProcessInstance work = running(reference, AssessmentRequests.PROCESS);
        assertThat(work).isWaitingAt("send-decision-letter");
        assertThat(steps.dueOf(steps.task(work, "send-decision-letter")).toLocalDate())
                .isEqualTo(CONCEDED.plusDays(5));
        assertThat(steps.timerOf(reference, "twenty-weeks-missed"))
                .contains(LocalDate.of(2027, 1, 20).atStartOfDay());
        assertThat(caseFiles.byReference(reference).getOutcome()).isEqualTo(CaseOutcome.ASSESSMENT_REFUSED);
        assertThat(records.latest(caseFiles.byReference(reference), Decision.Kind.WHETHER_TO_ASSESS)
                        .orElseThrow()
                        .attribution())
                .isEqualTo("Conceded by the authority in an appeal on 10 December 2026 (" + reference + "-A1)");

        steps.letTimePass(reference, CONCEDED.plusDays(6));
        assertThat(work).hasPassed("letter-date-warned", "letter-date-escalated");
        steps.submit(work, "send-decision-letter");
        assertThat(work).isWaitingAt("choose-advisers");
        assertThat(ledger.find(reference, AssessmentRules.TELL_CHANGE)
                        .orElseThrow()
                        .isMetLate())
                .isTrue();
    }

    @Test
    void datesThatHadPassedStandAgainAsMissed() {
        String reference = disputes.noPlan(NOTICE);
        concede(reference, "NO_PLAN", "MAKE_PLAN", "concession", "AFTER_RESPONSE");

        ProcessInstance work = running(reference, AssessmentRequests.PROCESS);
        Deadline twentyWeeks = ledger.find(reference, AssessmentRules.FINAL).orElseThrow();
        assertThat(twentyWeeks.getDueDate()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(twentyWeeks.isMissedOn(CONCEDED)).isTrue();
        assertThat(ledger.find(reference, new RuleCode("T-MAKE-FINAL-11W"))).isEmpty();
        steps.submit(work, "send-decision-letter");
        assertThat(work).isWaitingAt("draft-the-plan").hasNotPassed("assess-needs");
        assertThat(steps.dueOf(steps.task(work, "draft-the-plan")).toLocalDate())
                .isEqualTo(ledger.find(reference, AssessmentRules.SEND_DRAFT)
                        .orElseThrow()
                        .getDueDate());
        steps.letTimePass(reference, CONCEDED.plusDays(1));
        assertThat(work).hasPassed("twenty-weeks-escalated");
    }

    @Test
    void aConsentOrderGivesTheDatesOfRegulation44() {
        String reference = disputes.refused(NOTICE);

        concede(reference, "NO_ASSESSMENT", "ASSESS", "concession", "CONSENT_ORDER");

        assertThat(ledger.find(reference, AssessmentRules.FINAL).orElseThrow())
                .satisfies(ordered -> assertThat(ordered.getRuleCode()).isEqualTo(ORDERED_PLAN))
                .satisfies(ordered -> assertThat(ordered.getDueDate()).isEqualTo(LocalDate.of(2027, 3, 18)));
        assertThat(records.latest(caseFiles.byReference(reference), Decision.Kind.WHETHER_TO_ASSESS)
                        .orElseThrow()
                        .attribution())
                .startsWith("Ordered by the Tribunal by consent on 10 December 2026");
    }

    @Test
    void beforeTheResponseIsBeforeTheDayItWasSentAndThenRegulation45Counts() {
        String reference = disputes.refused(NOTICE);
        ProcessInstance appeal = disputes.appeal(
                reference, "receivedOn", "2026-10-01", "leaveGiven", true, "leaveOn", steps.todayText());
        steps.today(NOTICE.plusDays(20));
        disputes.submit(appeal, "respond-to-the-appeal");
        steps.today(CONCEDED);

        assertThatThrownBy(() -> disputes.submit(
                        appeal, "record-the-outcome", fields("ASSESS", "concession", "BEFORE_RESPONSE")))
                .hasMessageContaining("concession")
                .hasMessageContaining("regulation 45 applies only if the Tribunal was told before it");
        assertThat(ledger.find(reference, AssessmentRules.FINAL).orElseThrow().isOpen())
                .as("a refused answer changes nothing")
                .isFalse();
        disputes.submit(
                appeal,
                "record-the-outcome",
                fields("ASSESS", "concession", "BEFORE_RESPONSE", "outcomeOn", "2026-10-20"));

        assertThat(ledger.find(reference, AssessmentRules.FINAL).orElseThrow().getDueDate())
                .isEqualTo(LocalDate.of(2027, 1, 26));
    }

    @Test
    void theFormMustSayWhichAndWithoutAnOrderNothingIsSentBackToBeDecided() {
        String reference = disputes.refused(NOTICE);
        ProcessInstance appeal = opposed(reference, "NO_ASSESSMENT");

        assertThatThrownBy(() -> disputes.submit(appeal, "record-the-outcome", fields("ASSESS")))
                .hasMessageContaining("concession");
        assertThatThrownBy(() -> disputes.submit(
                        appeal, "record-the-outcome", fields("RECONSIDER", "concession", "AFTER_RESPONSE")))
                .hasMessageContaining("without an order nothing is sent back");
        assertThat(appeal).isWaitingAt("record-the-outcome");
    }

    @Test
    void anOlderFormThatDoesNotAskGivesNoNewDates() {
        assertThat(Concession.of(null)).isEqualTo(Concession.AFTER_RESPONSE);
    }

    @Test
    void aPlanIsChangedByOurOwnStandardWhereNoRegulationGivesADay() {
        String reference = disputes.planned(NOTICE);

        concede(reference, "PROVISION", "AMEND", "concession", "AFTER_RESPONSE");

        ProcessInstance work = running(reference, "carry-out-an-order");
        assertThat(steps.dueOf(steps.task(work, "amend-the-plan")).toLocalDate())
                .isEqualTo(CONCEDED.plusWeeks(2));
        assertThat(ledger.find(reference, new RuleCode("T-AMEND-5W"))).isEmpty();
        disputes.submit(work, "amend-the-plan");
        assertThat(work).isEnded().hasPassed("plan-amended");
    }
}
