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
import java.util.Arrays;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What every page of ours must pass: axe finds nothing. A picture of it is kept beside the reports. */
final class PageCheck {

    private PageCheck() {}

    static void check(WebDriver driver, String picture) throws IOException {
        assertThat(new AxeBuilder().analyze(driver).getViolations())
                .as("accessibility of %s", picture)
                .extracting(Rule::getId)
                .isEmpty();
        File taken = ((TakesScreenshot) driver).getScreenshotAs(OutputType.FILE);
        Path pictures = Files.createDirectories(Path.of("target", "screenshots"));
        Files.copy(taken.toPath(), pictures.resolve(picture + ".png"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Waits until the page says all this; between two pages the browser may say anything. */
    static void hasText(WebDriver driver, String... words) {
        new WebDriverWait(driver, Duration.ofSeconds(20))
                .ignoring(WebDriverException.class)
                .withMessage(() -> String.join(" and ", words) + " on " + driver.getCurrentUrl())
                .until(browser -> {
                    String text = browser.findElement(By.tagName("main")).getText();
                    return Arrays.stream(words).allMatch(text::contains);
                });
    }
}
