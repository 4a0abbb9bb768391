package org.sendcasework.reporting.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sendcasework.reporting.Kpi;
import org.sendcasework.reporting.KpiDictionary;
import org.sendcasework.reporting.SmallNumbers;
import org.sendcasework.reporting.snapshot.LockedFigure;
import org.sendcasework.reporting.snapshot.PeriodSnapshot;
import org.sendcasework.reporting.snapshot.PeriodSnapshots;
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

    private final PeriodSnapshots snapshots;
    private final KpiDictionary dictionary;

    StatisticsPage(PeriodSnapshots snapshots, KpiDictionary dictionary) {
        this.snapshots = snapshots;
        this.dictionary = dictionary;
    }

    @GetMapping
    String show(Model model) {
        List<PeriodSnapshot> published = snapshots.published();
        model.addAttribute("published", !published.isEmpty());
        if (!published.isEmpty()) {
            PeriodSnapshot latest = published.get(0);
            model.addAttribute("label", FigureTexts.period(latest.getGrain(), latest.getStartsOn()));
            model.addAttribute("issue", latest.getIssue());
            model.addAttribute("reason", latest.getReason());
            model.addAttribute("sections", sections(latest));
        }
        return "dashboard/statistics";
    }

    private Map<String, List<LockedLine>> sections(PeriodSnapshot snapshot) {
        Map<String, List<LockedLine>> sections = new LinkedHashMap<>();
        whole(snapshot).forEach(figure -> {
            Kpi kpi = dictionary.byCode(figure.code());
            sections.computeIfAbsent(kpi.section(), section -> new ArrayList<>())
                    .add(LockedLine.ofPublic(kpi, figure));
        });
        return sections;
    }

    private List<LockedFigure> whole(PeriodSnapshot snapshot) {
        List<String> known = dictionary.all().stream().map(Kpi::code).toList();
        return snapshots.figures(snapshot).stream()
                .filter(LockedFigure::isWhole)
                .filter(figure -> known.contains(figure.code()))
                .toList();
    }

    @GetMapping(value = "/figures.csv", produces = FigureCsv.MEDIA_TYPE)
    ResponseEntity<byte[]> csv() {
        PeriodSnapshot latest = snapshots.published().stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Nothing is published yet."));
        FigureCsv csv = new FigureCsv("from", "to", "figure", "name", "value", "counted", "among");
        whole(latest).forEach(figure -> {
            Kpi kpi = dictionary.byCode(figure.code());
            boolean tell = SmallNumbers.mayTell(figure.figure());
            csv.row(
                    latest.getStartsOn(),
                    latest.getEndsOn(),
                    kpi.code(),
                    kpi.name(),
                    tell ? figure.figure().value() : SmallNumbers.SUPPRESSED,
                    tell ? figure.figure().counted() : SmallNumbers.SUPPRESSED,
                    tell ? figure.figure().among() : SmallNumbers.SUPPRESSED);
        });
        return csv.download("send-statistics-" + latest.getStartsOn() + ".csv");
    }
}
