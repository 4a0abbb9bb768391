package org.sendcasework.browser;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Tasklist as a caseworker uses it: starting a process, claiming a task, filling in its form, completing it. */
class TasklistPage {

    private static final DateTimeFormatter BRITISH = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final WebDriver driver;
    private final WebDriverWait wait;
    private final String base;
    private String form;

    TasklistPage(WebDriver driver, String base) {
        this.driver = driver;
        this.base = base;
        this.wait = new WebDriverWait(driver, Duration.ofSeconds(30));
    }

    void signIn(String username, String password) {
        driver.get(base + "/sign-in");
        driver.findElement(By.id("username")).sendKeys(username);
        driver.findElement(By.id("password")).sendKeys(password);
        driver.findElement(By.cssSelector("main button[type=submit]")).click();
        wait.until(ExpectedConditions.urlContains("/home"));
    }

    void openStartForm(String processName, String formId) {
        this.form = formId;
        driver.get(base + "/camunda/app/tasklist/default/");
        wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector(".start-process-action a")))
                .click();
        By process = By.xpath("//div[contains(@class,'modal-body')]//a[normalize-space()='" + processName + "']");
        wait.until(ExpectedConditions.elementToBeClickable(process));
        // While the dialog still renders, a click can go nowhere; its entry stays until one has arrived
        new WebDriverWait(driver, Duration.ofSeconds(30), Duration.ofSeconds(1))
                .ignoring(WebDriverException.class)
                .until(browser -> {
                    browser.findElements(process).forEach(WebElement::click);
                    return browser.findElements(process).isEmpty();
                });
        waitForForm();
    }

    void openTask(String taskId, String formId) {
        this.form = formId;
        driver.get("about:blank");
        driver.get(base + "/camunda/app/tasklist/default/#/?task=" + taskId);
        wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector("[ng-click='claim()']")))
                .click();
        wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("[ng-click='unclaim()']")));
        waitForForm();
        wait.until(browser -> browser.findElements(By.cssSelector(".fjs-container [disabled]"))
                .isEmpty());
    }

    private void waitForForm() {
        wait.until(
                ExpectedConditions.presenceOfElementLocated(By.cssSelector(".fjs-container [id*='-" + form + "-']")));
    }

    TasklistPage text(String key, String value) {
        WebElement field = visible("[id$='-" + form + "-" + key + "']");
        field.clear();
        field.sendKeys(value);
        return this;
    }

    TasklistPage date(String key, LocalDate day) {
        WebElement field = visible("[id$='-" + form + "-" + key + "-date']");
        // A date that the form offers is replaced, not written on to
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), BRITISH.format(day), Keys.TAB);
        return this;
    }

    /** Chooses the option at a place in a radio group or checklist, counted from 0. */
    TasklistPage choose(String key, int place) {
        click("[id$='-" + form + "-" + key + "-" + place + "']");
        return this;
    }

    TasklistPage tick(String... keys) {
        for (String key : keys) {
            click("[id$='-" + form + "-" + key + "']");
        }
        return this;
    }

    /** Picks an option of a searchable list by part of its label. */
    TasklistPage pick(String key, String words) {
        WebElement field = visible("[id$='-" + form + "-" + key + "']");
        field.click();
        field.sendKeys(words);
        By option = By.xpath("//div[contains(@class,'fjs-dropdownlist-item')][contains(.,'" + words + "')]");
        wait.until(ExpectedConditions.elementToBeClickable(option)).click();
        return this;
    }

    /** Picks an option of a short list, which has no search, by its label. A press that opened nothing is repeated. */
    TasklistPage pickOption(String key, String label) {
        By option = By.xpath("//div[contains(@class,'fjs-dropdownlist-item')][contains(.,'" + label + "')]");
        new WebDriverWait(driver, Duration.ofSeconds(30), Duration.ofSeconds(1))
                .ignoring(WebDriverException.class)
                .until(browser -> {
                    if (browser.findElements(option).isEmpty()) {
                        click("[id$='-" + form + "-" + key + "-display']");
                    }
                    browser.findElement(option).click();
                    return true;
                });
        return this;
    }

    /** Picks the first option of a short list. */
    TasklistPage pickFirst(String key) {
        click("[id$='-" + form + "-" + key + "-display']");
        wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector(".fjs-dropdownlist-item")))
                .click();
        return this;
    }

    private void click(String css) {
        WebElement field = visible(css);
        ((JavascriptExecutor) driver).executeScript("arguments[0].scrollIntoView({block:'center'})", field);
        field.click();
    }

    private WebElement visible(String css) {
        return wait.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(".fjs-container " + css)));
    }

    /** What axe finds wrong with the form as it is shown now. */
    List<Rule> accessibilityFaults() {
        return new AxeBuilder().include(".fjs-container").analyze(driver).getViolations();
    }

    /** Starts the process. The button comes alive a moment after the last field, so a press that was lost is repeated. */
    void start() {
        By button = By.xpath("//div[contains(@class,'modal-footer')]//button[@type='submit']");
        new WebDriverWait(driver, Duration.ofSeconds(45), Duration.ofSeconds(10))
                .ignoring(WebDriverException.class)
                .until(browser -> {
                    if (browser.findElements(By.cssSelector(".modal-body")).isEmpty()) {
                        return true;
                    }
                    press(button);
                    return false;
                });
    }

    /** Presses the start button and leaves it to the test to look at the answer. */
    void submitOnly() {
        submit(By.xpath("//div[contains(@class,'modal-footer')]//button[@type='submit']"));
    }

    /** The page's text once it has these words. */
    String waitForText(String words) {
        wait.until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), words));
        return visibleText();
    }

    /** Completes the task. The button comes alive a moment after the last field, so the press is repeated until it tells. */
    void complete() {
        By button = By.xpath("//button[normalize-space()='Complete']");
        new WebDriverWait(driver, Duration.ofSeconds(30), Duration.ofSeconds(1))
                .ignoring(WebDriverException.class)
                .until(browser -> {
                    if (browser.findElements(By.cssSelector(".fjs-container")).isEmpty()) {
                        return true;
                    }
                    press(button);
                    return false;
                });
    }

    private void submit(By button) {
        wait.until(ExpectedConditions.elementToBeClickable(button));
        press(button);
    }

    /** Waits for nothing: what is not there any more is looked for again by the caller. */
    private void press(By button) {
        WebElement element = driver.findElement(button);
        ((JavascriptExecutor) driver).executeScript("arguments[0].scrollIntoView({block:'center'})", element);
        element.click();
    }

    String visibleText() {
        return driver.findElement(By.tagName("body")).getText();
    }
}
