package org.sendcasework.escalation.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sendcasework.escalation.forecast.BreachForecast;
import org.sendcasework.escalation.forecast.LikelyMiss;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The cases that are likely to miss their twenty weeks, with the sum that says so. */
@Controller
class ForecastPages {

    private final BreachForecast forecast;

    ForecastPages(BreachForecast forecast) {
        this.forecast = forecast;
    }

    @GetMapping("/forecast")
    String show(Model model) {
        model.addAttribute("times", forecast.stepTimes().values());
        model.addAttribute("cases", forecast.likelyToMiss());
        return "forecast";
    }

    @GetMapping("/forecast.csv")
    ResponseEntity<String> csv() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("forecast.csv")
                                .build()
                                .toString())
                .body(csv(forecast.likelyToMiss()));
    }

    private static String csv(List<LikelyMiss> cases) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter rows = new CSVPrinter(
                text,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader("case_reference", "step", "since", "due", "expected", "days_late", "sum")
                        .get())) {
            for (LikelyMiss miss : cases) {
                rows.printRecord(
                        miss.caseReference(),
                        miss.step(),
                        miss.since(),
                        miss.dueDate(),
                        miss.expectedOn(),
                        miss.daysLate(),
                        String.join("; ", miss.sum()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
