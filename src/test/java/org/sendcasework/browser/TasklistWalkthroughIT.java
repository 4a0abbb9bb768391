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
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriver;
import org.sendcasework.assessment.internal.CaseEnding;
import org.sendcasework.assessment.internal.NewEnding;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.identity.Accounts;
import org.sendcasework.identity.Groups;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.TestSettings;
import org.sendcasework.support.WebCaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person takes a request to a final plan in Tasklist, with every form on the way checked by axe. */
@WebCaseworkTest
class TasklistWalkthroughIT {

    private static final String PASSWORD = "a-long-enough-password";
    private static final String REASONS = "These are the reasons in plain English, long enough for a family.";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TestSettings settings;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private CaseEnding ending;

    private WebDriver driver;
    private TasklistPage tasklist;
    private String reference;
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

    @BeforeEach
    void open() {
        driver = Browser.start();
        accounts.create("lead", "Lee Ad", PASSWORD, List.of(Groups.CASEWORKERS, Groups.MANAGERS));
        tasklist = new TasklistPage(driver, "http://localhost:" + port);
    }

    @AfterEach
    void close() throws IOException {
        if (driver != null) {
            File picture = ((TakesScreenshot) driver).getScreenshotAs(OutputType.FILE);
            Files.createDirectories(Path.of("target", "screenshots"));
            Files.copy(
                    picture.toPath(),
                    Path.of("target", "screenshots", "walkthrough-end.png"),
                    StandardCopyOption.REPLACE_EXISTING);
            driver.quit();
        }
    }

    private TasklistPage open(String key) {
        Task task =
                tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(reference)
                        .taskDefinitionKey(key)
                        .listPage(0, 1)
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("There is no task " + key + " but "
                                + tasks.createTaskQuery().processInstanceBusinessKey(reference).list().stream()
                                        .map(Task::getTaskDefinitionKey)
                                        .toList()
                                + "; the page says: " + tasklist.visibleText()));
        tasklist.openTask(task.getId(), key);
        assertAccessible(key);
        return tasklist;
    }

    private void assertAccessible(String form) {
        assertThat(tasklist.accessibilityFaults())
                .as("accessibility of the form %s", form)
                .extracting(Rule::getId)
                .isEmpty();
    }

    @Test
    void aRequestBecomesAFinalPlanInTasklist() {
        String urn = settings.school();
        String school = "Fernhill Primary Academy " + urn;
        tasklist.signIn("lead", PASSWORD);

        tasklist.openStartForm("EHC needs assessment", "record-a-request");
        assertAccessible("record-a-request");
        tasklist.date("dateReceived", today.minusDays(3))
                .choose("route", 0)
                .text("requestedBy", "Robin Sample")
                .text("whatIsAsked", "Please assess Alex.")
                .text("childGivenName", "Alex")
                .text("childFamilyName", "Walkthrough")
                .date("childDateOfBirth", today.minusYears(8))
                .pick("settingUrn", school)
                .text("parentName", "Robin Sample")
                .start();
        CaseFile opened = caseFiles.search("walkthrough", true, 0).getContent().get(0);
        reference = opened.getReference();
        assertThat(opened.getDateReceived()).isEqualTo(today.minusDays(3));
        assertThat(opened.getSetting().getUrn()).isEqualTo(urn);

        open("check-and-acknowledge").date("acknowledgedOn", today).complete();
        open("record-family-views")
                .choose("viewsReceived", 0)
                .date("viewsReceivedOn", today)
                .text("parentViews", "Help")
                .complete();
        open("consider-the-evidence")
                .choose("graduatedResponse", 0)
                .pickFirst("evidenceJudgement")
                .text("judgementReason", "Shown")
                .choose("nextStep", 0)
                .complete();
        open("decide-whether-to-assess")
                .choose("hasOrMayHaveSen", 0)
                .choose("mayNeedPlan", 0)
                .text("testEvidence", "The school's reports")
                .choose("assessDecision", 0)
                .text("reasons", REASONS)
                .date("decidedOn", today)
                .complete();
        open("choose-advisers").date("sentOn", today).complete();
        for (int adviser = 0; adviser < 5; adviser++) {
            open("give-advice")
                    .choose("outcome", 0)
                    .date("givenOn", today)
                    .text("needs", "Needs")
                    .text("provision", "Provision")
                    .text("outcomes", "Outcomes")
                    .complete();
        }
        open("decide-whether-to-issue")
                .tick("adviceConsidered")
                .choose("planNecessary", 0)
                .choose("issueDecision", 0)
                .text("reasons", REASONS)
                .date("decidedOn", today)
                .complete();
        open("draft-the-plan")
                .text("sectionA", "A")
                .text("sectionB", "B")
                .text("sectionE", "E")
                .text("sectionF", "F")
                .complete();
        open("serve-the-draft").date("sentOn", today).choose("howServed", 0).complete();
        open("record-representations")
                .choose("reply", 0)
                .date("receivedOn", today)
                .pickOption("way", "By e-mail")
                .pick("requestedSettingUrn", school)
                .tick("nothingMore")
                .text("nothingMoreShownBy", "E-mail of the parent")
                .complete();
        open("choose-settings-to-consult")
                .pick("settingsToConsult", school)
                .date("sentOn", today)
                .complete();
        open("answer-consultation").choose("reply", 0).date("repliedOn", today).complete();
        open("decide-what-the-plan-names")
                .choose("nextStep", 0)
                .choose("named", 0)
                .pick("namedSettingUrn", school)
                .choose("familyPreferenceRefused", 1)
                .text("reasons", REASONS)
                .date("decidedOn", today)
                .complete();
        open("finalise-the-plan")
                .date("sentOn", today)
                .date("nextReviewOn", today.plusMonths(11))
                .text("officer", "Sam Officer")
                .complete();

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference, "ehc-needs-assessment")
                        .count())
                .isZero();
        assertThat(caseFiles.byReference(reference).getOutcome()).isEqualTo(CaseOutcome.PLAN_ISSUED);

        driver.get("http://localhost:" + port + "/cases/" + reference);
        assertThat(driver.findElement(By.tagName("h1")).getText()).contains(reference);
        assertThat(tasklist.visibleText()).contains("Plan issued", school);
        assertThat(new AxeBuilder().analyze(driver).getViolations())
                .as("accessibility of the case file")
                .extracting(Rule::getId)
                .isEmpty();
    }

    /** The forms beside the walk to a plan: refusal, more information, late advice, a missed date, a case that ends early. */
    @Test
    void theOtherFormsAreAccessibleToo() {
        LocalDate received = today.minusDays(60);
        ProcessInstance asking = began(received);
        steps.submit(
                asking,
                "consider-the-evidence",
                "nextStep",
                "ASK",
                "informationWanted",
                "The school's records",
                "informationFrom",
                "Fernhill Primary");
        ProcessInstance refused = began(received);
        steps.submit(refused, "consider-the-evidence");
        steps.submit(refused, "decide-whether-to-assess", "assessDecision", "REFUSE");
        steps.secondOfficerAgrees(refused.getBusinessKey());
        ProcessInstance late = began(received);
        steps.submit(late, "consider-the-evidence");
        steps.submit(late, "decide-whether-to-assess");
        steps.submit(late, "choose-advisers");
        ProcessInstance withdrawn = ended(received, CaseOutcome.WITHDRAWN);
        ProcessInstance moved = ended(received, CaseOutcome.MOVED_AWAY);
        ProcessInstance elsewhere = ended(received, CaseOutcome.NOT_IN_AREA);
        steps.letTimePass(asking.getBusinessKey(), received.plusDays(50));
        steps.letTimePass(late.getBusinessKey(), received.plusDays(50));
        ClockUtil.reset();

        tasklist.signIn("lead", PASSWORD);
        check(asking, "receive-information");
        check(asking, "record-delay-reason");
        check(refused, "send-refusal-notice");
        check(late, "decide-about-late-advice");
        check(withdrawn, "confirm-the-withdrawal");
        check(moved, "tell-the-new-authority");
        check(elsewhere, "pass-on-the-request");
    }

    /** Our own pages about dates: read and used by keyboard and screen reader as well. */
    @Test
    void thePagesAboutDatesAreAccessible() {
        ProcessInstance instance = began(today.minusDays(60));
        ClockUtil.reset();
        String caseFile = "/cases/" + instance.getBusinessKey();
        tasklist.signIn("lead", PASSWORD);
        for (String page : List.of(
                caseFile + "/clock",
                caseFile + "/dates",
                "/clock?rule=APPEAL-LATER-OF&trigger=2026-10-01&certificate=2026-11-29",
                "/calendar",
                "/settings/closures",
                "/timers")) {
            assertPageIsAccessible(page);
        }
        driver.get("http://localhost:" + port + caseFile + "/clock");
        driver.findElement(By.partialLinkText("Record an exception")).click();
        assertThat(driver.getCurrentUrl()).endsWith("/exception");
        assertPageIsAccessible(driver.getCurrentUrl().replace("http://localhost:" + port, ""));
    }

    private void assertPageIsAccessible(String page) {
        driver.get("http://localhost:" + port + page);
        assertThat(driver.findElement(By.tagName("h1")).getText()).as(page).doesNotContain("problem", "error");
        assertThat(new AxeBuilder().analyze(driver).getViolations())
                .as("accessibility of %s", page)
                .extracting(Rule::getId)
                .isEmpty();
    }

    private ProcessInstance began(LocalDate received) {
        steps.today(received);
        ProcessInstance instance = steps.request(received);
        steps.submit(instance, "check-and-acknowledge");
        steps.submit(instance, "record-family-views");
        return instance;
    }

    private ProcessInstance ended(LocalDate received, CaseOutcome outcome) {
        ProcessInstance instance = began(received);
        CaseFile caseFile = caseFiles.byReference(instance.getBusinessKey());
        ending.end(
                caseFile.getReference(),
                new NewEnding(
                        outcome,
                        received,
                        "The family told us on the phone",
                        null,
                        outcome == CaseOutcome.NOT_IN_AREA ? "Brackenshire" : null),
                caseFile.getVersion());
        return instance;
    }

    private void check(ProcessInstance instance, String key) {
        reference = instance.getBusinessKey();
        open(key);
    }

    @Test
    void whatIsWrongIsToldInTasklistAndNothingIsLost() {
        tasklist.signIn("lead", PASSWORD);
        tasklist.openStartForm("EHC needs assessment", "record-a-request");
        tasklist.date("dateReceived", today.plusDays(5))
                .choose("route", 0)
                .text("requestedBy", "Robin Sample")
                .text("whatIsAsked", "Please assess Alex.")
                .text("childGivenName", "Alex")
                .text("childFamilyName", "Tomorrow")
                .date("childDateOfBirth", today.minusYears(8))
                .submitOnly();

        assertThat(tasklist.waitForText("must not be in the future")).contains("Date received");
        assertThat(caseFiles.search("alex tomorrow", null, 0)).isEmpty();
    }
}
