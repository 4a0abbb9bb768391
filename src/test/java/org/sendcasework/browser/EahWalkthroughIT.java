package org.sendcasework.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.Select;
import org.sendcasework.identity.Accounts;
import org.sendcasework.identity.Groups;
import org.sendcasework.referral.Capacity;
import org.sendcasework.referral.ClosingOutcome;
import org.sendcasework.referral.Discipline;
import org.sendcasework.referral.EahReferral;
import org.sendcasework.referral.internal.EahReferrals;
import org.sendcasework.referral.internal.ReferralStatus;
import org.sendcasework.support.EahSteps;
import org.sendcasework.support.WebCaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Experts at Hand as people meet it: a setting asks on its page, triage and the close happen in Tasklist. */
@WebCaseworkTest
class EahWalkthroughIT {

    private static final String PASSWORD = "a-long-enough-password";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private EahSteps eah;

    @Autowired
    private EahReferrals referrals;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    private WebDriver driver;
    private TasklistPage tasklist;
    private String urn;
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

    @BeforeEach
    void open() {
        driver = Browser.start();
        urn = eah.setting();
        String provider = eah.service(Discipline.SPEECH_AND_LANGUAGE, Groups.HEALTH);
        eah.sessions(urn, Discipline.SPEECH_AND_LANGUAGE, Capacity.weekOf(today), 6);
        assertThat(provider).isNotBlank();
        accounts.create("triage", "Tri Age", PASSWORD, List.of(Groups.EAH_TRIAGE, Groups.HEALTH, Groups.MANAGERS));
        accounts.create("senco" + urn, "Sen Co", PASSWORD, List.of(Groups.SETTINGS, Groups.setting(urn)));
        tasklist = new TasklistPage(driver, "http://localhost:" + port);
    }

    @AfterEach
    void close() throws IOException {
        if (driver != null) {
            File picture = ((TakesScreenshot) driver).getScreenshotAs(OutputType.FILE);
            Files.createDirectories(Path.of("target", "screenshots"));
            Files.copy(
                    picture.toPath(),
                    Path.of("target", "screenshots", "eah-end.png"),
                    StandardCopyOption.REPLACE_EXISTING);
            driver.quit();
        }
    }

    private TasklistPage open(String reference, String key) {
        Task task = eah.task(reference, key);
        assertThat(task)
                .as("task %s; the page says %s", key, tasklist.visibleText())
                .isNotNull();
        tasklist.openTask(task.getId(), key);
        assertThat(tasklist.accessibilityFaults())
                .as("accessibility of the form %s", key)
                .extracting(Rule::getId)
                .isEmpty();
        return tasklist;
    }

    private void assertPageIsAccessible(String page) {
        driver.get("http://localhost:" + port + page);
        assertThat(driver.findElement(By.tagName("h1")).getText()).as(page).doesNotContain("problem", "error");
        assertThat(new AxeBuilder().analyze(driver).getViolations())
                .as("accessibility of %s", page)
                .extracting(Rule::getId)
                .isEmpty();
    }

    private String latest() {
        return jdbc.sql("select r.reference from eah_referral r join setting s on s.id = r.setting_id where s.urn = ?"
                        + " order by r.reference desc limit 1")
                .param(urn)
                .query(String.class)
                .single();
    }

    @Test
    void aSettingAsksOnItsPageAndTriageAnswersAndClosesInTasklist() {
        tasklist.signIn("senco" + urn, PASSWORD);
        assertPageIsAccessible("/eah/refer");
        driver.findElement(By.id("askedBy")).sendKeys("Finley Marsh, SENCO");
        driver.findElement(By.cssSelector("[name=subject][value=GROUP]")).click();
        driver.findElement(By.id("childrenDeclared")).sendKeys("6");
        new Select(driver.findElement(By.id("need"))).selectByValue("SLCN");
        driver.findElement(By.cssSelector("[name=situation][value=NOT_WORKING]"))
                .click();
        driver.findElement(By.id("whatIsAsked")).sendKeys("Ideas for a noisy class");
        driver.findElement(By.cssSelector("main form button[type=submit]")).click();
        assertThat(tasklist.waitForText("Your request is recorded as")).contains("To triage");
        String reference = latest();
        assertPageIsAccessible("/eah/referrals/" + reference);
        driver.manage().deleteAllCookies();

        tasklist.signIn("triage", PASSWORD);
        open(reference, "triage-the-referral")
                .date("triagedOn", today)
                .text("sessionsAsked", "2")
                .text("answer", "A therapist will speak with you.")
                .complete();
        assertThat(referrals.byReference(reference).getStatus()).isEqualTo(ReferralStatus.WAITING);
        assertPageIsAccessible("/eah/allocation");
        assertPageIsAccessible("/eah/allocation/" + reference);
        for (String field : List.of("provider", "week")) {
            new Select(driver.findElement(By.id(field))).selectByIndex(1);
        }
        driver.findElement(By.cssSelector("form[action$='" + reference + "'] button"))
                .click();
        assertThat(tasklist.waitForText("is allocated")).contains(reference);
        open(reference, "make-first-contact")
                .choose("contact", 0)
                .date("contactOn", today)
                .text("agreed", "Two visits")
                .complete();
        open(reference, "log-the-work")
                .date("heldOn", today)
                .choose("kind", 0)
                .text("sessions", "2")
                .text("summary", "Visual timetables")
                .choose("nextStep", 1)
                .complete();
        open(reference, "follow-up-on-impact")
                .date("followedUpOn", today)
                .choose("impact", 0)
                .text("impactText", "The class is calmer")
                .complete();
        open(reference, "close-the-referral")
                .date("closedOn", today)
                .choose("closing", 0)
                .pickFirst("settingSatisfaction")
                .text("summary", "Nothing more is needed")
                .complete();

        EahReferral closed = referrals.byReference(reference);
        assertThat(closed.getClosing()).isEqualTo(ClosingOutcome.DE_ESCALATED);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .count())
                .isZero();
        for (String page : List.of(
                "/eah",
                "/eah/referrals?show=all",
                "/eah/capacity",
                "/eah/capacity/demand",
                "/eah/capacity/week",
                "/eah/capacity/statutory",
                "/eah/capacity/file",
                "/eah/access",
                "/eah/measures",
                "/eah/agreements",
                "/eah/agreements/new",
                "/eah/settings",
                "/eah/settings/file",
                "/eah/standards",
                "/eah/standards/results")) {
            assertPageIsAccessible(page);
        }
    }

    @Test
    void theTriageTeamTakesInAReferralByTelephoneInTasklist() {
        tasklist.signIn("triage", PASSWORD);
        tasklist.openStartForm("Experts at Hand referral", "refer-to-experts");
        assertThat(tasklist.accessibilityFaults()).extracting(Rule::getId).isEmpty();
        tasklist.pick("settingUrn", urn)
                .date("receivedOn", today)
                .text("askedBy", "Head teacher on the telephone")
                .choose("subject", 0)
                .pickFirst("need")
                .choose("situation", 3)
                .text("whatIsAsked", "Training for new staff")
                .start();
        assertThat(referrals.byReference(latest()).getProposal().outcome().words())
                .isEqualTo("Training");
    }
}
