package org.sendcasework.browser;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.sendcasework.identity.Accounts;
import org.sendcasework.identity.Groups;
import org.sendcasework.notification.MessageDelivery;
import org.sendcasework.notification.Messages;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.WebCaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A manager looks at forecast, outbox and contacts in a browser, prints a letter and corrects a contact; axe on each page. */
// First of all: the forecast goes by how long cases lately took, and those of other tests take no time
@Order(0)
@WebCaseworkTest
class NotificationWalkthroughIT {

    private static final String PASSWORD = "a-long-enough-password";
    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private Messages messages;

    @Autowired
    private MessageDelivery delivery;

    private WebDriver driver;
    private String reference;

    @BeforeEach
    void aLateCaseAndAManager() {
        driver = Browser.start();
        accounts.create("notify-lead", "Lee Ad", PASSWORD, List.of(Groups.CASEWORKERS, Groups.MANAGERS));
        steps.today(RECEIVED);
        reference = steps.request(RECEIVED, "parentAddress", "1 Harbour Street\nAmbershire")
                .getBusinessKey();
        steps.letTimePass(reference, RECEIVED.plusDays(100));
        messages.of(reference).forEach(message -> delivery.attempt(message.getId(), false));
        open("/sign-in");
        driver.findElement(By.name("username")).sendKeys("notify-lead");
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
        PageCheck.check(driver, "notification-" + picture);
    }

    @Test
    void aManagerSeesWhatIsTellingAndWhatWillBeLate() throws IOException {
        open("/home");
        driver.findElement(By.linkText("Forecast")).click();
        PageCheck.hasText(driver, reference);
        driver.findElement(By.cssSelector("main details summary")).click();
        PageCheck.hasText(driver, reference, "Considering the request: 42 days, 100 of them passed, 0 left");
        check("forecast");

        open("/home");
        driver.findElement(By.linkText("Outbox")).click();
        PageCheck.hasText(driver, "Missed on Mon 19 Oct 2026: Decide whether to assess", "The role MANAGERS");
        check("outbox");
        new Select(driver.findElement(By.id("show"))).selectByValue("to-post");
        driver.findElement(By.cssSelector("main form.app-filters button")).click();
        check("letters");
        driver.findElement(By.partialLinkText("Print")).click();
        PageCheck.hasText(driver, "1 Harbour Street", "We are sorry");
        check("letter");
        driver.navigate().back();
        driver.findElement(By.xpath("//button[starts-with(., 'Mark as posted')]"))
                .click();
        PageCheck.hasText(driver, "The letter is marked as posted.");

        open("/home");
        driver.findElement(By.linkText("Contacts")).click();
        WebElement row = driver.findElement(By.xpath("//tr[contains(., 'ICB_COMMISSIONER')]"));
        check("contacts");
        row.findElement(By.partialLinkText("Change")).click();
        WebElement address = driver.findElement(By.id("address"));
        address.clear();
        address.sendKeys("no address");
        driver.findElement(By.xpath("//button[. = 'Save the contact']")).click();
        PageCheck.hasText(driver, "There is a problem");
        check("contact-with-error");
        driver.findElement(By.partialLinkText("E-mail address must be")).click();
        address = driver.switchTo().activeElement();
        address.clear();
        address.sendKeys("commissioner@ambershire.example");
        driver.findElement(By.xpath("//button[. = 'Save the contact']")).click();
        PageCheck.hasText(driver, "The contact is changed.");
    }
}
