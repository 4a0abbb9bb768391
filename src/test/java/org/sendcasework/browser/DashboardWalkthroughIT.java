package org.sendcasework.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.sendcasework.identity.Accounts;
import org.sendcasework.identity.Groups;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.WebCaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A manager goes from the dashboard to a figure, its cases and a locked month with its report; axe on each page. */
@WebCaseworkTest
class DashboardWalkthroughIT {

    private static final String PASSWORD = "a-long-enough-password";
    private static final LocalDate RECEIVED = LocalDate.of(2026, 10, 5);

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CaseworkSteps steps;

    private WebDriver driver;
    private String reference;

    @BeforeEach
    void aCaseAndAManager() {
        driver = Browser.start();
        accounts.create("figures-lead", "Fay Gure", PASSWORD, List.of(Groups.MANAGERS));
        steps.today(RECEIVED);
        reference = steps.request(RECEIVED).getBusinessKey();
        steps.today(LocalDate.of(2026, 11, 25));
        open("/sign-in");
        driver.findElement(By.name("username")).sendKeys("figures-lead");
        driver.findElement(By.name("password")).sendKeys(PASSWORD);
        driver.findElement(By.cssSelector("main button")).click();
    }

    @AfterEach
    void close() {
        if (driver != null) {
            driver.quit();
        }
    }

    private void open(String path) {
        driver.get("http://localhost:" + port + path);
    }

    private void check(String picture) throws IOException {
        PageCheck.check(driver, "dashboard-" + picture);
    }

    private void write(String field, String words) {
        new WebDriverWait(driver, Duration.ofSeconds(20))
                .until(ExpectedConditions.elementToBeClickable(By.id(field)))
                .sendKeys(words);
    }

    @Test
    void fromTheDashboardToTheCasesBehindAFigure() throws IOException {
        open("/home");
        driver.findElement(By.linkText("Dashboard")).click();
        PageCheck.hasText(driver, "Leading figures", "Requests and decisions");
        check("overview");
        driver.findElement(By.linkText("Timeliness")).click();
        PageCheck.hasText(driver, "New plans within 20 weeks, without exceptions");
        check("section");
        driver.findElement(By.linkText("Requests and decisions")).click();

        driver.findElement(By.linkText("Requests for an assessment")).click();
        new Select(driver.findElement(By.id("by"))).selectByVisibleText("who asked");
        driver.findElement(By.cssSelector("form.app-filters button")).click();
        PageCheck.hasText(driver, "By who asked", "October 2026");
        for (int chart = 0; chart < 2; chart++) {
            assertThat(((JavascriptExecutor) driver)
                            .executeScript(
                                    "return document.querySelectorAll('figure img')[" + chart + "].naturalWidth"))
                    .as("the chart is drawn")
                    .isNotEqualTo(0L);
        }
        check("figure");

        driver.findElement(By.xpath("//tr[th[starts-with(., 'October 2026')]]//a"))
                .click();
        PageCheck.hasText(driver, "Cases behind: Requests for an assessment", reference);
        check("cases");
        driver.findElement(By.linkText(reference)).click();
        assertThat(driver.getCurrentUrl()).endsWith("/cases/" + reference);

        open("/dashboard/dictionary");
        check("dictionary");
    }

    @Test
    void aTeamIsSetUpAndTheFigureIsCutByIt() throws IOException {
        open("/home");
        driver.findElement(By.linkText("Teams")).click();
        driver.findElement(By.linkText("Add a team")).click();
        write("name", "Everything Team");
        check("team-new");
        driver.findElement(By.xpath("//button[. = 'Add the team']")).click();
        PageCheck.hasText(driver, "The team is added", "every locality, every phase");
        driver.findElement(By.xpath("//button[starts-with(., 'Assign them')]")).click();
        PageCheck.hasText(driver, "given one.");
        check("teams");
        driver.findElement(By.xpath("//tr[td[. = 'Everything Team']]//a[starts-with(., 'Change')]"))
                .click();
        driver.findElement(By.xpath("//label[. = 'Come to this team']")).click();
        driver.findElement(By.xpath("//button[. = 'Save the team']")).click();
        PageCheck.hasText(driver, "Takes no new cases");

        open("/cases?q=" + reference);
        check("cases-by-team");
        driver.findElement(By.linkText(reference)).click();
        PageCheck.hasText(driver, "Given to the team Everything Team");
        check("case-with-team");
        driver.findElement(By.linkText("Move to another team")).click();
        PageCheck.hasText(driver, "Team now");
        check("move-to-team");
        open("/dashboard/kpis/open-cases?by=team");
        PageCheck.hasText(driver, "By team", "Everything Team");
        check("figure-by-team");
    }

    @Test
    void aBacklogLeadsToWhatItTakes() throws IOException {
        open("/dashboard/kpis/open-21-weeks");
        driver.findElement(By.partialLinkText("when the backlog is cleared")).click();
        PageCheck.hasText(
                driver, "Burn-down: Open cases over 20 weeks", "Must be closed each month", "How it is worked out");
        check("burn-down");
        driver.findElement(By.linkText("The same for: Open cases")).click();
        PageCheck.hasText(driver, "Burn-down: Open cases", "There is no aim.");
    }

    @Test
    void aMonthIsWrittenLockedAndReported() throws IOException {
        open("/dashboard/periods");
        check("periods");
        driver.findElement(By.xpath("//tr[th[. = 'October 2026']]//a[starts-with(., 'Write')]"))
                .click();
        write("what", "More requests than in any month");
        write("why", "A new term");
        write("soWhat", "Decisions take longer");
        write("next", "A second officer from December");
        write("risks[0].risk", "Too few educational psychologists");
        new Select(driver.findElement(By.id("risks[0].before"))).selectByValue("RED");
        write("risks[0].mitigation", "Locums");
        driver.findElement(By.xpath("//button[. = 'Save the story']")).click();
        PageCheck.hasText(driver, "There is a problem", "Select how serious the risk is after that");
        check("story-with-an-error");
        new Select(driver.findElement(By.id("risks[0].after"))).selectByValue("AMBER");
        driver.findElement(By.xpath("//button[. = 'Save the story']")).click();
        check("story");
        driver.findElement(By.linkText("Lock the figures and the story")).click();
        check("lock");
        driver.findElement(By.xpath("//button[. = 'Lock']")).click();
        PageCheck.hasText(driver, "locked as issue 1", "A new term");
        check("issue");
        driver.findElement(By.linkText("Highlight report")).click();
        PageCheck.hasText(driver, "Red: needs action now", "Locums", "Nothing was entered.");
        check("report");
        driver.navigate().back();
        driver.findElement(By.linkText("Board pack")).click();
        PageCheck.hasText(driver, "SEND partnership: board pack", "A new term", "6. Definitions");
        check("board-pack");
        driver.navigate().back();
        driver.findElement(By.xpath("//button[. = 'Publish']")).click();
        driver.manage().deleteAllCookies();
        open("/statistics");
        PageCheck.hasText(driver, "October 2026", "New plans issued");
        check("statistics");
    }
}
