package org.sendcasework.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.sendcasework.engine.EngineClock;
import org.sendcasework.support.TestDatabaseInitializer;
import org.sendcasework.support.WebSession;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** The demonstration as a newcomer meets it: its caseload, and the page that moves the date. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"camunda.bpm.job-execution.enabled=false", "sendcasework.demo.enabled=true"})
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
@DirtiesContext
// Last but one: with its context the engine of that name is closed, and no other context answers engine requests then
@Order(Integer.MAX_VALUE - 1)
class DemonstrationTest {

    private static final int TWENTY_WEEKS = 140;
    private static final Duration LONGEST_SETUP = Duration.ofMinutes(10);

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskService tasks;

    @Autowired
    private EngineClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DemonstrationProgress progress;

    @Autowired
    private DemonstrationSteps steps;

    @Autowired
    private DemonstrationCommits commits;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void bringTheCaseloadOver() throws Exception {
        assertThat(progress.awaitEnd(LONGEST_SETUP)).as(progress.words()).isTrue();
        List<Job> steps = importSteps();
        while (!steps.isEmpty()) {
            steps.forEach(step -> management.executeJob(step.getId()));
            steps = importSteps();
        }
    }

    private List<Job> importSteps() {
        return management
                .createJobQuery()
                .processDefinitionKey("caseload-import")
                .list();
    }

    @AfterEach
    void resetTheClock() {
        clock.shiftTo(Duration.ZERO);
        ClockUtil.reset();
    }

    @Test
    void theCaseloadHasTheShapeOfThePublishedFigures() {
        assertThat(count("select count(*) from case_file where outcome is null"))
                .isEqualTo(70 + DemonstrationPlans.OPEN);
        assertThat(count("select count(*) from case_file where outcome is not null"))
                .isEqualTo(160 + DemonstrationPlans.FINAL);
        assertThat(share(
                        "case_file",
                        "outcome = 'ASSESSMENT_REFUSED'",
                        "outcome in ('ASSESSMENT_REFUSED','PLAN_ISSUED','NO_PLAN')"))
                .as("refused, 25% nationally")
                .isBetween(0.20, 0.32);
        assertThat(share(
                        "case_file c join decision d on d.case_id = c.id and d.kind = 'WHETHER_TO_ASSESS'",
                        "d.decided_on - c.date_received <= 42",
                        "c.outcome is not null"))
                .as("decided within six weeks, 85% nationally")
                .isBetween(0.78, 0.92);
        assertThat(share("case_file", "outcome_on - date_received <= 140", "outcome = 'PLAN_ISSUED'"))
                .as("plans within twenty weeks, 46% nationally")
                .isBetween(0.38, 0.54);
        assertThat(share("case_file", "route = 'SETTING'", "true"))
                .as("asked for by settings")
                .isBetween(0.45, 0.65);
        assertThat(count("select count(distinct phase) from setting")).isGreaterThanOrEqualTo(5);
        assertThat(count("select count(distinct locality) from setting")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void theCasesOfEachTeamAreCountedApart() {
        assertThat(jdbc.sql("select distinct team from case_fact order by 1")
                        .query(String.class)
                        .list())
                .contains("Early Years and Post-16 Team", "North and East Team", "South and West Team");
        assertThat(share("case_fact", "team <> 'No team'", "true")).isGreaterThan(0.8);
        assertThat(WebSession.of(port, "quinn", "ambershire")
                        .get("/dashboard/kpis/open-cases?by=team")
                        .body())
                .contains("By team", "North and East Team");
    }

    @Test
    void aSittingOfThirtyCasesWasPreparedHeldAndMinuted() {
        String held = " from agenda_item i join panel_sitting s on s.id = i.sitting_id and s.state = 'HELD'"
                + " join panel_question q on q.id = i.question_id join decision d on d.id = q.decision_id";
        assertThat(count("select count(*)" + held + " where i.state = 'DECIDED' and i.papers = 'READY'"))
                .isEqualTo(30);
        assertThat(count("select count(*)" + held
                        + " where d.refusal and d.review_agreed and d.reviewed_by <> d.decided_by"))
                .isEqualTo(8);
        assertThat(count("select count(*)" + held + " join decision_criterion c on c.decision_id = d.id"))
                .isEqualTo(60);
        assertThat(count("select count(*)" + held + " where d.decided_on <> s.held_on"))
                .isZero();
        assertThat(count("select count(*)" + held + " join case_file c on c.id = d.case_id"
                        + " where d.family_notified_on - c.date_received > 42"))
                .as("told later than the law allows")
                .isZero();
        assertThat(count("select count(*) from agenda_item i join panel_sitting s on s.id = i.sitting_id"
                        + " where s.state = 'PLANNED' and i.state = 'LISTED'"))
                .as("imported cases go to the coming sittings")
                .isPositive();
        WebSession chair = WebSession.of(port, "parker", "ambershire");
        String minutes = chair.get("/panels/sittings/"
                        + jdbc.sql("select id from panel_sitting where state = 'HELD'")
                                .query(UUID.class)
                                .single()
                        + "/minutes")
                .body();
        assertThat(minutes).contains("Dissents.", "Knows the family as a neighbour", "Apologies", "s.36(8)(b)");
        assertThat(minutes.split("Signed by")).hasSize(31);
    }

    @Test
    void aQuarterOfExpertsAtHandShowsCoverageOutreachAndOneRecoveryPlan() {
        assertThat(count("select count(*) from eah_referral")).isEqualTo(600);
        assertThat(count("select count(distinct setting_id) from eah_referral")).isEqualTo(300);
        assertThat(count("select count(*) from eah_setting_profile")).isEqualTo(360);
        assertThat(count("select count(*) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_"
                        + " where e.parent_id_ is null and d.key_ = 'eah-referral'"))
                .as("only referrals under way run a process")
                .isEqualTo(count("select count(*) from eah_referral where closed_on is null"))
                .isBetween(30L, 36L);
        assertThat(count("select count(*) from eah_outreach where outcome is null"))
                .isEqualTo(10);
        assertThat(count("select count(*) from standard_recovery where provider_code = 'SALT' and stage = 'REVIEW'"
                        + " and review_on is not null"))
                .isEqualTo(1);
        assertThat(count("select count(*) from standard_recovery")).isEqualTo(1);
        assertThat(count("select count(*) from recovery_action")).isEqualTo(2);
        WebSession analyst = WebSession.of(port, "quinn", "ambershire");
        assertThat(analyst.get("/eah/access").body())
                .contains("settings in the area were reached", "Outside the area", "Open");
        assertThat(analyst.get("/eah/standards").body()).contains("Ambershire Speech and Language Therapy");
        assertThat(analyst.get("/eah/standards/results").body()).contains("Missed");
        assertThat(analyst.get("/eah/measures").body()).contains("De-escalated", "Referrals on the waiting list");
    }

    @Test
    void theCalculatorIsOpenToEveryoneAndNothingElseIs() {
        WebSession visitor = new WebSession(port);
        assertThat(visitor.get("/clock?rule=FINAL-20W&trigger=2026-12-24").body())
                .contains("Thu 13 May 2027", "Sign in");
        assertThat(visitor.get("/api/clock/rules").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/api/clock/due?rule=FINAL-20W&trigger=2026-12-24")
                        .body())
                .contains("\"legalDue\":\"2027-05-13\"");
        assertThat(visitor.get("/cases").statusCode()).isEqualTo(302);
        assertThat(visitor.get("/calendar").statusCode()).isEqualTo(302);
        assertThat(visitor.get("/api/cases/EHC-2026-000001/clock").statusCode()).isEqualTo(401);
    }

    @Test
    void aStepIsThereWithItsNoteOrNotAtAll() {
        assertThat(steps.missing()).isEmpty();
        long closures = count("select count(*) from setting_closure");
        DemonstrationSteps.Step broken = new DemonstrationSteps.Step("broken", "a step that breaks", day -> {
            jdbc.sql("delete from setting_closure").update();
            throw new IllegalStateException("half way");
        });
        assertThatThrownBy(() -> steps.play(broken, LocalDate.now(clock))).hasMessage("half way");
        assertThat(count("select count(*) from setting_closure")).isEqualTo(closures);
        assertThat(management.getProperties()).doesNotContainKey("sendcasework.demonstration.broken");
    }

    @Test
    void aStartThatWasBrokenOffGoesOnWithTheStepsThatAreMissing() {
        Map<String, String> noted = management.getProperties();
        List<String> last =
                List.of("sendcasework.demonstration.experts-at-hand", "sendcasework.demonstration.caseload");
        last.forEach(management::deleteProperty);
        try {
            assertThat(steps.missing())
                    .extracting(DemonstrationSteps.Step::key)
                    .containsExactly("experts-at-hand", "caseload");
        } finally {
            last.forEach(key -> management.setProperty(key, noted.get(key)));
        }
    }

    @Test
    void aDatabaseThatAnEarlierVersionFilledIsLeftAsItIs() {
        Map<String, String> noted = management.getProperties();
        management.deleteProperty("sendcasework.demonstration.area");
        try {
            assertThat(steps.missing()).isEmpty();
        } finally {
            management.setProperty("sendcasework.demonstration.area", noted.get("sendcasework.demonstration.area"));
        }
    }

    @Test
    void thePageSaysThatTheDemonstrationIsSetUp() {
        String page = WebSession.of(port, "morgan", "ambershire").get("/demo").body();
        assertThat(page).contains("The demonstration is set up.").doesNotContain("still being set up");
    }

    @Test
    void thePageNamesTimersByTheirLabelsInTheModels() {
        String page = WebSession.of(port, "morgan", "ambershire").get("/demo").body();
        assertThat(page)
                .containsPattern(">[^<]*(deadline|date) (approaching|missed)<|>Wait for the day of the next step<");
    }

    @Test
    void whatWasPlayedInThePastLeavesNoTraceOnTheClock() {
        assertThat(clock.offset()).isZero();
        assertThat(
                        count(
                                "select count(*) from case_file where source_reference like 'AMB-S-%' and opened_at < now() - interval '20 days'"))
                .as("the thirty cases of the sitting")
                .isEqualTo(30);
    }

    @Test
    void onlyAJourneyDoesNotWaitForTheDisk() {
        assertThat(whoSetsTheWaitForTheDisk()).isNotEqualTo("session");
        commits.unwaited(() -> {
            assertThat(whoSetsTheWaitForTheDisk()).isEqualTo("session");
            return 0;
        });
        assertThat(whoSetsTheWaitForTheDisk()).isNotEqualTo("session");
    }

    private String whoSetsTheWaitForTheDisk() {
        return transaction.execute(
                status -> jdbc.sql("select source from pg_settings where name = 'synchronous_commit'")
                        .query(String.class)
                        .single());
    }

    @Test
    void twentyWeeksPassOnThePage() {
        WebSession manager = WebSession.of(port, "morgan", "ambershire");
        assertThat(manager.get("/demo").body()).contains("20 weeks forward");
        long reasonsAsked =
                tasks.createTaskQuery().taskDefinitionKey("record-delay-reason").count();

        assertThat(manager.postForm("/demo", "/demo/forward", "days=0").statusCode())
                .isEqualTo(302);
        assertThat(manager.get("/demo").body()).contains("Move between 1 and 366 days");
        manager.postForm("/demo", "/demo/forward", "days=" + TWENTY_WEEKS);

        assertThat(manager.get("/demo").body()).contains("timers ran");
        // The machine's own time goes on while the timers run
        assertThat(clock.offset())
                .isBetween(Duration.ofDays(TWENTY_WEEKS).minusMinutes(30), Duration.ofDays(TWENTY_WEEKS));
        assertThat(count("select round(ahead_seconds / 86400.0) from demonstration_clock"))
                .isEqualTo(TWENTY_WEEKS);
        assertThat(count("select count(*) from escalation where rung = 'MISSED' and rule_code = 'FINAL-20W'"))
                .as("every open case has missed its twenty weeks")
                .isEqualTo(70 + DemonstrationPlans.OPEN);
        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("record-delay-reason")
                        .count())
                .isGreaterThan(reasonsAsked);
        assertThat(management
                        .createJobQuery()
                        .processDefinitionKey("ehc-needs-assessment")
                        .duedateLowerThan(new Date(clock.millis()))
                        .count())
                .as("timers that should have run")
                .isZero();
        assertThat(management.createJobQuery().withException().count()).isZero();
        theNightlyCheckRunsOnceOnArrivalAndFindsEverythingInStep();
    }

    /** The executor takes it up after the journey; here the test does. */
    private void theNightlyCheckRunsOnceOnArrivalAndFindsEverythingInStep() {
        assertThat(count("select count(*) from timer_audit_run"))
                .as("checks on the way")
                .isZero();
        Job check = auditJob();
        assertThat(check.getDuedate()).isBefore(new Date(clock.millis()));
        management.executeJob(check.getId());

        Job step = auditJob();
        while (step.getProcessInstanceId() != null) {
            management.executeJob(step.getId());
            step = auditJob();
        }

        assertThat(step.getDuedate()).as("the next night").isAfter(new Date(clock.millis()));
        assertThat(count("select count(*) from timer_audit_run where finished_at is not null"))
                .isEqualTo(1);
        assertThat(count("select count(*) from timer_finding")).isZero();
    }

    /** The earliest of its jobs: a step of a check that is under way comes before the next night. */
    private Job auditJob() {
        return management
                .createJobQuery()
                .processDefinitionKey("timer-audit")
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .get(0);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private double share(String from, String part, String whole) {
        return jdbc.sql("select avg(case when " + part + " then 1.0 else 0.0 end) from " + from + " where " + whole)
                .query(Double.class)
                .single();
    }
}
