package org.sendcasework.escalation.stuck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sendcasework.support.CaseworkSteps.LONDON;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.advice.AdviceService;
import org.sendcasework.advice.AdviceStatus;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.TimelineEntry;
import org.sendcasework.escalation.stuck.CaseStanding.RunningProcess;
import org.sendcasework.escalation.stuck.CaseStanding.Step;
import org.sendcasework.identity.Accounts;
import org.sendcasework.identity.Groups;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.sendcasework.support.CaseworkSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** Each repair: what trying it shows, what it does, what it keeps, and what it refuses. */
@StuckTest
@WithMockUser(username = "morgan", authorities = "GROUP_managers")
class StuckRepairsTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final String WHY = "Agreed with the team on Monday.";

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private StuckSteps stuck;

    @Autowired
    private StuckRepairs repairs;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseRecords records;

    @Autowired
    private AdviceService advice;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    private ProcessInstance instance;
    private String reference;

    @BeforeEach
    void aCase() {
        steps.today(RECEIVED);
        accounts.create("wendy", "Wendy Worker", "a-long-enough-password", List.of(Groups.CASEWORKERS));
        accounts.create("nia", "Nia Nurse", "a-long-enough-password", List.of(Groups.HEALTH));
        instance = steps.request(RECEIVED, "childFamilyName", "Repairsworth");
        reference = instance.getBusinessKey();
    }

    @AfterEach
    void endTheCase() {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .rootProcessInstances()
                .list()
                .forEach(running -> runtime.deleteProcessInstance(running.getId(), "end of the test"));
    }

    private RepairOrder order(RepairKind kind, String item, String target) {
        return order(kind, item, target, repairs.standing(reference).state());
    }

    private RepairOrder order(RepairKind kind, String item, String target, String state) {
        return new RepairOrder(kind, reference, instance.getId(), item, target, WHY, state);
    }

    private RunningProcess process() {
        return repairs.standing(reference).processOf(instance.getId());
    }

    private String stepAt(String activityId) {
        return process().steps().stream()
                .filter(step -> step.activityId().equals(activityId))
                .map(Step::id)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The case is not at " + activityId + " but at "
                        + process().steps()));
    }

    private List<Map<String, Object>> everything() {
        return jdbc.sql("select 'job' as what, id_, rev_ from act_ru_job where process_instance_id_ = :id"
                        + " union all select 'task', id_, rev_ from act_ru_task where proc_inst_id_ = :id"
                        + " union all select 'execution', id_, rev_ from act_ru_execution where proc_inst_id_ = :id"
                        + " union all select 'limit', id::text, version from deadline where case_reference = :reference"
                        + " union all select 'line', t.id::text, 0 from timeline_entry t join case_file c on c.id = t.case_id"
                        + " where c.reference = :reference order by 1, 2")
                .param("id", instance.getId())
                .param("reference", reference)
                .query()
                .listOfRows();
    }

    private void isAudited(RepairKind kind, String place) {
        assertThat(repairs.of(reference)).first().satisfies(made -> {
            assertThat(made.getKind()).isEqualTo(kind);
            assertThat(made.getPlace()).isEqualTo(place);
            assertThat(made.getDoneBy()).isEqualTo("morgan");
            assertThat(made.getReason()).isEqualTo(WHY);
            assertThat(made.getChanges()).isNotBlank().doesNotContain("Repairsworth");
            assertThat(made.getDoneAt()).isEqualTo(ClockUtil.getCurrentTime().toInstant());
        });
        assertThat(records.timeline(caseFiles.byReference(reference)))
                .extracting(TimelineEntry::getText)
                .contains(kind.words() + ": " + place + ". " + WHY);
    }

    private void refused(RepairOrder order, String field, String... words) {
        List<Map<String, Object>> before = everything();
        assertThatThrownBy(() -> repairs.preview(order))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo(field);
                    assertThat(refusal.rule()).contains(words);
                });
        assertThatThrownBy(() -> repairs.repair(order)).isInstanceOf(InvalidInputException.class);
        assertThat(everything()).isEqualTo(before);
        assertThat(repairs.of(reference)).isEmpty();
    }

    private void tryingItChangesNothing(RepairOrder order) {
        List<Map<String, Object>> before = everything();
        assertThat(repairs.preview(order).changes()).isNotEmpty();
        assertThat(everything()).isEqualTo(before);
        assertThat(repairs.of(reference)).isEmpty();
    }

    // Moving a token

    @Test
    void aCaseGoesOnAtAnotherStepOfItsPhase() {
        steps.submit(instance, "check-and-acknowledge");
        steps.submit(instance, "record-family-views");
        steps.submit(instance, "consider-the-evidence");
        RepairOrder back = order(RepairKind.MOVE_TOKEN, stepAt("decide-whether-to-assess"), "check-and-acknowledge");
        tryingItChangesNothing(back);
        assertThat(repairs.preview(back).changes())
                .extracting(RepairPreview.Change::what)
                .contains(
                        "Step Decide whether to assess",
                        "Step Check the request and acknowledge it",
                        "Task Check the request and acknowledge it")
                .noneMatch(what -> what.startsWith("Limit"));

        repairs.repair(back);

        assertThat(steps.task(instance, "decide-whether-to-assess")).isNull();
        assertThat(steps.dueOf(steps.task(instance, "check-and-acknowledge")).toLocalDate())
                .isEqualTo(RECEIVED.plusWeeks(6));
        isAudited(RepairKind.MOVE_TOKEN, "Decide whether to assess");
        steps.consider(instance);
        assertThat(steps.task(instance, "decide-whether-to-assess")).isNotNull();
    }

    @Test
    void aMoveThatWouldLeaveAnOpenLimitBehindIsRefused() {
        refused(
                order(RepairKind.MOVE_TOKEN, stepAt("check-and-acknowledge"), "draft-the-plan"),
                "target",
                "REQ-DECIDE-6W",
                "would stay open with no step that meets it");
    }

    @Test
    void aMoveBackToAStepWhoseLimitIsClosedIsRefused() {
        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");
        steps.adviseAll(instance);
        refused(
                order(RepairKind.MOVE_TOKEN, stepAt("decide-whether-to-issue"), "choose-advisers"),
                "target",
                "ADV-ASK-5D",
                "was closed on Mon 7 Sept 2026");
    }

    @Test
    void aMoveIntoOneOfSeveralRequestsIsRefusedBecauseItWouldBeAboutNone() {
        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");
        refused(
                order(RepairKind.MOVE_TOKEN, stepAt("choose-advisers"), "give-advice"),
                "target",
                "this step cannot begin here");
    }

    @Test
    void lateAdviceGoesBackToItsTaskWithinItsOwnRequest() {
        Task late = oneLateAdvice();
        String adviceRequest = (String) tasks.getVariable(late.getId(), "adviceRequestId");
        RepairOrder back = order(RepairKind.MOVE_TOKEN, stepAt("decide-about-late-advice"), "until-we-look-again");
        // No day was agreed yet, so that the step has nothing to wait for
        refused(back, "target", "cannot begin here");

        waitUntil(late, RECEIVED.plusWeeks(8));
        RepairOrder forward = order(RepairKind.MOVE_TOKEN, stepAt("until-we-look-again"), "decide-about-late-advice");
        repairs.repair(forward);

        Task again = steps.task(instance, "decide-about-late-advice");
        assertThat(tasks.getVariable(again.getId(), "adviceRequestId")).isEqualTo(adviceRequest);
        assertThat(steps.tasksOfCase(reference, "give-advice")).hasSize(1);
    }

    @Test
    void onlyStepsOfTheModelAreTargets() {
        refused(
                order(RepairKind.MOVE_TOKEN, stepAt("check-and-acknowledge"), "will-assess"),
                "target",
                "select a step");
        refused(order(RepairKind.MOVE_TOKEN, stepAt("check-and-acknowledge"), ""), "target", "select a step");
        assertThat(process().targets())
                .extracting(CaseStanding.Target::activityId)
                .contains("check-and-acknowledge", "until-we-look-again")
                .doesNotContain("will-assess", "six-weeks-missed", "request-received", "confirm-the-withdrawal");
    }

    @Test
    void whoLooksTooLateIsToldAndNothingIsDone() {
        String seen = repairs.standing(reference).state();
        RepairOrder late = order(RepairKind.MOVE_TOKEN, stepAt("check-and-acknowledge"), "consider-the-evidence", seen);
        repairs.preview(late);
        steps.submit(instance, "check-and-acknowledge");
        List<Map<String, Object>> before = everything();

        assertThatThrownBy(() -> repairs.repair(late))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("has moved on since you looked", "Nothing was changed");

        assertThat(everything()).isEqualTo(before);
        assertThat(repairs.of(reference)).isEmpty();
    }

    @Test
    void aRepairNeedsAReason() {
        String state = repairs.standing(reference).state();
        List<Map<String, Object>> before = everything();
        for (String none : new String[] {null, "", "  "}) {
            assertThatThrownBy(() -> repairs.repair(
                            new RepairOrder(RepairKind.SUSPEND, reference, instance.getId(), null, null, none, state)))
                    .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.field())
                            .isEqualTo("reason"));
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aCaseForWhichNothingRunsHasNothingToRepair() {
        assertThatThrownBy(() -> repairs.standing("EHC-1999-000001")).isInstanceOf(NotFoundException.class);
    }

    // Timers

    @Test
    void theTimerOfALimitFollowsTheLedgerAndNoOtherDay() {
        Job timer = stuck.job(reference, "six-weeks-missed");
        Date lawful = timer.getDuedate();
        management.setJobDuedate(
                timer.getId(),
                Date.from(RECEIVED.plusWeeks(9).atStartOfDay(LONDON).toInstant()));
        RepairOrder another = order(RepairKind.MOVE_TIMER, timer.getId(), "2026-12-24");
        refused(
                another,
                "target",
                "Mon 19 Oct 2026",
                "SEND Regulations 2014",
                "Leave the day empty",
                "Tue 20 Oct 2026",
                "correct that day on the case");

        RepairOrder realign = order(RepairKind.MOVE_TIMER, timer.getId(), "");
        tryingItChangesNothing(realign);
        repairs.repair(realign);

        assertThat(stuck.job(reference, "six-weeks-missed").getDuedate()).isEqualTo(lawful);
        isAudited(RepairKind.MOVE_TIMER, "6-week deadline missed");
    }

    @Test
    void theLawfulDayMayBeNamed() {
        Job timer = stuck.job(reference, "six-weeks-approaching");
        Date lawful = timer.getDuedate();
        LocalDate day = lawful.toInstant().atZone(LONDON).toLocalDate();
        management.setJobDuedate(timer.getId(), new Date(lawful.getTime() + 86_400_000L));

        repairs.repair(order(RepairKind.MOVE_TIMER, timer.getId(), day.toString()));

        assertThat(stuck.job(reference, "six-weeks-approaching").getDuedate()).isEqualTo(lawful);
    }

    @Test
    void anAgreedDayIsAgreedAnewInOurRecordsAndTheTimerFollows() {
        Task late = oneLateAdvice();
        waitUntil(late, RECEIVED.plusWeeks(8));
        LocalDate later = RECEIVED.plusWeeks(10);
        Job timer = stuck.job(reference, "until-we-look-again");
        refused(order(RepairKind.MOVE_TIMER, timer.getId(), RECEIVED.toString()), "lookAgainOn", "after today");
        refused(order(RepairKind.MOVE_TIMER, timer.getId(), "soon"), "target", "must be a date");
        RepairOrder move = order(RepairKind.MOVE_TIMER, timer.getId(), later.toString());
        tryingItChangesNothing(move);

        repairs.repair(move);

        assertThat(stuck.job(reference, "until-we-look-again").getDuedate())
                .isEqualTo(Date.from(later.atStartOfDay(LONDON).toInstant()));
        assertThat(advice.of(reference).stream()
                        .filter(request -> request.getStatus() == AdviceStatus.REQUESTED)
                        .findFirst()
                        .orElseThrow()
                        .getLookAgainOn())
                .isEqualTo(later);
        isAudited(RepairKind.MOVE_TIMER, "Until the agreed day");
    }

    private Task oneLateAdvice() {
        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");
        steps.submit(instance, "choose-advisers");
        List<Task> asked = steps.tasksOfCase(reference, "give-advice");
        asked.subList(1, asked.size()).forEach(task -> steps.submit(task));
        steps.letTimePass(reference, RECEIVED.plusWeeks(6).plusDays(1));
        return steps.task(instance, "decide-about-late-advice");
    }

    private void waitUntil(Task late, LocalDate day) {
        steps.submit(late, "lateAdviceDecision", "WAIT", "lookAgainOn", day.toString(), "whatWasTried", "-");
    }

    // Failed steps

    @Test
    void aFailedStepIsTriedAgainAtOnce() {
        Job failed = stuck.job(reference, "six-weeks-missed");
        refused(order(RepairKind.RETRY, failed.getId(), null), "item", "has not failed");
        steps.today(RECEIVED.plusWeeks(7));
        management.setJobRetries(failed.getId(), 0);
        RepairOrder retry = order(RepairKind.RETRY, failed.getId(), null);
        tryingItChangesNothing(retry);

        repairs.repair(retry);

        Job again = stuck.job(reference, "six-weeks-missed");
        assertThat(again.getRetries()).isOne();
        assertThat(again.getDuedate()).isEqualTo(ClockUtil.getCurrentTime());
        isAudited(RepairKind.RETRY, "6-week deadline missed");
        management.executeJob(again.getId());
        assertThat(stuck.missed(reference)).hasSize(1);
    }

    // Owners

    @Test
    void aTaskIsGivenToAnotherOfItsGroupsOrBackToThem() {
        String task = steps.task(instance, "check-and-acknowledge").getId();
        refused(order(RepairKind.CHANGE_OWNER, task, "nia"), "target", "must be a member", "Caseworkers");
        refused(order(RepairKind.CHANGE_OWNER, task, "nobody-known"), "target", "must be a member");
        RepairOrder give = order(RepairKind.CHANGE_OWNER, task, "wendy");
        tryingItChangesNothing(give);

        repairs.repair(give);
        assertThat(steps.task(instance, "check-and-acknowledge").getAssignee()).isEqualTo("wendy");
        isAudited(RepairKind.CHANGE_OWNER, "Check the request and acknowledge it");

        repairs.repair(order(RepairKind.CHANGE_OWNER, task, ""));
        assertThat(steps.task(instance, "check-and-acknowledge").getAssignee()).isNull();
    }

    // Suspending

    @Test
    void aProcessIsSuspendedAndResumedAndNoDateMoves() {
        Date due = stuck.job(reference, "six-weeks-missed").getDuedate();
        refused(order(RepairKind.RESUME, null, null), "kind", "is not suspended");
        RepairOrder suspend = order(RepairKind.SUSPEND, null, null);
        tryingItChangesNothing(suspend);
        assertThat(repairs.preview(suspend).warnings())
                .anyMatch(warning -> warning.contains("Statutory deadlines continue to run"));

        repairs.repair(suspend);
        assertThat(process().suspended()).isTrue();
        isAudited(RepairKind.SUSPEND, "EHC needs assessment");
        assertThatThrownBy(() -> repairs.preview(
                        order(RepairKind.MOVE_TOKEN, stepAt("check-and-acknowledge"), "consider-the-evidence")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("resume it first");

        repairs.repair(order(RepairKind.RESUME, null, null));
        assertThat(process().suspended()).isFalse();
        assertThat(stuck.job(reference, "six-weeks-missed").getDuedate()).isEqualTo(due);
    }
}
