package org.sendcasework.escalation.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.engine.internal.FormRejectedException;
import org.sendcasework.referral.Closing;
import org.sendcasework.referral.ClosingOutcome;
import org.sendcasework.referral.Discipline;
import org.sendcasework.referral.EahSession;
import org.sendcasework.referral.Impact;
import org.sendcasework.referral.Need;
import org.sendcasework.referral.NewReferral;
import org.sendcasework.referral.PastReferral;
import org.sendcasework.referral.PastReferrals;
import org.sendcasework.referral.ReferralPriority;
import org.sendcasework.referral.ReferralSubject;
import org.sendcasework.referral.Satisfaction;
import org.sendcasework.referral.ServiceStandard.Cycle;
import org.sendcasework.referral.Situation;
import org.sendcasework.referral.TriageDecision;
import org.sendcasework.referral.TriageOutcome;
import org.sendcasework.referral.WorkDone;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.EahSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A standard missed in two cycles is taken up, once, and stays with the provider until it is met in two. */
@CaseworkTest
class StandardRecoveryTest {

    private static final String STANDARD = "EAH-CONTACT-P2";

    @Autowired
    private StandardJudgement judgement;

    @Autowired
    private StandardRecoveries recoveries;

    @Autowired
    private PastReferrals past;

    @Autowired
    private EahSteps eah;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    private String urn;
    private String provider;

    @BeforeEach
    void nothingWasJudgedYet() {
        jdbc.sql("delete from service_standard_result").update();
        steps.today(LocalDate.of(2027, 5, 10));
        urn = eah.setting();
        provider = eah.service(Discipline.SPEECH_AND_LANGUAGE, "health");
    }

    /** First contacts that were due about the middle of a month, so many in time and so many late. */
    private void contacts(int month, int inTime, int late) {
        List<PastReferral> rows = new ArrayList<>();
        for (int i = 0; i < inTime + late; i++) {
            // 15 working days after 20 of the month before lie in the month itself
            LocalDate triaged = LocalDate.of(2027, month, 1).minusDays(10);
            LocalDate contact = i < inTime ? triaged.plusDays(3) : triaged.plusDays(40);
            rows.add(new PastReferral(
                    new NewReferral(
                            NewReferral.Channel.API,
                            urn,
                            triaged.minusDays(1),
                            "SENCO",
                            ReferralSubject.SETTING,
                            null,
                            null,
                            Need.SLCN,
                            Situation.NOT_WORKING,
                            "Help",
                            null),
                    new TriageDecision(
                            triaged,
                            ReferralPriority.P2,
                            TriageOutcome.GROUP_OR_SETTING_OFFER,
                            Discipline.SPEECH_AND_LANGUAGE,
                            1,
                            "Yes",
                            null),
                    provider,
                    contact,
                    List.of(new WorkDone(contact, EahSession.Kind.VISIT, 1, null, "Visit")),
                    contact.plusDays(7),
                    Impact.SOME,
                    new Closing(
                            contact.plusDays(8),
                            ClosingOutcome.NO_ESCALATION,
                            null,
                            Satisfaction.SATISFIED,
                            Satisfaction.NOT_ASKED,
                            "Done")));
        }
        past.keep(rows);
    }

    private List<StandardResult> results() {
        return judgement.latest().stream()
                .filter(result -> result.getProviderCode().equals(provider))
                .toList();
    }

    private List<StandardRecovery> mine() {
        return recoveries.all().stream()
                .filter(recovery -> recovery.getProviderCode().equals(provider))
                .toList();
    }

    private void missedInMarchAndApril() {
        contacts(3, 1, 9);
        contacts(4, 2, 8);
        judgement.judge();
    }

    @Test
    void aCycleIsJudgedOnceAFewDaysAfterItsEnd() {
        contacts(4, 17, 3);
        steps.today(LocalDate.of(2027, 5, 3));
        judgement.judge();
        assertThat(results()).as("what was done in April can still be recorded").isEmpty();

        steps.today(LocalDate.of(2027, 5, 4));
        judgement.judge();
        assertThat(results()).singleElement().satisfies(result -> {
            assertThat(result.getCycleFrom()).isEqualTo(LocalDate.of(2027, 4, 1));
            assertThat(result.getCycleTo()).isEqualTo(LocalDate.of(2027, 4, 30));
            assertThat(result.getDue()).isEqualTo(20);
            assertThat(result.getInTime()).isEqualTo(17);
            assertThat(result.getShareRequired()).isEqualTo(85);
            assertThat(result.isMet()).as("exactly 85%").isTrue();
        });
        contacts(4, 0, 5);
        judgement.judge();
        assertThat(results()).as("never again").hasSize(1);
    }

    @Test
    void oneMissedCycleIsNotTakenUp() {
        contacts(3, 10, 0);
        contacts(4, 1, 9);
        judgement.judge();
        assertThat(results()).extracting(StandardResult::isMet).containsExactly(false, true);
        assertThat(mine()).isEmpty();
    }

    @Test
    void twoMissedCyclesOneAfterTheOtherAreTakenUpOnceByTheMorningCheck() {
        contacts(3, 1, 9);
        contacts(4, 2, 8);
        Job daily = management
                .createJobQuery()
                .processDefinitionKey("service-standards-check")
                .timers()
                .singleResult();
        management.executeJob(daily.getId());
        runJudgement();
        runtime.createMessageCorrelation("service-standards-judgement").correlateStartMessage();
        runJudgement();

        assertThat(mine()).singleElement().satisfies(recovery -> {
            assertThat(recovery.getReference()).matches("REC-2027-[0-9]{6}");
            assertThat(recovery.getStandard()).hasToString(STANDARD);
            assertThat(recovery.getStage()).isEqualTo(StandardRecovery.Stage.SRO);
        });
        String reference = mine().get(0).getReference();
        assertThat(tasks.getIdentityLinksForTask(
                        eah.task(reference, "tell-the-sro").getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("sro");
        assertThat(steps.dueOf(eah.task(reference, "tell-the-sro")))
                .as("5 working days")
                .isEqualTo(LocalDateTime.of(2027, 5, 17, 23, 59));
        assertThatThrownBy(() -> jdbc.sql("insert into standard_recovery (id, reference, provider_code, standard,"
                                + " opened_on, stage) values (gen_random_uuid(), 'REC-TWICE', ?, ?, now(), 'SRO')")
                        .param(provider)
                        .param(STANDARD)
                        .update())
                .as("the database keeps it to one")
                .hasMessageContaining("standard_recovery_one_open");
    }

    private void runJudgement() {
        management
                .createJobQuery()
                .processDefinitionKey("service-standards-check")
                .messages()
                .list()
                .forEach(job -> management.executeJob(job.getId()));
    }

    @Test
    void theSroThenIcbPlaceLeadershipThenAPlanWithActionsAndReviews() {
        missedInMarchAndApril();
        String reference = mine().get(0).getReference();
        assertThat(eah.task(reference, "escalate-to-icb-place")).isNull();
        eah.submit(reference, "tell-the-sro");
        assertThat(tasks.getIdentityLinksForTask(
                        eah.task(reference, "escalate-to-icb-place").getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("icb-place");
        eah.submit(reference, "escalate-to-icb-place");
        assertThatThrownBy(() -> eah.submit(reference, "agree-the-recovery-plan", "actions", "Recruit; 2027-06-01"))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("line 1 must be: what; who; by when");
        assertThatThrownBy(() -> eah.submit(reference, "agree-the-recovery-plan", "actions", "Recruit; lead; soon"))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("line 1, by when");
        eah.submit(reference, "agree-the-recovery-plan");

        StandardRecovery planned = mine().get(0);
        assertThat(planned.getStage()).isEqualTo(StandardRecovery.Stage.REVIEW);
        assertThat(planned.getActions())
                .extracting(RecoveryAction::getAction)
                .containsExactly("Recruit two therapists", "Clear the waiting list");
        assertThat(steps.dueOf(eah.task(reference, "review-the-recovery-plan")))
                .as("the day that was agreed")
                .isEqualTo(LocalDateTime.of(2027, 6, 7, 23, 59));
        recoveries.done(planned.getActions().get(0).getId());
        assertThatThrownBy(() -> recoveries.done(planned.getActions().get(0).getId()))
                .isInstanceOf(ConflictException.class);

        steps.today(LocalDate.of(2027, 6, 7));
        eah.submit(reference, "review-the-recovery-plan");
        assertThat(steps.dueOf(eah.task(reference, "review-the-recovery-plan")))
                .isEqualTo(LocalDateTime.of(2027, 7, 5, 23, 59));
        eah.submit(reference, "review-the-recovery-plan", "nextStep", "SERVICE_ENDED", "nextReviewOn", "-");
        assertThat(mine().get(0).getClosedBecause()).isEqualTo(StandardRecovery.ClosedBecause.SERVICE_ENDED);
        assertThat(ledger.of(reference)).noneMatch(Deadline::isOpen);
        assertThat(passed(reference)).contains("service-ended").doesNotContain("recovered");
    }

    private List<String> passed(String reference) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .finished()
                        .singleResult()
                        .getId())
                .list()
                .stream()
                .map(activity -> activity.getActivityId())
                .toList();
    }

    @Test
    void itEndsOnceTheStandardWasMetInTwoCyclesWhateverStepIsOwed() {
        missedInMarchAndApril();
        String reference = mine().get(0).getReference();
        contacts(5, 10, 0);
        steps.today(LocalDate.of(2027, 6, 10));
        judgement.judge();
        assertThat(mine().get(0).getClosedOn()).as("one cycle is not enough").isNull();

        contacts(6, 10, 0);
        steps.today(LocalDate.of(2027, 7, 10));
        judgement.judge();
        assertThat(mine().get(0).getClosedBecause()).isEqualTo(StandardRecovery.ClosedBecause.RECOVERED);
        assertThat(passed(reference)).contains("recovered").doesNotContain("service-ended");
        assertThat(ledger.of(reference)).noneMatch(Deadline::isOpen);

        contacts(7, 0, 10);
        contacts(8, 0, 10);
        steps.today(LocalDate.of(2027, 9, 10));
        judgement.judge();
        assertThat(mine()).as("a new failure is a new recovery").hasSize(2);
    }

    @Test
    void aCycleInWhichNothingWasDueCountsForNeither() {
        contacts(2, 0, 5);
        contacts(4, 0, 5);
        judgement.judge();
        assertThat(results())
                .extracting(StandardResult::getCycleFrom)
                .containsExactly(LocalDate.of(2027, 4, 1), LocalDate.of(2027, 2, 1));
        assertThat(mine()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2028-02-29, 2028-02-01, 2028-02-29, 2028-03-01, 2028-01-01",
        "MONTH, 2026-12-31, 2026-12-01, 2026-12-31, 2027-01-01, 2026-11-01",
        "WEEK, 2026-11-08, 2026-11-02, 2026-11-08, 2026-11-09, 2026-10-26",
        "WEEK, 2026-11-02, 2026-11-02, 2026-11-08, 2026-11-09, 2026-10-26",
    })
    void aCycleIsAWeekOrAMonth(
            Cycle kind, LocalDate day, LocalDate from, LocalDate to, LocalDate next, LocalDate before) {
        StandardCycle cycle = StandardCycle.of(kind, day);
        assertThat(cycle).isEqualTo(new StandardCycle(from, to));
        assertThat(cycle.next(kind).from()).isEqualTo(next);
        assertThat(cycle.before(kind).from()).isEqualTo(before);
    }
}
