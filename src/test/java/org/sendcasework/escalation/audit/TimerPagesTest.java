package org.sendcasework.escalation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.identity.Accounts;
import org.sendcasework.identity.Groups;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.WebSession;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where people and monitoring see whether the timers are in step. */
@TimerAuditedTest
class TimerPagesTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final String PASSWORD = "a-long-enough-password";

    @LocalServerPort
    private int port;

    @Autowired
    private AuditSteps audit;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ManagementService management;

    @Autowired
    private MeterRegistry meters;

    private String reference;

    @BeforeEach
    void aCase() {
        accounts.create("worker", "Wil Worker", PASSWORD, List.of(Groups.CASEWORKERS));
        accounts.create("manager", "Man Ager", PASSWORD, List.of(Groups.MANAGERS));
        steps.today(RECEIVED);
        reference = steps.request(RECEIVED, "childFamilyName", "Timersworth").getBusinessKey();
    }

    @AfterEach
    void endTheCase() {
        audit.endAllCases();
    }

    private WebSession manager() {
        return WebSession.of(port, "manager", PASSWORD);
    }

    private WebSession administrator() {
        return WebSession.of(port, "admin", "the-first-password");
    }

    private Job theDeadTimer() {
        Job dead = audit.job(reference, "six-weeks-missed");
        management.setJobRetries(dead.getId(), 0);
        return dead;
    }

    @Test
    void aManagerChecksAtOnceAndSeesWhatIsOutOfStep() {
        theDeadTimer();
        audit.damage(
                "delete from act_ru_job where id_ = ?",
                audit.job(reference, "twenty-weeks-missed").getId());
        WebSession manager = manager();

        assertThat(manager.postForm("/timers", "/timers/check", "").statusCode())
                .isEqualTo(302);
        assertThat(manager.get("/timers").body())
                .contains("The check has begun", "A check is under way", "http-equiv=\"refresh\"")
                .doesNotContain("Check now");
        TimerAuditRun run = audit.runToTheEnd();

        assertThat(run.getBegunBy()).isEqualTo("manager");
        assertThat(manager.get("/timers").body())
                .contains("by manager", "Check now", "The timer failed and is not tried again", "six-weeks-missed")
                .contains("<a class=\"govuk-link\" href=\"/cases/" + reference + "\">" + reference + "</a>")
                .contains("20 Oct 2026 00:00", "Open in Cockpit", "Showing 1 to 1 of 1")
                .doesNotContain("Timersworth", "refresh");
        assertThat(manager.get("/timers?show=closed&sort=closed,desc").body())
                .contains("The timer was lost", "twenty-weeks-missed", "Repaired", "aria-sort=\"descending\"");
        assertThat(manager.get("/home").body()).contains("href=\"/timers\"");
    }

    @Test
    void aSecondCheckAtTheSameTimeIsRefused() {
        WebSession manager = manager();
        manager.postForm("/timers", "/timers/check", "");
        WebSession administrator = administrator();
        // The button is gone meanwhile, so the token comes from another page
        assertThat(administrator.postForm("/home", "/timers/check", "").statusCode())
                .isEqualTo(302);
        assertThat(administrator.get("/timers").body()).contains("A check is already under way");
        audit.runToTheEnd();
    }

    @Test
    void administratorsSeeThePageWithoutTheCaseFilesAndCaseworkersDoNotSeeIt() {
        theDeadTimer();
        audit.audit();

        assertThat(administrator().get("/timers").body())
                .contains("<span>" + reference + "</span>")
                .doesNotContain("/cases/" + reference);
        WebSession worker = WebSession.of(port, "worker", PASSWORD);
        assertThat(worker.get("/timers").statusCode()).isEqualTo(403);
        assertThat(worker.postForm("/home", "/timers/check", "").statusCode()).isEqualTo(403);
        assertThat(worker.get("/home").body()).doesNotContain("/timers");
        assertThat(new WebSession(port).get("/timers").statusCode()).isEqualTo(302);
    }

    @Test
    void healthTellsOutOfStepWithoutAskingForARestart() {
        Job dead = theDeadTimer();
        audit.audit();

        HttpResponse<String> open = new WebSession(port).get("/actuator/health");
        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(open.body()).isEqualTo("{\"status\":\"OUT_OF_STEP\"}");
        assertThat(administrator().get("/actuator/health/timers").body())
                .contains("\"status\":\"OUT_OF_STEP\"", "\"DEAD_JOB\":1", "\"lastCheck\":\"2026-09-07T08:00:00Z\"");

        management.setJobRetries(dead.getId(), 3);
        audit.audit();
        assertThat(timersHealth()).contains("\"status\":\"UP\"", "\"findings\":{}");
        ClockUtil.setCurrentTime(Date.from(
                RECEIVED.atTime(9, 0).atZone(CaseworkSteps.LONDON).toInstant().plusSeconds(26 * 3600)));
        assertThat(timersHealth()).contains("\"status\":\"UP\"");
        ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + 1000));
        assertThat(timersHealth()).contains("\"status\":\"OUT_OF_STEP\"", "\"checkedInTime\":false");
    }

    private String timersHealth() {
        return administrator().get("/actuator/health/timers").body();
    }

    @Test
    void theMetricCountsByKindAndState() {
        theDeadTimer();
        audit.damage(
                "delete from act_ru_job where id_ = ?",
                audit.job(reference, "twenty-weeks-missed").getId());
        audit.audit();

        assertThat(gauge("DEAD_JOB", "open")).isEqualTo(1);
        assertThat(gauge("MISSING_JOB", "repaired")).isEqualTo(1);
        assertThat(gauge("MISSING_JOB", "open")).isZero();
        assertThat(meters.get("sendcasework.timers.last.check").gauge().value())
                .isEqualTo(ClockUtil.getCurrentTime().getTime() / 1000.0);

        audit.audit();
        assertThat(gauge("MISSING_JOB", "repaired")).as("by the last check").isZero();
    }

    private double gauge(String kind, String state) {
        return meters.get("sendcasework.timers.findings")
                .tags("kind", kind, "state", state)
                .gauge()
                .value();
    }
}
