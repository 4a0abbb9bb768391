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
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.sendcasework.escalation.stuck.StuckChecks;
import org.sendcasework.identity.Accounts;
import org.sendcasework.identity.Groups;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.WebCaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The case beside a task in Tasklist, and the list of stuck cases in Cockpit with a repair made from it. */
@WebCaseworkTest
class StuckCasesWalkthroughIT {

    private static final String PASSWORD = "a-long-enough-password";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private StuckChecks checks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    private WebDriver driver;
    private WebDriverWait wait;
    private ProcessInstance instance;
    private String reference;
    private String base;

    @BeforeEach
    void aCaseThatIsLate() {
        driver = Browser.start();
        wait = new WebDriverWait(driver, Duration.ofSeconds(30));
        base = "http://localhost:" + port;
        accounts.create("lead", "Lee Ad", PASSWORD, List.of(Groups.CASEWORKERS, Groups.MANAGERS));
        accounts.create("nurse", "Nur Se", PASSWORD, List.of(Groups.HEALTH));
        LocalDate received = today.minusDays(50);
        steps.today(received);
        instance = steps.request(received, "childGivenName", "Alex", "childFamilyName", "Standfield");
        reference = instance.getBusinessKey();
        steps.submit(instance, "check-and-acknowledge");
        steps.letTimePass(reference, today);
        checks.checkAfter("");
        ClockUtil.reset();
    }

    @AfterEach
    void close() {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .rootProcessInstances()
                .list()
                .forEach(running -> runtime.deleteProcessInstance(running.getId(), "end of the test"));
        if (driver != null) {
            driver.quit();
        }
    }

    private void signIn(String user) {
        new TasklistPage(driver, base).signIn(user, PASSWORD);
    }

    private void go(String path) {
        driver.get("about:blank");
        driver.get(base + path);
    }

    private WebElement shown(String css) {
        return wait.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
    }

    private String textOf(String css, String words) {
        wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(css), words));
        return driver.findElement(By.cssSelector(css)).getText();
    }

    private void isAccessible(String css) {
        assertThat(new AxeBuilder().include(css).analyze(driver).getViolations())
                .as("accessibility of %s", css)
                .extracting(Rule::getId)
                .isEmpty();
    }

    private void picture(String name) throws IOException {
        File picture = ((TakesScreenshot) driver).getScreenshotAs(OutputType.FILE);
        Files.createDirectories(Path.of("target", "screenshots"));
        Files.copy(
                picture.toPath(), Path.of("target", "screenshots", name + ".png"), StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void tasklistShowsTheCaseBesideTheTaskAndWhatIsOverdue() throws IOException {
        Task task = steps.task(instance, "record-family-views");
        signIn("lead");
        go("/camunda/app/tasklist/default/#/?task=" + task.getId());

        wait.until(ExpectedConditions.visibilityOfElementLocated(
                By.xpath("//span[contains(@class,'due-in-words')][normalize-space()='Overdue by 8 days']")));
        assertThat(driver.findElements(By.cssSelector(".ce-eol-banner")))
                .as("the vendor's notice")
                .noneMatch(WebElement::isDisplayed);
        WebElement tab = wait.until(ExpectedConditions.elementToBeClickable(
                By.xpath("//ul[contains(@class,'nav-tabs')]//a[contains(.,'Case')]")));
        tab.sendKeys(Keys.ENTER);

        assertThat(textOf(".case-beside-task", "Timeline"))
                .contains("Case " + reference, "Alex Standfield", "Considering the request")
                .contains("overdue by 8 days", "90 days left", "50 days", "Open the case file");
        WebElement why = shown(".case-beside-task summary");
        why.sendKeys(Keys.ENTER);
        assertThat(driver.findElement(By.cssSelector(".case-beside-task details[open]"))
                        .getText())
                .contains("SEND Regulations 2014");
        isAccessible(".case-beside-task");
        isAccessible(".due-in-words");
        assertThat(driver.getCurrentUrl()).doesNotContain("Standfield", "Alex");
        picture("tasklist-case");
    }

    @Test
    void aPartnerSeesBesideATaskOnlyWhatItIsAbout() {
        steps.submit(instance, "record-family-views");
        steps.submit(instance, "consider-the-evidence");
        steps.submit(instance, "decide-whether-to-assess");
        steps.submit(instance, "choose-advisers");
        signIn("nurse");
        Task medical = tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .taskCandidateGroup(Groups.HEALTH)
                .singleResult();
        go("/camunda/app/tasklist/default/#/?task=" + medical.getId());
        wait.until(ExpectedConditions.elementToBeClickable(
                        By.xpath("//ul[contains(@class,'nav-tabs')]//a[contains(.,'Case')]")))
                .click();

        assertThat(textOf(".case-beside-task", "Documents you added"))
                .contains(reference, "Medical advice", "42 days left")
                .doesNotContain("Timeline", "Considering", "Open the case file");
    }

    @Test
    void cockpitListsTheStuckCaseAndARepairIsMadeFromIt() throws IOException {
        signIn("lead");
        go("/camunda/app/cockpit/default/#/dashboard");
        textOf(".stuck-count", "stuck");
        isAccessible(".stuck-count");
        driver.findElement(By.linkText("Stuck cases")).click();

        assertThat(textOf(".stuck-cases", reference))
                .contains("A date was missed", "Nothing happens", "Considering the request")
                .contains("50 days since the request", "Caseworkers", "nobody yet", "Approaching")
                .doesNotContain("Standfield");
        isAccessible(".stuck-cases");
        picture("cockpit-stuck-cases");

        new Select(shown(".stuck-cases select[name='service']")).selectByVisibleText("Health");
        shown(".stuck-cases form button").click();
        wait.until(ExpectedConditions.not(
                ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".stuck-cases"), reference)));
        new Select(shown(".stuck-cases select[name='service']")).selectByVisibleText("Any");
        shown(".stuck-cases form button").click();

        wait.until(ExpectedConditions.elementToBeClickable(By.linkText(reference)))
                .sendKeys(Keys.ENTER);
        textOf(".stuck-cases", "Repairs so far");
        isAccessible(".stuck-cases");
        picture("cockpit-stuck-case");
        shown(".stuck-cases a[href*='/owner?']").sendKeys(Keys.ENTER);
        new Select(shown("#target")).selectByVisibleText("lead");
        isAccessible(".stuck-cases");
        WebElement give = driver.findElement(By.xpath("//form[.//*[@id='target']]//button"));
        give.sendKeys(Keys.ENTER);
        assertThat(textOf(".stuck-cases", "What the repair would do")).contains("owner nobody", "owner lead");
        isAccessible(".stuck-cases");
        assertThat(owners()).doesNotContain("lead");
        driver.findElement(By.xpath("//button[normalize-space()='Do it']")).click();
        assertThat(textOf(".stuck-cases [role=alert]", "There is a problem"))
                .contains("Enter the reason for this repair");

        shown(".stuck-cases textarea[name='reason']").sendKeys("Wendy is away until June");
        driver.findElement(By.xpath("//button[normalize-space()='Do it']")).click();

        assertThat(textOf(".stuck-cases [role=alert]", "Done")).contains("Done: ");
        assertThat(owners()).contains("lead");
        assertThat(textOf(".stuck-cases", "Wendy is away until June")).contains("lead", "Change the owner of a task");
        assertThat(driver.getCurrentUrl()).contains("/camunda/app/cockpit/default/#/stuck-cases");
        picture("cockpit-repair");
    }

    private List<String> owners() {
        return steps.tasksOfCase(reference, "record-family-views").stream()
                .map(Task::getAssignee)
                .toList();
    }

    @Test
    void thePagesWithoutScriptsSayTheSame() throws IOException {
        signIn("lead");
        go("/stuck");
        assertThat(textOf("main", reference)).contains("A date was missed", "Nothing happens");
        isAccessible("body");
        picture("stuck-list");
        driver.findElement(By.linkText(reference)).click();
        textOf("main", "Repairs so far");
        isAccessible("body");
        picture("stuck-case");
        driver.findElement(By.xpath("//button[normalize-space()='Suspend this process']"))
                .click();
        textOf("main", "What changes");
        isAccessible("body");
        picture("stuck-preview");
    }
}
