package org.sendcasework.escalation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import org.sendcasework.escalation.forecast.BreachForecast;
import org.sendcasework.escalation.forecast.LikelyMiss;
import org.sendcasework.shared.CsvDownload;
import org.sendcasework.shared.web.ListPage;
import org.sendcasework.shared.web.RowSorting;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The cases that are likely to miss their twenty weeks, with the sum that says so. */
@Controller
class ForecastPages {

    private static final RowSorting<LikelyMiss> COLUMNS = new RowSorting<LikelyMiss>()
            .by("case", Comparator.comparing(LikelyMiss::caseReference))
            .by("due", Comparator.comparing(LikelyMiss::dueDate))
            .by("expected", Comparator.comparing(LikelyMiss::expectedOn))
            .by("late", Comparator.comparing(LikelyMiss::daysLate))
            .by("step", Comparator.comparing(LikelyMiss::step));

    private final BreachForecast forecast;

    ForecastPages(BreachForecast forecast) {
        this.forecast = forecast;
    }

    @GetMapping("/forecast")
    String show(Pageable page, HttpServletRequest request, Model model) {
        model.addAttribute("times", forecast.stepTimes().values());
        model.addAttribute("list", ListPage.of(COLUMNS.page(forecast.likelyToMiss(), page), page, request));
        return "forecast";
    }

    @GetMapping("/forecast.csv")
    ResponseEntity<byte[]> csv() {
        CsvDownload csv = new CsvDownload("case_reference", "step", "since", "due", "expected", "days_late", "sum");
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
