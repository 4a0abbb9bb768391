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
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriver;
import org.sendcasework.identity.Accounts;
import org.sendcasework.identity.Groups;
import org.sendcasework.mediation.MediationCase;
import org.sendcasework.mediation.Mediations;
import org.sendcasework.mediation.appeal.Appeals;
import org.sendcasework.mediation.internal.MediationResult;
import org.sendcasework.support.DisputeSteps;
import org.sendcasework.support.WebCaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person takes a mediation to its certificate and an appeal to an order in Tasklist, every form checked by axe. */
@WebCaseworkTest
class MediationWalkthroughIT {

    private static final String PASSWORD = "a-long-enough-password";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private DisputeSteps disputes;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Mediations mediations;

    @Autowired
    private Appeals appeals;

    private WebDriver driver;
    private TasklistPage tasklist;
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

    @BeforeEach
    void open() {
        driver = Browser.start();
        tasklist = new TasklistPage(driver, "http://localhost:" + port);
    }

    @AfterEach
    void close() throws IOException {
        if (driver != null) {
            File picture = ((TakesScreenshot) driver).getScreenshotAs(OutputType.FILE);
            Files.createDirectories(Path.of("target", "screenshots"));
            Files.copy(
                    picture.toPath(),
                    Path.of("target", "screenshots", "mediation-end.png"),
                    StandardCopyOption.REPLACE_EXISTING);
            driver.quit();
        }
    }

    private TasklistPage open(String reference, String key) {
        Task task =
                tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(reference)
                        .taskDefinitionKey(key)
                        .listPage(0, 1)
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(
                                "There is no task " + key + "; the page says: " + tasklist.visibleText()));
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

    private void assertPageIsAccessible(String page) {
        driver.get("http://localhost:" + port + page);
        assertThat(driver.findElement(By.tagName("h1")).getText()).as(page).doesNotContain("problem", "error");
        assertThat(new AxeBuilder().analyze(driver).getViolations())
                .as("accessibility of %s", page)
                .extracting(Rule::getId)
                .isEmpty();
    }

    @Test
    void aMediationAndAnAppealInTasklist() {
        String adviser = disputes.mediator();
        String icb = disputes.icb();
        String organisation = "Harbour Mediation " + adviser;
        accounts.create(
                "mediator" + adviser.toLowerCase(),
                "Me Diator",
                PASSWORD,
                List.of(
                        Groups.CASEWORKERS,
                        Groups.MANAGERS,
                        Groups.MEDIATION,
                        Groups.HEALTH,
                        Groups.mediator(adviser),
                        "icb-" + icb.toLowerCase()));
        String reference = disputes.refused(today.minusDays(10));
        ClockUtil.reset();
        tasklist.signIn("mediator" + adviser.toLowerCase(), PASSWORD);

        tasklist.openStartForm("Mediation", "record-the-contact");
        assertAccessible("record-the-contact");
        tasklist.text("caseReferenceOfFamily", reference)
                .date("childDateOfBirth", LocalDate.parse(DisputeSteps.BORN))
                .pick("adviserCode", organisation)
                .date("contactedOn", today)
                .choose("wish", 0)
                .date("askedOn", today)
                .choose("issues", 1)
                .text("whatItIsAbout", "We think Alex needs an assessment.")
                .pick("icbs", icb)
                .text("healthProvisionWanted", "Speech therapy")
                .start();
        String mediation = reference + "-M1";
        assertThat(mediations.byReference(mediation).isWanted()).isTrue();

        open(mediation, "pass-health-issues").date("toldOn", today).complete();
        open(mediation, "arrange-the-mediation")
                .choose("arrangement", 0)
                .pick("providerCode", organisation)
                .date("meetingOn", today)
                .text("place", "By video")
                .date("invitedOn", today)
                .tick("shorterNoticeAgreed")
                .text("laAttendee", "Jo Deciding")
                .tick("laAuthority")
                .text("icb1Attendee", "Ila Board")
                .tick("icb1Authority")
                .complete();
        open(mediation, "record-the-mediation")
                .choose("tookPlace", 0)
                .date("heldOn", today)
                .text("parentViews", "We want help.")
                .text("childViews", "I want a quiet room.")
                .text("childViewsHow", "The mediator met the child.")
                .choose("result", 1)
                .choose("pointCount", 0)
                .text("point1Text", "Meet the school")
                .pickOption("point1Kind", "A matter without a right of appeal")
                .pick("point1Body", "The authority")
                .complete();
        open(mediation, "deliver-agreement-point")
                .choose("delivery", 0)
                .date("settledOn", today)
                .complete();
        open(mediation, "issue-the-certificate")
                .date("certificateOn", today)
                .tick("sentToFamily")
                .complete();
        MediationCase closed = mediations.byReference(mediation);
        assertThat(closed.getStatus()).isEqualTo(MediationCase.Status.CLOSED);
        assertThat(closed.getResult()).isEqualTo(MediationResult.PART);

        tasklist.openStartForm("Appeal to the Tribunal", "register-the-appeal");
        assertAccessible("register-the-appeal");
        tasklist.pick("rightId", reference)
                .choose("grounds", 0)
                .date("receivedOn", today)
                .date("sentOn", today)
                .start();
        String appeal = reference + "-A1";
        open(appeal, "respond-to-the-appeal")
                .choose("response", 0)
                .date("respondedOn", today)
                .text("note", "The evidence does not show it.")
                .complete();
        open(appeal, "record-the-outcome")
                .choose("appealOutcome", 0)
                .date("outcomeOn", today)
                .pickOption("work", "Carry out the assessment")
                .text("note", "As the Tribunal ordered.")
                .complete();
        assertThat(appeals.byReference(appeal).isOpen()).isFalse();
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(reference)
                        .taskDefinitionKey("send-decision-letter")
                        .count())
                .as("the case is taken up again")
                .isOne();

        for (String page : List.of(
                "/mediation?show=all",
                "/mediation/new",
                "/mediation/" + mediation,
                "/mediation/measures",
                "/appeals?show=all",
                "/appeals/" + appeal,
                "/cases/" + reference + "/disputes",
                "/cases/" + reference + "/clock",
                "/cases/" + reference)) {
            assertPageIsAccessible(page);
        }
    }

    @Test
    void whatAnOrderAsksOfAPlanAndThePagesOfSendiassAreAccessible() {
        String amended = disputes.planned(today.minusDays(30));
        String named = disputes.planned(today.minusDays(30));
        String reconsidered = disputes.planned(today.minusDays(30));
        ClockUtil.reset();
        order(amended, "PROVISION", "AMEND");
        order(named, "SETTING_NAMED", "NAME_SETTING");
        order(reconsidered, "PROVISION", "RECONSIDER");
        accounts.create("leader", "Lea Der", PASSWORD, List.of(Groups.CASEWORKERS, Groups.SENDIASS));
        tasklist.signIn("leader", PASSWORD);

        open(amended, "amend-the-plan");
        open(named, "name-the-setting-ordered");
        open(reconsidered, "confirm-the-order")
                .date("doneOn", today)
                .text("whatWasDone", "We looked at it again.")
                .complete();

        driver.get("http://localhost:" + port + "/cases/" + amended + "/disputes");
        driver.findElement(By.linkText("Record a consent")).click();
        assertPageIsAccessible("/cases/" + amended + "/disputes/consent");
        driver.findElement(By.id("givenOn-day")).sendKeys(String.valueOf(today.getDayOfMonth()));
        driver.findElement(By.id("givenOn-month")).sendKeys(String.valueOf(today.getMonthValue()));
        driver.findElement(By.id("givenOn-year")).sendKeys(String.valueOf(today.getYear()));
        driver.findElement(By.id("givenBy")).sendKeys("Robin Sample");
        driver.findElement(By.xpath("//button[.='Record the consent']")).click();
        assertThat(tasklist.waitForText("The consent is recorded")).contains("Robin Sample");
        assertPageIsAccessible("/sendiass");
        assertPageIsAccessible("/sendiass/" + amended);
    }

    private void order(String reference, String ground, String work) {
        var appeal =
                disputes.appeal(reference, "grounds", List.of(ground), "leaveGiven", true, "leaveOn", today.toString());
        disputes.submit(appeal, "respond-to-the-appeal");
        disputes.submit(appeal, "record-the-outcome", "work", work);
    }
}
