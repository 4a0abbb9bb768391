package org.sendcasework.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseStage;
import org.sendcasework.casefile.Decision;
import org.sendcasework.clock.WorkingDays;
import org.sendcasework.identity.Accounts;
import org.sendcasework.identity.Groups;
import org.sendcasework.panel.Agenda;
import org.sendcasework.panel.Attendance;
import org.sendcasework.panel.NewTerms;
import org.sendcasework.panel.Panel;
import org.sendcasework.panel.PanelKind;
import org.sendcasework.panel.PanelQuestions;
import org.sendcasework.panel.Panels;
import org.sendcasework.panel.Profession;
import org.sendcasework.panel.Sitting;
import org.sendcasework.panel.Sittings;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.WebCaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A caseworker prepares an item and a chair takes it through a sitting, on the pages and in Tasklist. */
@WebCaseworkTest
class PanelWalkthroughIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String PASSWORD = "a-long-enough-password";
    private static final String REASONS = "These are the reasons in plain English, long enough for a family.";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Panels panels;

    @Autowired
    private Sittings sittings;

    @Autowired
    private Agenda agenda;

    @Autowired
    private PanelQuestions questions;

    @Autowired
    private TaskService tasks;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private WorkingDays workingDays;

    private WebDriver driver;
    private TasklistPage tasklist;
    private LocalDate today;
    private Panel panel;
    private Sitting sitting;
    private ProcessInstance instance;
    private String reference;

    @BeforeEach
    void aSittingToday() {
        driver = Browser.start();
        tasklist = new TasklistPage(driver, "http://localhost:" + port);
        accounts.create("lead", "Lee Ad", PASSWORD, List.of(Groups.CASEWORKERS, Groups.MANAGERS));
        accounts.create("chair", "Cha Ir", PASSWORD, List.of(Groups.PANEL));
        today = LocalDate.now(ZoneId.of("Europe/London"));
        while (!workingDays.isWorkingDay(today)) {
            today = today.plusDays(1);
        }
        steps.today(today);
        panel = panels.create(PanelKind.EHC_NEEDS_ASSESSMENT, "Walkthrough panel " + NUMBER.incrementAndGet(), terms());
        accounts.create("nurse", "Nur Se", PASSWORD, List.of(Groups.HEALTH));
        panels.addMember(panel.getId(), "chair", Profession.EDUCATION, today);
        panels.addMember(panel.getId(), "nurse", Profession.HEALTH, today);
        sitting = sittings.plan(panel.getId(), today, LocalTime.of(9, 30));
        instance = steps.request(today.minusDays(20), "childFamilyName", "Panelwalker");
        reference = instance.getBusinessKey();
        steps.consider(instance);
    }

    private NewTerms terms() {
        return new NewTerms(
                today,
                EnumSet.of(Profession.EDUCATION, Profession.HEALTH),
                2,
                "chair",
                List.of(),
                0,
                3,
                List.of(NewTerms.Line.panel(Decision.Kind.WHETHER_TO_ASSESS)));
    }

    @AfterEach
    void close(TestInfo test) throws IOException {
        String name = test.getTestMethod().orElseThrow().getName();
        panels.activate(panel.getId(), false, panels.byId(panel.getId()).getVersion());
        if (driver != null) {
            File picture = ((TakesScreenshot) driver).getScreenshotAs(OutputType.FILE);
            Files.createDirectories(Path.of("target", "screenshots"));
            Files.copy(
                    picture.toPath(),
                    Path.of("target", "screenshots", "panel-" + name + ".png"),
                    StandardCopyOption.REPLACE_EXISTING);
            driver.quit();
        }
    }

    private TasklistPage open(String key) {
        Task task = steps.taskOfPanel(reference, key);
        assertThat(task).as("task %s", key).isNotNull();
        tasklist.openTask(task.getId(), key);
        assertThat(tasklist.accessibilityFaults())
                .as("accessibility of the form %s", key)
                .extracting(Rule::getId)
                .isEmpty();
        return tasklist;
    }

    private void page(String address) {
        driver.get("http://localhost:" + port + address);
        assertAccessible();
    }

    private void assertAccessible() {
        assertThat(driver.findElement(By.tagName("h1")).getText())
                .doesNotContain("problem", "error", "Nothing was saved");
        assertThat(new AxeBuilder().analyze(driver).getViolations())
                .as("accessibility of %s", driver.getCurrentUrl())
                .extracting(Rule::getId)
                .isEmpty();
    }

    /** Presses a button of the page and waits for the page that comes after. */
    private void press(String words) {
        WebElement page = driver.findElement(By.tagName("html"));
        driver.findElement(By.xpath("//main//button[starts-with(normalize-space(.), '" + words + "')]"))
                .click();
        new WebDriverWait(driver, Duration.ofSeconds(30))
                // The browser says so in more than one way
                .ignoring(WebDriverException.class)
                .until(ExpectedConditions.stalenessOf(page));
        assertAccessible();
    }

    private void follow(String link) {
        page(driver.findElement(By.linkText(link)).getDomAttribute("href"));
    }

    private void signIn(String user) {
        driver.manage().deleteAllCookies();
        tasklist.signIn(user, PASSWORD);
    }

    @Test
    void anItemIsPreparedDecidedAndMinuted() {
        signIn("lead");
        open("prepare-the-papers")
                .text("papersSummary", "The request, the reports and the views of the family.")
                .tick("papersComplete")
                .complete();

        signIn("chair");
        page("/panels");
        page("/panels/calendar");
        page("/panels/sittings/" + sitting.getId());
        follow("Record attendance");
        for (WebElement present : driver.findElements(By.cssSelector("main input[value='PRESENT']"))) {
            present.click();
        }
        press("Save the attendance");
        press("Open the sitting");
        page(driver.findElement(By.linkText(reference)).getDomAttribute("href"));
        follow("Record the discussion");
        driver.findElement(By.id("discussion")).sendKeys("The reports were weighed.");
        press("Record the discussion");
        assertThat(tasklist.visibleText()).contains("The discussion is recorded");
        assertThat(driver.findElement(By.partialLinkText("in Tasklist")).getDomAttribute("href"))
                .contains(
                        steps.taskOfPanel(reference, "decide-whether-to-assess").getId());

        open("decide-whether-to-assess")
                .choose("panelStep", 0)
                .choose("hasOrMayHaveSen", 0)
                .choose("mayNeedPlan", 0)
                .text("testEvidence", "The school's reports")
                .choose("assessDecision", 0)
                .text("reasons", REASONS)
                .date("decidedOn", today)
                .complete();
        assertThat(caseFiles.byReference(reference).getStage()).isEqualTo(CaseStage.GATHERING_ADVICE);

        page("/panels/sittings/" + sitting.getId());
        follow("End the sitting");
        press("End the sitting");
        page("/panels/sittings/" + sitting.getId() + "/minutes");
        assertThat(tasklist.visibleText())
                .contains("s.36(8)(b)", REASONS, "Nur Se (Health)", "The reports were weighed.");
        page("/panels/decisions/" + questions.of(reference).get(0).getDecisionId());
        page("/panels/statistics");
    }

    @Test
    void aDeferralAndTheOtherFormsAreReachedInTasklist() {
        steps.submit(instance, "prepare-the-papers");
        signIn("lead");
        page("/panels/" + panel.getId());
        tasklist.openStartForm("Panel decision", "ask-for-a-decision");
        assertThat(tasklist.accessibilityFaults()).extracting(Rule::getId).isEmpty();
        tasklist.text("forCase", reference)
                .pickFirst("question")
                .text("whatIsAsked", "A top-up for one-to-one support in the mornings.")
                .text("askedValue", "4000")
                .date("triggerDate", today)
                .start();
        open("decide-another-question")
                .choose("criteriaMet", 0)
                .text("testEvidence", "The costed provision map")
                .pickFirst("questionOutcome")
                .text("value", "4000")
                .text("reasons", REASONS)
                .date("decidedOn", today)
                .complete();
        assertThat(questions.of(reference)).hasSize(2);

        for (String member : List.of("chair", "nurse")) {
            sittings.mark(sitting.getId(), member, Attendance.State.PRESENT, null);
        }
        sittings.open(sitting.getId(), sittings.byId(sitting.getId()).getVersion());
        signIn("chair");
        open("decide-whether-to-assess")
                .choose("panelStep", 1)
                .text("deferralReason", "The report of the therapist is missing.")
                .text("deferralAction", "Obtain the report")
                .text("deferralActionBy", "Lee Ad")
                .date("deferralActionDue", today.plusDays(3))
                .complete();
        assertThat(agenda.listedItem(questions.of(reference).get(0).getId())).isEmpty();

        steps.as(
                "lead",
                List.of(Groups.MANAGERS),
                () -> steps.submit(instance, "decide-whether-to-assess", "assessDecision", "REFUSE"));
        open("review-the-refusal")
                .choose("reviewAnswer", 0)
                .text("reviewNote", "Test and evidence read again.")
                .complete();
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(reference)
                        .taskDefinitionKey("send-refusal-notice")
                        .count())
                .isOne();
    }
}
