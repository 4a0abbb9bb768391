package org.sendcasework.reporting.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sendcasework.reporting.internal.Kpi;
import org.sendcasework.reporting.internal.KpiDictionary;
import org.sendcasework.reporting.internal.SmallNumbers;
import org.sendcasework.reporting.snapshot.PeriodSnapshot;
import org.sendcasework.reporting.snapshot.PublicFigures;
import org.sendcasework.shared.CsvDownload;
import org.sendcasework.shared.NotFoundException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What anyone may read without signing in: published figures of the whole area, small numbers left out. */
@Controller
@RequestMapping("/statistics")
class StatisticsPage {

    private final PublicFigures figures;
    private final KpiDictionary dictionary;

    StatisticsPage(PublicFigures figures, KpiDictionary dictionary) {
        this.figures = figures;
        this.dictionary = dictionary;
    }

    @GetMapping
    String show(Model model) {
        Optional<PeriodSnapshot> published = figures.latest();
        model.addAttribute("published", published.isPresent());
        published.ifPresent(latest -> {
            model.addAttribute("label", FigureTexts.period(latest.getGrain(), latest.getStartsOn()));
            model.addAttribute("issue", latest.getIssue());
            model.addAttribute("reason", latest.getReason());
            model.addAttribute("sections", sections(latest));
        });
        return "dashboard/statistics";
    }

    private Map<String, List<LockedLine>> sections(PeriodSnapshot issue) {
        Map<String, List<LockedLine>> sections = new LinkedHashMap<>();
        figures.of(issue).forEach(figure -> {
            Kpi kpi = dictionary.byCode(figure.locked().code());
            sections.computeIfAbsent(kpi.section(), section -> new ArrayList<>())
                    .add(LockedLine.ofPublic(kpi, figure));
        });
        return sections;
    }

    @GetMapping(value = "/figures.csv", produces = CsvDownload.MEDIA_TYPE)
    ResponseEntity<byte[]> csv() {
        PeriodSnapshot latest = figures.latest().orElseThrow(() -> new NotFoundException("Nothing is published yet."));
        CsvDownload csv = new CsvDownload("from", "to", "figure", "name", "value", "counted", "among");
        figures.of(latest).forEach(figure -> {
            Kpi kpi = dictionary.byCode(figure.locked().code());
            csv.row(
                    latest.getStartsOn(),
                    latest.getEndsOn(),
                    kpi.code(),
                    kpi.name(),
                    figure.told() ? figure.locked().figure().value() : SmallNumbers.SUPPRESSED,
                    figure.told() ? figure.locked().figure().counted() : SmallNumbers.SUPPRESSED,
                    figure.told() ? figure.locked().figure().among() : SmallNumbers.SUPPRESSED);
        });
        return csv.download("send-statistics-" + latest.getStartsOn() + ".csv");
    }
}
