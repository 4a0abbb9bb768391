package org.sendcasework.panel.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.sendcasework.panel.PanelAccess;
import org.sendcasework.panel.PanelStatistics;
import org.sendcasework.shared.CsvDownload;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures about decisions as they may be published. */
@Controller
@RequestMapping("/panels/statistics")
class StatisticsPages {

    private static final int FIRST_YEAR = 2014;
    private static final int YEARS_OFFERED = 6;

    private final PanelStatistics statistics;
    private final PanelAccess access;
    private final Clock clock;

    StatisticsPages(PanelStatistics statistics, PanelAccess access, Clock clock) {
        this.statistics = statistics;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    String page(@RequestParam(required = false) Integer year, Model model) {
        access.requireMayReadStatistics();
        int chosen = checked(year);
        int latest = LocalDate.now(clock).getYear();
        model.addAttribute("year", chosen);
        model.addAttribute(
                "years",
                IntStream.iterate(latest, one -> one - 1)
                        .limit(YEARS_OFFERED)
                        .boxed()
                        .toList());
        model.addAttribute("unfinished", chosen == latest);
        model.addAttribute("lines", statistics.of(chosen));
        return "panels/statistics";
    }

    @GetMapping("/figures.csv")
    ResponseEntity<byte[]> file(@RequestParam(required = false) Integer year) {
        access.requireMayReadStatistics();
        int chosen = checked(year);
        CsvDownload csv = new CsvDownload("year", "decision", "cut", "what", "number");
        statistics.of(chosen).forEach(line -> csv.row(chosen, line.decision(), line.cut(), line.what(), line.number()));
        return csv.download("decisions-" + chosen + ".csv");
    }

    private int checked(Integer year) {
        int latest = LocalDate.now(clock).getYear();
        int chosen = year == null ? latest - 1 : year;
        if (chosen < FIRST_YEAR || chosen > latest) {
            throw new InvalidInputException("year", "must be between " + FIRST_YEAR + " and " + latest);
        }
        return chosen;
    }
}
