package org.sendcasework.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.sendcasework.assessment.internal.CaseEnding;
import org.sendcasework.assessment.internal.OrderedWorkRecord;
import org.sendcasework.assessment.internal.OrderedWorkStarts;
import org.sendcasework.assessment.internal.Plan;
import org.sendcasework.assessment.internal.PlanVersions;
import org.sendcasework.casefile.AppealableDecision;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.DecisionSource;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.mediation.RightsOfAppeal;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.DisputeSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each kind of order opens its own clock and sends its work back, and the request keeps its outcome and its dates. */
@CaseworkTest
class OrderedWorkTest {

    private static final LocalDate NOTICE = LocalDate.of(2026, 10, 1);
    private static final LocalDate ORDER = LocalDate.of(2026, 12, 10);

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private DisputeSteps disputes;

    @Autowired
    private OrderedWorkStarts orders;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseEnding ending;

    @Autowired
    private PlanVersions plans;

    @Autowired
    private RightsOfAppeal rights;

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private CaseRecords records;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcTemplate jdbc;

    /** An appeal that was opposed and in which the Tribunal ordered something on 10 December 2026. */
    private void order(String reference, String ground, String work, Object... more) {
        ProcessInstance appeal = opposed(reference, ground);
        Object[] fields = new Object[more.length + 2];
        fields[0] = "work";
        fields[1] = work;
        System.arraycopy(more, 0, fields, 2, more.length);
        disputes.submit(appeal, "record-the-outcome", fields);
        assertThat(appeal).isEnded();
    }

    private ProcessInstance opposed(String reference, String ground) {
        ProcessInstance appeal = disputes.appeal(
                reference, "grounds", List.of(ground), "leaveGiven", true, "leaveOn", steps.todayText());
        disputes.submit(appeal, "respond-to-the-appeal");
        steps.today(ORDER);
        return appeal;
    }

    private ProcessInstance running(String reference, String process) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference, process)
                .singleResult();
    }

    private LocalDate due(String reference, RuleCode rule) {
        return ledger.find(reference, rule).orElseThrow().getDueDate();
    }

    private LocalDate dueOfTask(ProcessInstance instance, String key) {
        return steps.dueOf(steps.task(instance, key)).toLocalDate();
    }

    private void assertRequestIsAsItWas(String reference, CaseOutcome outcome) {
        CaseFile caseFile = caseFiles.byReference(reference);
        assertThat(caseFile.getOutcome()).isEqualTo(outcome);
        assertThat(caseFile.getOutcomeOn()).isEqualTo(NOTICE);
    }

    @Test
    void anOrderToAssessTakesTheCaseUpWithTheDatesOfTheOrderToAFinalPlan() {
        String reference = disputes.refused(NOTICE);
        Deadline twentyWeeks = ledger.find(reference, AssessmentRules.FINAL).orElseThrow();

        order(reference, "NO_ASSESSMENT", "ASSESS");

        ProcessInstance work = running(reference, AssessmentRequests.PROCESS);
        assertThat(work).as("nothing is sent unread").isWaitingAt("send-decision-letter");
        assertThat(dueOfTask(work, "send-decision-letter")).isEqualTo(LocalDate.of(2026, 12, 24));
        assertThat(records.notices(caseFiles.byReference(reference)))
                .noneMatch(notice -> notice.getKind() == NoticeKind.WILL_ASSESS);
        assertThat(records.latest(caseFiles.byReference(reference), Decision.Kind.WHETHER_TO_ASSESS)
                        .orElseThrow()
                        .attribution())
                .isEqualTo("Ordered by the Tribunal on 10 December 2026 (" + reference + "-A1)");
        steps.submit(work, "send-decision-letter");
        assertThat(work)
                .isWaitingAt("choose-advisers")
                .hasPassed("decision-told")
                .hasNotPassed("consider-the-request");
        assertThat(due(reference, new RuleCode("T-ASSESS-2W"))).isEqualTo(LocalDate.of(2026, 12, 24));
        assertThat(due(reference, new RuleCode("T-ASSESS-NO-10W"))).isEqualTo(LocalDate.of(2027, 2, 18));
        assertThat(due(reference, new RuleCode("T-ASSESS-PLAN-14W"))).isEqualTo(LocalDate.of(2027, 3, 18));
        assertThat(ledger.find(reference, new RuleCode("T-ASSESS-2W"))
                        .orElseThrow()
                        .getStatus())
                .isEqualTo(Deadline.Status.MET);
        assertThat(due(reference, AssessmentRules.FINAL))
                .as("whoever asks finds the order")
                .isEqualTo(LocalDate.of(2027, 3, 18));
        assertThat(ledger.byId(twentyWeeks.getId()).getDueDate()).isEqualTo(twentyWeeks.getDueDate());
        assertThat(ledger.byId(twentyWeeks.getId()).getStatus()).isEqualTo(Deadline.Status.LAPSED);
        assertThat(steps.timerOf(reference, "twenty-weeks-missed"))
                .contains(LocalDate.of(2027, 3, 19).atStartOfDay());
        assertThat(steps.timerOf(reference, "sixteen-weeks-missed"))
                .contains(LocalDate.of(2027, 2, 19).atStartOfDay());
        assertRequestIsAsItWas(reference, CaseOutcome.ASSESSMENT_REFUSED);
        assertThat(caseFiles.byReference(reference).isOpen()).isTrue();

        steps.adviseAll(work);
        assertThat(dueOfTask(work, "decide-whether-to-issue")).isEqualTo(LocalDate.of(2027, 2, 18));
        steps.submit(work, "decide-whether-to-issue");
        assertThat(dueOfTask(work, "draft-the-plan")).as("68 days").isEqualTo(LocalDate.of(2027, 2, 16));
        steps.submit(work, "draft-the-plan");
        steps.submit(work, "serve-the-draft");
        steps.submit(work, "record-representations");
        steps.submit(work, "choose-settings-to-consult", "noConsultation", true, "noConsultationReason", "None");
        steps.submit(
                work,
                "decide-what-the-plan-names",
                "named",
                "TYPE_ONLY",
                "settingType",
                "Mainstream",
                "familyPreferenceRefused",
                "NO");
        assertThat(dueOfTask(work, "finalise-the-plan")).isEqualTo(LocalDate.of(2027, 3, 18));
        steps.submit(work, "finalise-the-plan");

        assertThat(work).isEnded().hasPassed("plan-issued");
        assertThat(ledger.find(reference, new RuleCode("T-ASSESS-PLAN-14W"))
                        .orElseThrow()
                        .getStatus())
                .isEqualTo(Deadline.Status.MET);
        assertRequestIsAsItWas(reference, CaseOutcome.ASSESSMENT_REFUSED);
        assertThat(caseFiles.byReference(reference).isOpen()).isFalse();
        assertThat(orders.of(reference)).singleElement().satisfies(done -> {
            assertThat(done.getStatus()).isEqualTo(OrderedWorkRecord.Status.DONE);
            assertThat(done.getSourceReference()).isEqualTo(reference + "-A1");
        });
        assertThat(rights.of(reference))
                .as("the plan can be appealed in its turn")
                .hasSize(2);
    }

    @Test
    void anAppealThatIsNotOpposedRunsFromTheDayTheTribunalWasTold() {
        String reference = disputes.refused(NOTICE);
        ProcessInstance appeal = disputes.appeal(reference, "leaveGiven", true, "leaveOn", steps.todayText());
        steps.today(ORDER);

        disputes.submit(appeal, "respond-to-the-appeal", "response", "CONCEDE", "work", "ASSESS");

        assertThat(appeal).isEnded().hasPassed("work-sent-back").hasNotPassed("record-the-outcome");
        assertThat(due(reference, new RuleCode("T-ASSESS-PLAN-14W"))).isEqualTo(LocalDate.of(2027, 3, 18));
        assertThat(running(reference, AssessmentRequests.PROCESS)).isWaitingAt("send-decision-letter");
        assertThat(records.latest(caseFiles.byReference(reference), Decision.Kind.WHETHER_TO_ASSESS)
                        .orElseThrow()
                        .getSource())
                .isEqualTo(DecisionSource.UNOPPOSED_APPEAL);
    }

    @Test
    void anOrderToMakeAPlanBeginsWithTheDraft() {
        String reference = disputes.noPlan(NOTICE);

        order(reference, "NO_PLAN", "MAKE_PLAN");

        ProcessInstance work = running(reference, AssessmentRequests.PROCESS);
        assertThat(dueOfTask(work, "send-decision-letter")).isEqualTo(LocalDate.of(2026, 12, 15));
        steps.submit(work, "send-decision-letter");
        assertThat(work).isWaitingAt("draft-the-plan").hasNotPassed("assess-needs");
        assertThat(dueOfTask(work, "draft-the-plan")).isEqualTo(LocalDate.of(2027, 1, 14));
        assertThat(due(reference, AssessmentRules.FINAL)).isEqualTo(LocalDate.of(2027, 2, 25));
        assertRequestIsAsItWas(reference, CaseOutcome.NO_PLAN);
    }

    @Test
    void anOrderToReconsiderGoesBackToTheDecisionAndCanEndInARefusalAgain() {
        String reference = disputes.refused(NOTICE);

        order(reference, "NO_ASSESSMENT", "RECONSIDER");

        ProcessInstance work = running(reference, AssessmentRequests.PROCESS);
        assertThat(work).isWaitingAt("decide-whether-to-assess");
        assertThat(dueOfTask(work, "decide-whether-to-assess")).isEqualTo(LocalDate.of(2026, 12, 24));
        steps.submit(work, "decide-whether-to-assess", "assessDecision", "REFUSE");
        steps.submit(work, "send-refusal-notice");
        assertThat(work).isEnded();
        assertRequestIsAsItWas(reference, CaseOutcome.ASSESSMENT_REFUSED);
        assertThat(ledger.find(reference, new RuleCode("T-REMIT-2W"))
                        .orElseThrow()
                        .getStatus())
                .isEqualTo(Deadline.Status.MET);
        assertThat(ledger.find(reference, new RuleCode("T-REMIT-FINAL-14W"))
                        .orElseThrow()
                        .getStatus())
                .isEqualTo(Deadline.Status.LAPSED);
        assertThat(rights.of(reference)).hasSize(2);
    }

    @Test
    void anOrderToReconsiderAPlanGoesBackToThatDecision() {
        String reference = disputes.noPlan(NOTICE);

        order(reference, "NO_PLAN", "RECONSIDER");

        ProcessInstance work = running(reference, AssessmentRequests.PROCESS);
        assertThat(dueOfTask(work, "decide-whether-to-issue")).isEqualTo(LocalDate.of(2026, 12, 24));
        steps.submit(work, "decide-whether-to-issue");
        assertThat(work).isWaitingAt("draft-the-plan");
    }

    @Test
    void anOrderWithADayOfItsOwnSetsAllItsDates() {
        String reference = disputes.refused(NOTICE);

        order(reference, "NO_ASSESSMENT", "ASSESS", "workBy", "2027-02-01");

        assertThat(due(reference, AssessmentRules.FINAL)).isEqualTo(LocalDate.of(2027, 2, 1));
        assertThat(ledger.find(reference, new RuleCode("T-ASSESS-PLAN-14W"))).isEmpty();
        assertThat(ledger.find(reference, AssessmentRules.NO_PLAN).orElseThrow().getRuleCode())
                .isEqualTo(new RuleCode("T-DIRECTED"));
        ProcessInstance work = running(reference, AssessmentRequests.PROCESS);
        steps.submit(work, "send-decision-letter");
        steps.adviseAll(work);
        steps.draftAndServe(work);
        assertThat(ledger.find(reference, AssessmentRules.FINAL).orElseThrow().isOpen())
                .as("no step on the way keeps the day that was set for all of it")
                .isTrue();
    }

    @Test
    void anOrderToAmendIsCarriedOutInFiveWeeksAsAVersionOfItsOwn() {
        String reference = disputes.planned(NOTICE);

        order(reference, "PROVISION", "AMEND");

        ProcessInstance work = running(reference, "carry-out-an-order");
        assertThat(work).isWaitingAt("amend-the-plan");
        assertThat(dueOfTask(work, "amend-the-plan")).isEqualTo(LocalDate.of(2027, 1, 14));
        steps.letTimePass(reference, LocalDate.of(2027, 1, 15));
        assertThat(work).hasPassed("order-date-warned", "order-date-escalated");
        assertThatThrownBy(() -> disputes.submit(work, "amend-the-plan", "sentOn", "2026-12-09"))
                .hasMessageContaining("must not be before the order");
        disputes.submit(work, "amend-the-plan");

        assertThat(work).isEnded().hasPassed("plan-amended");
        CaseFile caseFile = caseFiles.byReference(reference);
        assertThat(plans.sections(caseFile)).containsEntry("F", "New provision").containsEntry("A", "A");
        assertThat(plans.latest(caseFile).orElseThrow().getStatus()).isEqualTo(Plan.Status.FINAL);
        assertThat(plans.latest(caseFile).orElseThrow().getDraftNumber()).isEqualTo(2);
        assertThat(ledger.find(reference, new RuleCode("T-AMEND-5W"))
                        .orElseThrow()
                        .isMetLate())
                .isTrue();
        assertThat(rights.of(reference)).as("an amended plan can be appealed").hasSize(2);
        assertRequestIsAsItWas(reference, CaseOutcome.PLAN_ISSUED);
    }

    @Test
    void anOrderAboutThePlaceAloneChangesSectionIInTwoWeeks() {
        String reference = disputes.planned(NOTICE);

        order(reference, "SETTING_NAMED", "NAME_SETTING");

        ProcessInstance work = running(reference, "carry-out-an-order");
        assertThat(dueOfTask(work, "name-the-setting-ordered")).isEqualTo(LocalDate.of(2026, 12, 24));
        disputes.submit(work, "name-the-setting-ordered");
        assertThat(work).isEnded().hasPassed("setting-named");
        assertThat(plans.latest(caseFiles.byReference(reference)).orElseThrow().getSettingType())
                .isEqualTo("Special school");
    }

    @Test
    void ordersAboutCeasingAreDoneAtOnceOrInFiveWeeks() {
        String continued = ceasing();
        order(continued, "CEASE", "CONTINUE");
        ProcessInstance work = running(continued, "carry-out-an-order");
        assertThat(dueOfTask(work, "confirm-the-order")).as("at once").isEqualTo(ORDER);
        disputes.submit(work, "confirm-the-order");
        assertThat(work).isEnded().hasPassed("order-confirmed");

        String amended = ceasing();
        order(amended, "CEASE", "CONTINUE_AND_AMEND");
        assertThat(dueOfTask(running(amended, "carry-out-an-order"), "amend-the-plan"))
                .isEqualTo(LocalDate.of(2027, 1, 14));

        String dismissed = ceasing();
        ProcessInstance appeal = opposed(dismissed, "CEASE");
        disputes.submit(appeal, "record-the-outcome", "appealOutcome", "DISMISSED");
        assertThat(appeal).isEnded().hasPassed("work-sent-back");
        assertThat(dueOfTask(running(dismissed, "carry-out-an-order"), "confirm-the-order"))
                .as("the plan ceases at once")
                .isEqualTo(ORDER);
    }

    @Test
    void anOrderToReassessIsConfirmedInTwoWeeksAndKeepsItsOwnLimits() {
        String reference = disputes.planned(NOTICE.minusDays(30));
        steps.today(NOTICE);
        disputes.notified(reference, AppealableDecision.NO_REASSESSMENT, NOTICE);
        order(reference, "NO_REASSESSMENT", "ASSESS");
        assertThat(dueOfTask(running(reference, "carry-out-an-order"), "confirm-the-order"))
                .isEqualTo(ORDER.plusWeeks(2));
        assertThat(due(reference, new RuleCode("T-ASSESS-NO-10W"))).isEqualTo(ORDER.plusWeeks(10));
        assertThat(due(reference, new RuleCode("T-ASSESS-PLAN-14W"))).isEqualTo(ORDER.plusWeeks(14));
    }

    @Test
    void anOrderToReassessWaitsForTheEndOfTheReassessment() {
        String reference = disputes.planned(NOTICE.minusDays(30));
        steps.today(NOTICE);
        disputes.notified(reference, AppealableDecision.NO_REASSESSMENT, NOTICE);
        order(reference, "NO_REASSESSMENT", "ASSESS");
        disputes.submit(running(reference, "carry-out-an-order"), "confirm-the-order");

        ProcessInstance work = running(reference, "carry-out-an-order");
        assertThat(dueOfTask(work, "confirm-the-order")).isEqualTo(ORDER.plusWeeks(14));
        assertThat(steps.timerOf(reference, "order-date-missed"))
                .contains(ORDER.plusWeeks(14).plusDays(1).atStartOfDay());
        assertThat(orders.of(reference))
                .extracting(OrderedWorkRecord::getStatus)
                .containsExactly(OrderedWorkRecord.Status.UNDER_WAY);

        String other = disputes.planned(NOTICE);
        refusesReassessment(work, other, "is not the reference of a re-assessment of this child");
        asIfReassessed(other, reference, null);
        refusesReassessment(work, other, "has not ended");
        asIfReassessed(other, reference, CaseOutcome.REASSESSMENT_REFUSED);
        refusesReassessment(work, other, "was refused");
        asIfReassessed(other, reference, CaseOutcome.PLAN_KEPT);
        disputes.submit(work, "confirm-the-order", "doneOn", "-", "whatWasDone", "-", "reassessmentReference", other);

        assertThat(work).isEnded();
        assertThat(ledger.isOpen(reference, new RuleCode("T-ASSESS-NO-10W"), null))
                .isFalse();
        assertThat(ledger.find(reference, new RuleCode("T-ASSESS-NO-10W")))
                .map(Deadline::getClosedOn)
                .contains(ORDER.plusWeeks(9));
        assertThat(ledger.isOpen(reference, new RuleCode("T-ASSESS-PLAN-14W"), null))
                .isFalse();
        assertThat(orders.of(reference)).singleElement().satisfies(done -> {
            assertThat(done.getStatus()).isEqualTo(OrderedWorkRecord.Status.DONE);
            assertThat(done.getNote()).contains("Re-assessed, plan kept as it is", other);
        });
    }

    private void refusesReassessment(ProcessInstance work, String other, String words) {
        assertThatThrownBy(() -> disputes.submit(
                        work, "confirm-the-order", "doneOn", "-", "whatWasDone", "-", "reassessmentReference", other))
                .hasMessageContaining("reassessmentReference")
                .hasMessageContaining(words);
    }

    private void asIfReassessed(String other, String reference, CaseOutcome outcome) {
        jdbc.update(
                "update case_file set plan_in_force_since = '2024-03-01', plan_not_in_force_why = null, outcome = ?,"
                        + " outcome_on = ?::date"
                        + " where reference = ?",
                outcome == null ? null : outcome.name(),
                outcome == null ? null : ORDER.plusWeeks(9).toString(),
                other);
        jdbc.update(
                "update person set date_of_birth = (select p.date_of_birth from person p join case_file c"
                        + " on c.person_id = p.id where c.reference = ?)"
                        + " where id = (select person_id from case_file where reference = ?)",
                reference,
                other);
    }

    private String ceasing() {
        String reference = disputes.planned(NOTICE.minusDays(30));
        steps.today(NOTICE);
        disputes.notified(reference, AppealableDecision.CEASE, NOTICE);
        return reference;
    }

    @Test
    void anAgreementInMediationSendsItsWorkBackAsAnOrderDoesAndASecondOneJoinsIt() {
        String reference = disputes.refused(NOTICE);
        String adviser = disputes.mediator();
        ProcessInstance mediation = disputes.contact(reference, adviser);
        disputes.submit(mediation, "arrange-the-mediation", "providerCode", adviser, "meetingOn", "2026-10-20");
        steps.today(LocalDate.of(2026, 10, 20));
        disputes.submit(
                mediation,
                "record-the-mediation",
                "result",
                "FULL",
                "pointCount",
                "ONE",
                "point1Text",
                "The authority assesses",
                "point1Kind",
                "ASSESS",
                "point1Body",
                "AUTHORITY");

        assertThat(running(reference, AssessmentRequests.PROCESS)).isWaitingAt("send-decision-letter");
        assertThat(due(reference, AssessmentRules.FINAL))
                .isEqualTo(LocalDate.of(2026, 10, 20).plusWeeks(14));
        disputes.submit(mediation, "issue-the-certificate");

        ProcessInstance appeal = disputes.appeal(reference);
        disputes.submit(appeal, "respond-to-the-appeal", "response", "CONCEDE", "work", "ASSESS");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference, AssessmentRequests.PROCESS)
                        .count())
                .isOne();
        assertThat(orders.of(reference))
                .extracting(OrderedWorkRecord::getStatus)
                .containsExactly(OrderedWorkRecord.Status.UNDER_WAY, OrderedWorkRecord.Status.JOINED);
    }

    @Test
    void aCaseThatEndsTakesItsOrdersItsMediationAndItsAppealWithIt() {
        String reference = disputes.refused(NOTICE);
        order(reference, "NO_ASSESSMENT", "RECONSIDER");
        ProcessInstance work = running(reference, AssessmentRequests.PROCESS);
        disputes.notified(reference, AppealableDecision.NO_AMENDMENT, ORDER);
        String adviser = disputes.mediator();
        ProcessInstance mediation = disputes.contact(reference, adviser);
        disputes.notified(reference, AppealableDecision.CEASE, ORDER);
        ProcessInstance appeal = disputes.appeal(
                reference,
                "rightId",
                rights.of(reference).stream()
                        .filter(right -> right.getDecision() == AppealableDecision.CEASE)
                        .findFirst()
                        .orElseThrow()
                        .getId()
                        .toString(),
                "grounds",
                List.of("CEASE"),
                "leaveGiven",
                true,
                "leaveOn",
                ORDER.toString());

        ending.end(
                reference,
                CaseOutcome.DIED,
                ORDER,
                "The family told us",
                caseFiles.byReference(reference).getVersion());

        assertThat(work).isEnded();
        assertThat(mediation).isEnded().hasPassed("mediation-closed");
        assertThat(appeal).isEnded().hasPassed("appeal-closed");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKeyLike(reference + "%")
                        .count())
                .isZero();
        assertThat(ledger.of(reference)).noneMatch(Deadline::isOpen);
        assertRequestIsAsItWas(reference, CaseOutcome.ASSESSMENT_REFUSED);
        assertThat(orders.of(reference).get(0).getStatus()).isEqualTo(OrderedWorkRecord.Status.ENDED);
    }

    @Test
    void aCaseThatEndsTakesAnAmendmentWithIt() {
        String reference = disputes.refused(NOTICE);
        order(reference, "NO_ASSESSMENT", "RECONSIDER");
        disputes.notified(reference, AppealableDecision.CEASE, ORDER);
        ProcessInstance second = disputes.appeal(
                reference,
                "rightId",
                rights.of(reference).stream()
                        .filter(right -> right.getDecision() == AppealableDecision.CEASE)
                        .findFirst()
                        .orElseThrow()
                        .getId()
                        .toString(),
                "grounds",
                List.of("CEASE"),
                "leaveGiven",
                true,
                "leaveOn",
                ORDER.toString());
        disputes.submit(second, "respond-to-the-appeal", "response", "CONCEDE", "work", "CONTINUE");
        ProcessInstance order = running(reference, "carry-out-an-order");

        ending.end(
                reference,
                CaseOutcome.MOVED_AWAY,
                ORDER,
                "They moved",
                caseFiles.byReference(reference).getVersion());

        assertThat(order).isEnded().hasPassed("order-ended").hasNotPassed("order-confirmed");
    }
}
