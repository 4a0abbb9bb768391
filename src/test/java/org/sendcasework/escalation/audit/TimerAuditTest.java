package org.sendcasework.escalation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.LegalDates;
import org.sendcasework.escalation.internal.Escalation;
import org.sendcasework.escalation.internal.EscalationStepCodes;
import org.sendcasework.escalation.internal.Escalations;
import org.sendcasework.support.CaseworkSteps;
import org.springframework.beans.factory.annotation.Autowired;

/** Each way in which the engine's jobs can leave the ledger, done by hand in its tables. */
@TimerAuditedTest
class TimerAuditTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final Date SIX_WEEKS_MISSED = LegalDates.startOf(LocalDate.of(2026, 10, 20));
    private static final Date ANOTHER_DAY = LegalDates.startOf(LocalDate.of(2026, 10, 2));

    private static final LocalDate LOOK_AGAIN = RECEIVED.plusDays(50);
    private static final String CHANGE_REQUEST =
            "update act_ru_variable set text_ = ? where text_ = ? and name_ = 'adviceRequestId'";

    @Autowired
    private AuditSteps audit;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private TimerAudits audits;

    @Autowired
    private TimerFindings findings;

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private Escalations escalations;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    private ProcessInstance instance;
    private String reference;

    @BeforeEach
    void aCase() {
        steps.today(RECEIVED);
        instance = steps.request(RECEIVED);
        reference = instance.getBusinessKey();
    }

    /** Each test leaves the tables whole; then its cases go, so that the next begins with its own alone. */
    @AfterEach
    void everythingIsInStepAgain() {
        try {
            assertThat(audit.audit().getStillOpen()).isZero();
            assertThat(audit.incidents(reference)).isEmpty();
        } finally {
            audit.endAllCases();
            ClockUtil.reset();
        }
    }

    @Test
    void aLostTimerIsSetAgainForItsDate() {
        audit.damage(
                "delete from act_ru_job where id_ = ?",
                audit.job(reference, "six-weeks-missed").getId());

        TimerAuditRun run = audit.audit();

        assertThat(run.getRepaired()).isOne();
        assertThat(run.getStillOpen()).isZero();
        assertThat(audit.told(reference)).containsExactly("MISSING_JOB REPAIRED six-weeks-missed");
        assertThat(audit.findings(reference).get(0))
                .containsEntry("rule_code", "REQ-DECIDE-6W")
                .containsEntry("expected_at", new Timestamp(SIX_WEEKS_MISSED.getTime()))
                .containsEntry("found_at", null);
        assertThat(audit.job(reference, "six-weeks-missed").getDuedate()).isEqualTo(SIX_WEEKS_MISSED);
        steps.letTimePass(reference, LocalDate.of(2026, 10, 21));
        assertThat(steps.tasksOfCase(reference, "record-delay-reason")).hasSize(1);
    }

    @Test
    void timersLostBeforeTheirDayFireAtOnceAndOnlyOnce() {
        audit.damage(
                "delete from act_ru_job where id_ in (?, ?)",
                audit.job(reference, "six-weeks-approaching").getId(),
                audit.job(reference, "six-weeks-missed").getId());
        steps.letTimePass(reference, LocalDate.of(2026, 11, 2));
        assertThat(escalations.of(reference)).isEmpty();

        assertThat(audit.audit().getRepaired()).isEqualTo(2);
        Job again = audit.job(reference, "six-weeks-missed");
        assertThat(again.getDuedate()).isEqualTo(SIX_WEEKS_MISSED);
        management.executeJob(audit.job(reference, "six-weeks-approaching").getId());
        management.executeJob(again.getId());

        assertThat(escalations.of(reference))
                .extracting(Escalation::getRung)
                .containsOnlyOnce(EscalationStepCodes.APPROACHING, EscalationStepCodes.MISSED);
        assertThat(audit.audit().getRepaired()).isZero();
        assertThat(audit.jobs(reference, "six-weeks-missed")).isEmpty();
    }

    @Test
    void theWaitForTheNextRungIsWatchedLikeEveryTimer() {
        steps.letTimePass(reference, LocalDate.of(2026, 10, 6));
        Job wait = audit.job(reference, "until-the-next-rung");
        Date weekBefore = LegalDates.startOf(LocalDate.of(2026, 10, 12));
        assertThat(wait.getDuedate()).isEqualTo(weekBefore);
        audit.damage(
                "update act_ru_job set duedate_ = ? where id_ = ?", new Timestamp(ANOTHER_DAY.getTime()), wait.getId());
        assertThat(audit.audit().getRepaired()).isOne();
        assertThat(audit.job(reference, "until-the-next-rung").getDuedate()).isEqualTo(weekBefore);

        audit.damage("delete from act_ru_job where id_ = ?", wait.getId());
        assertThat(audit.audit().getRepaired()).isOne();
        assertThat(audit.job(reference, "until-the-next-rung").getDuedate()).isEqualTo(weekBefore);
        assertThat(audit.told(reference))
                .containsExactlyInAnyOrder(
                        "WRONG_DATE REPAIRED until-the-next-rung", "MISSING_JOB REPAIRED until-the-next-rung");
        steps.letTimePass(reference, LocalDate.of(2026, 10, 12));
        assertThat(escalations.of(reference)).extracting(Escalation::getRung).contains("WEEK_BEFORE");
    }

    @Test
    void ofSeveralRequestsForAdviceOnlyTheLostTimerIsSetAgain() {
        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");
        steps.submit(instance, "choose-advisers");
        List<Job> before = audit.jobs(reference, "advice-date-missed");
        assertThat(before).hasSize(5);
        Job lost = before.get(2);
        audit.damage("delete from act_ru_job where id_ = ?", lost.getId());
        steps.letTimePass(reference, RECEIVED.plusDays(43));
        assertThat(audit.jobs(reference, "advice-date-missed"))
                .as("the other four have fired")
                .isEmpty();

        assertThat(audit.audit().getRepaired()).isOne();

        Job again = audit.job(reference, "advice-date-missed");
        assertThat(again.getExecutionId()).isEqualTo(lost.getExecutionId());
        assertThat(again.getDuedate()).isEqualTo(lost.getDuedate());
        management.executeJob(again.getId());
        assertThat(steps.tasksOfCase(reference, "decide-about-late-advice"))
                .as("nobody decides about the family's own views")
                .hasSize(4);
        assertThat(audit.audit().getRepaired()).as("all five have fired").isZero();
    }

    @Test
    void aTimerOfWhatIsDoneAlreadyIsNotMissed() {
        toServedDraft();
        audit.damage(
                "delete from act_ru_job where id_ = ?",
                audit.job(reference, "draft-date-missed").getId());

        assertThat(audit.audit().getRepaired()).isZero();

        assertThat(audit.told(reference)).isEmpty();
        assertThat(audit.jobs(reference, "draft-date-missed")).isEmpty();
    }

    @Test
    void theFamilysFifteenDaysAreOverOnceInEachRound() {
        toServedDraft();
        LocalDate served = RECEIVED;
        Job lost = audit.job(reference, "representations-period-over");
        audit.damage("delete from act_ru_job where id_ = ?", lost.getId());
        assertThat(audit.audit().getRepaired()).isOne();
        assertThat(audit.job(reference, "representations-period-over").getDuedate())
                .isEqualTo(lost.getDuedate());
        steps.letTimePass(reference, served.plusDays(16));
        assertThat(audit.audit().getRepaired()).as("it has fired").isZero();

        steps.submit(instance, "record-representations", "reply", "NONE", "receivedOn", "-");
        steps.submit(
                instance,
                "choose-settings-to-consult",
                "noConsultation",
                true,
                "noConsultationReason",
                "None is within reach");
        steps.submit(instance, "decide-what-the-plan-names", "nextStep", "CHANGE_DRAFT");
        steps.submit(instance, "draft-the-plan", "changeSummary", "Section F is clearer");
        steps.submit(instance, "serve-the-draft");
        Job second = audit.job(reference, "representations-period-over");
        audit.damage("delete from act_ru_job where id_ = ?", second.getId());
        steps.letTimePass(reference, served.plusDays(40));

        assertThat(audit.audit().getRepaired())
                .as("the first round's firing is not the second's")
                .isOne();
        assertThat(audit.job(reference, "representations-period-over").getDuedate())
                .isEqualTo(second.getDuedate());
        steps.letTimePass(reference, served.plusDays(41));
    }

    private void toServedDraft() {
        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");
        steps.adviseAll(instance);
        steps.draftAndServe(instance);
    }

    @Test
    void aWaitThatLostItsTimerGoesOn() {
        Job wait = waitForLateAdvice();
        audit.damage("delete from act_ru_job where id_ = ?", wait.getId());
        steps.letTimePass(reference, RECEIVED.plusDays(55));

        assertThat(audit.audit().getRepaired()).isOne();

        assertThat(audit.job(reference, "until-we-look-again").getDuedate()).isEqualTo(LegalDates.startOf(LOOK_AGAIN));
        steps.letTimePass(reference, RECEIVED.plusDays(56));
        assertThat(steps.tasksOfCase(reference, "decide-about-late-advice")).hasSize(4);
    }

    @Test
    void aWrongDateIsPutRight() {
        audit.damage(
                "update act_ru_job set duedate_ = ? where id_ = ?",
                new Timestamp(ANOTHER_DAY.getTime()),
                audit.job(reference, "six-weeks-missed").getId());
        audit.damage(
                "update act_ru_job set duedate_ = null where id_ = ?",
                audit.job(reference, "twenty-weeks-missed").getId());

        assertThat(audit.audit().getRepaired()).isEqualTo(2);

        assertThat(audit.told(reference))
                .containsExactlyInAnyOrder(
                        "WRONG_DATE REPAIRED six-weeks-missed", "WRONG_DATE REPAIRED twenty-weeks-missed");
        assertThat(audit.findings(reference))
                .filteredOn(row -> row.get("activity_id").equals("six-weeks-missed"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("expected_at", new Timestamp(SIX_WEEKS_MISSED.getTime()))
                        .containsEntry("found_at", new Timestamp(ANOTHER_DAY.getTime())));
        assertThat(audit.job(reference, "six-weeks-missed").getDuedate()).isEqualTo(SIX_WEEKS_MISSED);
        assertThat(audit.job(reference, "twenty-weeks-missed").getDuedate())
                .isEqualTo(LegalDates.startOf(RECEIVED.plusDays(141)));
    }

    @Test
    void aDeadlineMovedBehindTheEnginesBackTakesItsTimersAlong() {
        audit.damage(
                "update deadline set due_date = due_date + 3 where case_reference = ? and rule_code = 'REQ-DECIDE-6W'",
                reference);

        assertThat(audit.audit().getRepaired()).isOne();

        assertThat(audit.job(reference, "six-weeks-missed").getDuedate())
                .isEqualTo(LegalDates.startOf(LocalDate.of(2026, 10, 23)));
    }

    @Test
    void ofTwoTimersTheRightOneStays() {
        Job right = audit.job(reference, "six-weeks-missed");
        copy(right, ANOTHER_DAY, 3);
        copy(right, SIX_WEEKS_MISSED, 0);

        assertThat(audit.audit().getRepaired()).isEqualTo(2);

        assertThat(audit.told(reference))
                .containsExactly("DUPLICATE_JOB REPAIRED six-weeks-missed", "DUPLICATE_JOB REPAIRED six-weeks-missed");
        assertThat(audit.job(reference, "six-weeks-missed").getId()).isEqualTo(right.getId());
    }

    @Test
    void ofADeadTimerAndALivingOneTheLivingStaysAndGetsTheDate() {
        Job dead = audit.job(reference, "six-weeks-missed");
        String living = copy(dead, ANOTHER_DAY, 3);
        audit.damage("update act_ru_job set retries_ = 0 where id_ = ?", dead.getId());

        assertThat(audit.audit().getRepaired()).isEqualTo(2);

        assertThat(audit.job(reference, "six-weeks-missed").getId()).isEqualTo(living);
        assertThat(audit.job(reference, "six-weeks-missed").getDuedate()).isEqualTo(SIX_WEEKS_MISSED);
    }

    private String copy(Job job, Date due, int retries) {
        String id = UUID.randomUUID().toString();
        audit.damage(
                "insert into act_ru_job (id_, rev_, type_, exclusive_, execution_id_, process_instance_id_,"
                        + " process_def_id_, process_def_key_, retries_, duedate_, suspension_state_, job_def_id_,"
                        + " priority_, handler_type_, handler_cfg_, create_time_, root_proc_inst_id_)"
                        + " select ?, 1, type_, exclusive_, execution_id_, process_instance_id_, process_def_id_,"
                        + " process_def_key_, ?, ?, suspension_state_, job_def_id_, priority_, handler_type_,"
                        + " handler_cfg_, create_time_, root_proc_inst_id_ from act_ru_job where id_ = ?",
                id,
                retries,
                new Timestamp(due.getTime()),
                job.getId());
        return id;
    }

    @Test
    void aDeadTimerIsRaisedOnceAndResolvedWhenItLivesAgain() {
        Job dead = audit.job(reference, "six-weeks-missed");
        audit.damage("update act_ru_job set retries_ = 0 where id_ = ?", dead.getId());

        TimerAuditRun run = audit.audit();

        assertThat(run.getRepaired()).isZero();
        assertThat(run.getStillOpen()).isOne();
        assertThat(audit.job(reference, "six-weeks-missed").getRetries()).isZero();
        Incident raised = audit.incidents(reference).get(0);
        assertThat(raised.getActivityId()).isEqualTo("six-weeks-missed");
        assertThat(raised.getProcessInstanceId()).isEqualTo(instance.getId());
        assertThat(raised.getIncidentMessage())
                .isEqualTo("The timer failed and is not tried again. Case " + reference
                        + ". Limit REQ-DECIDE-6W. By the ledger 20 Oct 2026 00:00, found 20 Oct 2026 00:00.");

        audit.audit();
        assertThat(audit.incidents(reference)).extracting(Incident::getId).containsExactly(raised.getId());
        assertThat(audit.told(reference)).containsExactly("DEAD_JOB OPEN six-weeks-missed");

        runtime.resolveIncident(raised.getId());
        audit.audit();
        assertThat(audit.incidents(reference))
                .as("whoever resolves it without mending it is told again")
                .hasSize(1);

        management.setJobRetries(dead.getId(), 3);
        assertThat(audit.audit().getStillOpen()).isZero();
        assertThat(audit.incidents(reference)).isEmpty();
        assertThat(audit.told(reference)).containsExactly("DEAD_JOB RESOLVED six-weeks-missed");
    }

    @Test
    void aSuspendedTimerIsRaisedAndLeftAlone() {
        Job suspended = audit.job(reference, "six-weeks-missed");
        management.suspendJobById(suspended.getId());

        assertThat(audit.audit().getStillOpen()).isOne();

        assertThat(audit.told(reference)).containsExactly("SUSPENDED_JOB OPEN six-weeks-missed");
        assertThat(audit.incidents(reference)).hasSize(1);
        assertThat(audit.job(reference, "six-weeks-missed").isSuspended()).isTrue();
        management.activateJobById(suspended.getId());
    }

    @Test
    void anIncidentEndsWithThePhaseItStandsOn() {
        management.suspendJobById(audit.job(reference, "six-weeks-missed").getId());
        audit.audit();
        assertThat(audit.incidents(reference)).hasSize(1);

        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");

        assertThat(audit.incidents(reference)).isEmpty();
        assertThat(audit.audit().getStillOpen()).isZero();
    }

    @Test
    void aTimerWhoseDeadlineIsNotInTheLedgerIsRaised() {
        audit.damage(
                "update deadline set rule_code = 'ELSEWHERE' where case_reference = ? and rule_code = 'REQ-DECIDE-6W'",
                reference);

        assertThat(audit.audit().getStillOpen()).isEqualTo(2);

        assertThat(audit.told(reference))
                .containsExactly(
                        "JOB_WITHOUT_DEADLINE OPEN six-weeks-approaching",
                        "JOB_WITHOUT_DEADLINE OPEN six-weeks-missed");
        assertThat(audit.incidents(reference)).hasSize(2).allSatisfy(incident -> assertThat(
                        incident.getIncidentMessage())
                .contains("By the ledger no date can be read, found"));
        assertThat(audit.job(reference, "six-weeks-missed").getDuedate()).isEqualTo(SIX_WEEKS_MISSED);
        audit.damage(
                "update deadline set rule_code = 'REQ-DECIDE-6W' where case_reference = ? and rule_code = 'ELSEWHERE'",
                reference);
    }

    @Test
    void aTimerThatIsLostTogetherWithItsDeadlineIsRaised() {
        audit.damage(
                "delete from act_ru_job where id_ = ?",
                audit.job(reference, "six-weeks-missed").getId());
        audit.damage(
                "update deadline set rule_code = 'ELSEWHERE' where case_reference = ? and rule_code = 'REQ-DECIDE-6W'",
                reference);

        assertThat(audit.audit().getRepaired()).isZero();

        assertThat(audit.told(reference))
                .containsExactly(
                        "JOB_WITHOUT_DEADLINE OPEN six-weeks-approaching", "MISSING_JOB OPEN six-weeks-missed");
        audit.damage(
                "update deadline set rule_code = 'REQ-DECIDE-6W' where case_reference = ? and rule_code = 'ELSEWHERE'",
                reference);
        assertThat(audit.audit().getRepaired()).isOne();
        assertThat(audit.job(reference, "six-weeks-missed").getDuedate()).isEqualTo(SIX_WEEKS_MISSED);
    }

    @Test
    void aTimerOnTheWrongScopeIsRaisedAndTheRightOneIsSet() {
        Job stray = audit.job(reference, "six-weeks-missed");
        audit.damage("update act_ru_job set execution_id_ = ? where id_ = ?", instance.getId(), stray.getId());

        TimerAuditRun run = audit.audit();

        assertThat(run.getRepaired()).isOne();
        assertThat(run.getStillOpen()).isOne();
        assertThat(audit.told(reference))
                .containsExactlyInAnyOrder(
                        "JOB_WITHOUT_DEADLINE OPEN six-weeks-missed", "MISSING_JOB REPAIRED six-weeks-missed");
        assertThat(audit.incidents(reference)).hasSize(1);
        management.deleteJob(stray.getId());
    }

    @Test
    void aDeadlineThatNoProcessCarriesIsShownThoughNothingRunsToRaiseItOn() {
        steps.letTimePass(reference, LocalDate.of(2026, 10, 21));
        assertThat(steps.tasksOfCase(reference, "record-delay-reason")).hasSize(1);
        runtime.deleteProcessInstance(instance.getId(), "by mistake");

        TimerAuditRun run = audit.audit();

        assertThat(run.getStillOpen()).isPositive();
        assertThat(audit.findings(reference))
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("kind", "DEADLINE_WITHOUT_PROCESS")
                        .containsEntry("state", "OPEN")
                        .containsEntry("incident_id", null))
                .extracting(row -> row.get("rule_code"))
                .contains("REQ-DECIDE-6W", "FINAL-20W")
                .doesNotContain(Escalations.EXPLAIN.text());
        assertThat(audit.audit().getStillOpen()).isEqualTo(run.getStillOpen());

        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .list()
                .forEach(escalation -> runtime.deleteProcessInstance(escalation.getId(), "by mistake"));
        audit.audit();
        assertThat(audit.findings(reference))
                .extracting(row -> row.get("rule_code"))
                .contains(Escalations.EXPLAIN.text());
        ledger.lapseAll(reference, LocalDate.of(2026, 10, 21), "Entered again");
    }

    @Test
    void aFindingOfAnInstanceThatHasEndedIsResolved() {
        management.suspendJobById(audit.job(reference, "six-weeks-missed").getId());
        assertThat(audit.audit().getStillOpen()).isOne();
        runtime.deleteProcessInstance(instance.getId(), "by mistake");
        ledger.lapseAll(reference, RECEIVED, "Entered again");

        assertThat(audit.audit().getStillOpen()).isZero();
        assertThat(audit.told(reference)).containsExactly("SUSPENDED_JOB RESOLVED six-weeks-missed");
    }

    @Test
    void aBrokenInstanceIsRaisedAndHoldsUpNoOther() {
        ProcessInstance broken = instance;
        Job wait = waitForLateAdvice();
        String lostHere = audit.job(reference, "twenty-weeks-missed").getId();
        String requestId = (String) runtime.getVariable(wait.getExecutionId(), "adviceRequestId");
        // A request that does not exist: the service that is asked for its day rolls the transaction back
        String unknown = UUID.randomUUID().toString();
        audit.damage(CHANGE_REQUEST, unknown, requestId);
        audit.damage("delete from act_ru_job where id_ = ?", lostHere);
        String other = steps.request(RECEIVED).getBusinessKey();
        Job lostThere = audit.job(other, "twenty-weeks-missed");
        audit.damage("delete from act_ru_job where id_ = ?", lostThere.getId());

        TimerAuditRun run = audit.audit();

        assertThat(run.getRepaired())
                .as("what it cannot check to the end it does not mend")
                .isOne();
        assertThat(audit.jobs(reference, "twenty-weeks-missed")).isEmpty();
        assertThat(audit.job(other, "twenty-weeks-missed").getDuedate()).isEqualTo(lostThere.getDuedate());
        assertThat(audit.told(reference)).containsExactly("CANNOT_CHECK OPEN");
        assertThat(audit.incidents(reference))
                .singleElement()
                .satisfies(incident -> assertThat(incident.getExecutionId()).isEqualTo(broken.getId()));

        audit.damage(CHANGE_REQUEST, requestId, unknown);
        assertThat(audit.audit().getRepaired()).isOne();
        assertThat(audit.told(reference))
                .containsExactlyInAnyOrder("CANNOT_CHECK RESOLVED", "MISSING_JOB REPAIRED twenty-weeks-missed");
        assertThat(audit.incidents(reference)).isEmpty();
    }

    private Job waitForLateAdvice() {
        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");
        steps.submit(instance, "choose-advisers");
        steps.letTimePass(reference, RECEIVED.plusDays(43));
        steps.submit(
                steps.tasksOfCase(reference, "decide-about-late-advice").get(0),
                "lateAdviceDecision",
                "WAIT",
                "lookAgainOn",
                LOOK_AGAIN.toString(),
                "whatWasTried",
                "-");
        return audit.job(reference, "until-we-look-again");
    }

    @Test
    void aTimerThatFailedAndIsTriedAgainLaterIsInStep() {
        steps.now(SIX_WEEKS_MISSED.toInstant().plusSeconds(60));
        Job failed = audit.job(reference, "six-weeks-missed");
        Instant nextAttempt = SIX_WEEKS_MISSED.toInstant().plusSeconds(660);
        audit.damage(
                "update act_ru_job set duedate_ = ?, retries_ = 2, exception_msg_ = 'It failed' where id_ = ?",
                Timestamp.from(nextAttempt),
                failed.getId());

        assertThat(audit.audit().getRepaired()).isZero();

        assertThat(audit.job(reference, "six-weeks-missed").getDuedate()).isEqualTo(Date.from(nextAttempt));
    }

    @Test
    void theNightlyCheckStartsByItselfAndComesBack() {
        for (int more = 0; more < 5; more++) {
            steps.request(RECEIVED);
        }
        Job nightly = nightly();
        steps.now(nightly.getDuedate().toInstant());
        management.executeJob(nightly.getId());
        assertThat(audits.start()).as("a second check at the same time").isFalse();

        TimerAuditRun run = audit.runToTheEnd();

        assertThat(run.getBegunBy()).isEqualTo("system");
        assertThat(run.getInstances())
                .as("six cases, the message each sends, and the audit itself")
                .isEqualTo(13);
        assertThat(nightly().getDuedate())
                .isBetween(
                        Date.from(nightly.getDuedate().toInstant().plusSeconds(1)),
                        Date.from(nightly.getDuedate().toInstant().plusSeconds(86_401)));
        assertThat(findings.countOpen()).isZero();
    }

    private Job nightly() {
        return management
                .createJobQuery()
                .processDefinitionKey("timer-audit")
                .timers()
                .singleResult();
    }
}
