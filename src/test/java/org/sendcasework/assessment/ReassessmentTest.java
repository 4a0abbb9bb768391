package org.sendcasework.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.assessment.internal.FactCorrections;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.engine.internal.FormRejectedException;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.EarlierPlans;
import org.sendcasework.support.TestSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A request about a child with a plan is a request for a re-assessment, with limits and grounds of its own (section 44). */
@CaseworkTest
class ReassessmentTest {

    private static final LocalDate BORN = LocalDate.of(2017, 5, 3);
    private static final LocalDate PLAN = LocalDate.of(2025, 3, 10);
    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final LocalDate FIFTEEN_DAYS = LocalDate.of(2026, 9, 22);
    private static final RuleCode RA_DECIDE = new RuleCode("RA-DECIDE-15D");
    private static final RuleCode RA_FINAL = new RuleCode("RA-FINAL-14W");
    private static final List<String> BOTH = List.of("SIX_MONTHS_PASSED", "REASSESSMENT_NECESSARY");

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseRecords records;

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private EarlierPlans earlier;

    @Autowired
    private TestSettings settings;

    @Autowired
    private FormService forms;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private FactCorrections corrections;

    @Autowired
    private JdbcTemplate jdbc;

    private String family;
    private ProcessInstance instance;
    private String reference;

    @BeforeEach
    void aRequestAboutAChildWithAPlan() {
        steps.today(RECEIVED);
        family = "Sample-" + UUID.randomUUID();
        instance = steps.request(RECEIVED, "childFamilyName", family, "childDateOfBirth", BORN.toString());
        reference = instance.getBusinessKey();
    }

    private CaseFile caseFile() {
        return caseFiles.byReference(reference);
    }

    private void planInForce() {
        steps.submit(instance, "check-and-acknowledge", "planInForceSince", PLAN.toString());
    }

    private Task question() {
        return steps.taskOfPanel(reference, "decide-another-question");
    }

    private void reassess() {
        planInForce();
        steps.submit(question(), "questionOutcome", "REASSESS", "criteriaMet", BOTH);
    }

    private Deadline deadline(RuleCode rule) {
        return ledger.of(reference).stream()
                .filter(one -> one.getRuleCode().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private boolean wasSent(NoticeKind kind) {
        return records.notices(caseFile()).stream().anyMatch(notice -> notice.getKind() == kind);
    }

    private LocalDate appealFrom() {
        return deadline(new RuleCode("APPEAL-LATER-OF")).getTriggerDate();
    }

    @Test
    void theRequestIsDecidedInFifteenDaysOfItsReceiptAndTheFirstRequestsLimitsFallAway() {
        steps.today(RECEIVED.plusDays(3));
        planInForce();

        assertThat(instance)
                .hasPassed("apply-the-limits-of-a-reassessment")
                .hasNotPassed("notify-those-who-must-know", "decide-whether-to-assess");
        assertThat(deadline(RA_DECIDE).getDueDate()).isEqualTo(FIFTEEN_DAYS);
        assertThat(steps.dueOf(question())).isEqualTo(FIFTEEN_DAYS.atTime(23, 59));
        assertThat(ledger.of(reference))
                .filteredOn(Deadline::isOpen)
                .as("no limit of a first request runs, and none for a plan yet")
                .extracting(Deadline::getRuleCode)
                .containsExactly(RA_DECIDE);
        assertThat(steps.timerOf(reference, "six-weeks-missed"))
                .contains(FIFTEEN_DAYS.plusDays(1).atStartOfDay());
        assertThat(steps.timerOf(reference, "twenty-weeks-missed"))
                .as("it watches the decision until a plan is due")
                .contains(FIFTEEN_DAYS.plusDays(1).atStartOfDay());
        assertThat(records.notices(caseFile()))
                .filteredOn(notice -> notice.getKind() == NoticeKind.ACKNOWLEDGEMENT)
                .singleElement()
                .satisfies(letter -> assertThat(letter.getBody())
                        .contains("10 March 2025", "section 44", "22 September 2026")
                        .doesNotContain("6 weeks"));
    }

    @Test
    void aRefusalRestsOnlyOnTheGroundsOfRegulation24() {
        planInForce();

        assertThatThrownBy(() -> steps.submit(question(), "questionOutcome", "NO_REASSESSMENT", "criteriaMet", BOTH))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("contradicts the test");
        assertThatThrownBy(() -> steps.submit(
                        question(),
                        "questionOutcome",
                        "NO_REASSESSMENT",
                        "criteriaMet",
                        List.of("REASSESSMENT_NECESSARY")))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("criteriaMet")
                .hasMessageContaining("shows no assessment in the six months");
        assertThat(records.decisions(caseFile())).isEmpty();
        assertThat(steps.dueOf(question())).isEqualTo(FIFTEEN_DAYS.atTime(23, 59));
    }

    @Test
    void aRefusalThatAFurtherAssessmentIsNotNecessaryOpensTheRightOfAppeal() {
        planInForce();
        steps.submit(question(), "questionOutcome", "NO_REASSESSMENT", "criteriaMet", List.of("SIX_MONTHS_PASSED"));
        assertThat(instance).as("before another officer looked at it").isNotWaitingAt("send-refusal-notice");
        steps.secondOfficerAgrees(reference);
        LocalDate sent = RECEIVED.plusDays(10);
        steps.today(sent);
        assertThat(steps.dueOf(steps.task(instance, "send-refusal-notice"))).isEqualTo(FIFTEEN_DAYS.atTime(23, 59));
        steps.submit(instance, "send-refusal-notice");

        assertThat(instance).isEnded().hasPassed("assessment-refused").hasNotPassed("assess-needs");
        assertThat(caseFile().getOutcome()).isEqualTo(CaseOutcome.REASSESSMENT_REFUSED);
        assertThat(deadline(RA_DECIDE).getStatus()).isEqualTo(Deadline.Status.MET);
        assertThat(appealFrom()).isEqualTo(sent);
        assertThat(wasSent(NoticeKind.REFUSAL_TO_REASSESS)).isTrue();
        assertThat(wasSent(NoticeKind.REFUSAL_TO_ASSESS)).isFalse();
        assertThat(jdbc.queryForObject(
                        "select request_decision from case_fact where case_reference = ?", String.class, reference))
                .as("no figure counts it as a refusal to assess")
                .isNull();
        assertThat(ledger.of(reference)).noneMatch(one -> one.getRuleCode().equals(RA_FINAL));
    }

    @Test
    void anAssessmentInTheSixMonthsBeforeIsAGroundOfItsOwn() {
        steps.submit(
                instance, "check-and-acknowledge", "planInForceSince", PLAN.toString(), "lastAssessedOn", "2026-04-20");
        assertThatThrownBy(() -> steps.submit(question(), "questionOutcome", "REASSESS", "criteriaMet", BOTH))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("they have not passed");
        steps.submit(
                question(), "questionOutcome", "NO_REASSESSMENT", "criteriaMet", List.of("REASSESSMENT_NECESSARY"));
        steps.secondOfficerAgrees(reference);
        steps.submit(instance, "send-refusal-notice");

        assertThat(caseFile().getOutcome()).isEqualTo(CaseOutcome.REASSESSMENT_REFUSED);
    }

    @Test
    void theReassessedPlanIsDueFourteenWeeksAfterTheNotification() {
        planInForce();
        LocalDate told = RECEIVED.plusDays(8);
        steps.letTimePass(reference, told);
        steps.submit(question(), "questionOutcome", "REASSESS", "criteriaMet", BOTH);
        LocalDate due = told.plusWeeks(14);

        assertThat(wasSent(NoticeKind.WILL_REASSESS)).isTrue();
        assertThat(wasSent(NoticeKind.WILL_ASSESS)).isFalse();
        assertThat(deadline(RA_DECIDE).getStatus()).isEqualTo(Deadline.Status.MET);
        assertThat(deadline(RA_FINAL).getDueDate()).isEqualTo(due);
        assertThat(instance).isWaitingAt("choose-advisers");
        assertThat(steps.timerOf(reference, "twenty-weeks-missed"))
                .contains(due.plusDays(1).atStartOfDay());
        assertThat(steps.timerOf(reference, "sixteen-weeks-missed"))
                .as("no limit of sixteen weeks")
                .contains(due.plusDays(1).atStartOfDay());

        steps.adviseAll(instance);
        Task issue = steps.task(instance, "decide-whether-to-issue");
        assertThat(steps.dueOf(issue)).isEqualTo(due.atTime(23, 59));
        Map<String, Object> shown = forms.getTaskFormVariables(issue.getId());
        assertThat(String.valueOf(shown.get("issueOptions"))).contains("KEEP").doesNotContain("NO_PLAN");
        assertThatThrownBy(() -> steps.submit(
                        issue, "issueDecision", "NO_PLAN", "noPlanReasons", List.of("NEEDS_MET_AT_SEN_SUPPORT")))
                .isInstanceOf(FormRejectedException.class);
        steps.submit(issue);
        String urn = settings.school();
        steps.submit(instance, "draft-the-plan");
        steps.submit(instance, "serve-the-draft");
        assertThat(deadline(RA_FINAL).isOpen()).as("a draft is not the plan").isTrue();
        steps.submit(instance, "record-representations", "requestedSettingUrn", urn);
        steps.submit(instance, "choose-settings-to-consult", "settingsToConsult", List.of(urn));
        steps.submit(instance, "answer-consultation");
        steps.submit(
                instance,
                "decide-what-the-plan-names",
                "named",
                "SETTING",
                "namedSettingUrn",
                urn,
                "familyPreferenceRefused",
                "NO");
        steps.submit(instance, "finalise-the-plan");

        assertThat(instance).isEnded().hasPassed("plan-issued");
        assertThat(deadline(RA_FINAL).getStatus()).isEqualTo(Deadline.Status.MET);
        assertThat(caseFile().getOutcome()).isEqualTo(CaseOutcome.PLAN_REPLACED);
        assertThat(jdbc.queryForMap(
                        "select issued_on, plan_overdue_on from case_fact where case_reference = ?", reference))
                .as("no new plan, and no 20 weeks, in any figure")
                .containsEntry("issued_on", null)
                .containsEntry("plan_overdue_on", null);
    }

    @Test
    void aPlanThatIsKeptAfterTheReassessmentCanBeAppealed() {
        reassess();
        steps.adviseAll(instance);
        steps.submit(instance, "decide-whether-to-issue", "planNecessary", "YES", "issueDecision", "KEEP");
        steps.submit(instance, "send-no-plan-notice");

        assertThat(instance).isEnded().hasPassed("plan-not-issued").hasNotPassed("make-the-plan");
        assertThat(caseFile().getOutcome()).isEqualTo(CaseOutcome.PLAN_KEPT);
        assertThat(wasSent(NoticeKind.PLAN_KEPT)).isTrue();
        assertThat(wasSent(NoticeKind.NO_PLAN)).isFalse();
        assertThat(appealFrom())
                .isEqualTo(records.latest(caseFile(), Decision.Kind.WHETHER_TO_ISSUE)
                        .orElseThrow()
                        .getFamilyNotifiedOn());
        assertThat(jdbc.queryForObject(
                        "select decision from appeal_right where case_reference = ?", String.class, reference))
                .isEqualTo("NO_AMENDMENT");
    }

    @Test
    void aMissedDecisionIsEscalatedByTheFifteenDaysAndNotByTheSixWeeks() {
        planInForce();
        steps.letTimePass(reference, FIFTEEN_DAYS.plusDays(2));

        assertThat(jdbc.queryForList(
                        "select distinct rule_code from escalation where case_reference = ?", String.class, reference))
                .containsExactly("RA-DECIDE-15D");
    }

    @Test
    void aPlanThatTheRecordShowsIsNotPassedOver() {
        String before = earlier.ended(family, BORN, CaseOutcome.PLAN_ISSUED, PLAN);

        assertThatThrownBy(() -> steps.submit(instance, "check-and-acknowledge", "planNotInForceWhy", "-"))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("planInForceSince")
                .hasMessageContaining(before);
        assertThat(instance).isWaitingAt("check-and-acknowledge");
        assertThat(String.valueOf(forms.getTaskFormVariables(
                                steps.task(instance, "check-and-acknowledge").getId())
                        .get("taskHint")))
                .contains(before, "10 March 2025");
        steps.submit(instance, "check-and-acknowledge", "planNotInForceWhy", "It ceased in July.");
        assertThat(instance).hasPassed("notify-those-who-must-know");
        assertThat(caseFile().getPlanNotInForceWhy()).isEqualTo("It ceased in July.");
    }

    @Test
    void noPlanIsInForceWhereWeDecidedLaterThatThereIsNone() {
        earlier.ended(family, BORN, CaseOutcome.NO_PLAN, LocalDate.of(2026, 2, 2));

        assertThatThrownBy(this::planInForce)
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("no plan was issued");
        assertThatThrownBy(() -> steps.submit(
                        instance,
                        "check-and-acknowledge",
                        "planInForceSince",
                        RECEIVED.plusDays(1).toString()))
                .isInstanceOf(FormRejectedException.class);
        assertThat(ledger.find(reference, AssessmentRules.DECIDE).orElseThrow().getRuleCode())
                .isEqualTo(AssessmentRules.DECIDE);
    }

    @Test
    void aCorrectedDateOfReceiptMovesTheFifteenDays() {
        planInForce();
        corrections.correct(
                reference,
                "date-received",
                RECEIVED.minusDays(4).toString(),
                "The stamp",
                caseFile().getVersion());

        assertThat(deadline(RA_DECIDE).getDueDate()).isEqualTo(FIFTEEN_DAYS.minusDays(4));
        assertThat(steps.dueOf(question())).isEqualTo(FIFTEEN_DAYS.minusDays(4).atTime(23, 59));
        assertThat(steps.timerOf(reference, "six-weeks-missed"))
                .contains(FIFTEEN_DAYS.minusDays(3).atStartOfDay());
    }

    @Test
    void aPlanThatWasRecordedInErrorGivesTheFirstRequestItsDatesBack() {
        planInForce();
        steps.today(RECEIVED.plusDays(5));
        runtime.createProcessInstanceModification(instance.getId())
                .cancelAllForActivity("decide-whether-to-reassess")
                .startBeforeActivity("check-and-acknowledge")
                .execute();
        steps.submit(instance, "check-and-acknowledge");

        assertThat(instance).isWaitingAt("record-family-views", "consider-the-evidence");
        LocalDate sixWeeks = RECEIVED.plusWeeks(6);
        assertThat(deadline(RA_DECIDE).getStatus()).isEqualTo(Deadline.Status.LAPSED);
        assertThat(ledger.find(reference, AssessmentRules.DECIDE).orElseThrow()).satisfies(decide -> {
            assertThat(decide.getRuleCode()).isEqualTo(AssessmentRules.DECIDE);
            assertThat(decide.getDueDate()).isEqualTo(sixWeeks);
            assertThat(decide.isOpen()).isTrue();
        });
        assertThat(steps.dueOf(steps.task(instance, "record-family-views"))).isEqualTo(sixWeeks.atTime(23, 59));
        assertThat(steps.timerOf(reference, "six-weeks-missed"))
                .contains(sixWeeks.plusDays(1).atStartOfDay());
        assertThat(steps.timerOf(reference, "twenty-weeks-missed"))
                .contains(RECEIVED.plusWeeks(20).plusDays(1).atStartOfDay());
        assertThat(caseFile().isReassessment()).isFalse();
    }
}
