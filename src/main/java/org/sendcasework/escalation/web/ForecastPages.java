package org.sendcasework.escalation.web;

import org.sendcasework.escalation.forecast.BreachForecast;
import org.sendcasework.shared.CsvDownload;
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
    ResponseEntity<byte[]> csv() {
        CsvDownload csv =
                new CsvDownload("case_reference", "step", "since", "due", "expected", "days_late", "sum");
        forecast.likelyToMiss()
                .forEach(miss -> csv.row(
                        miss.caseReference(),
                        miss.step(),
                        miss.since(),
                        miss.dueDate(),
                        miss.expectedOn(),
                        miss.daysLate(),
                        String.join("; ", miss.sum())));
        return csv.download("forecast.csv");
    }
}
