package org.sendcasework.reporting.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sendcasework.panel.PanelAccess;
import org.sendcasework.reporting.internal.CachedFigures;
import org.sendcasework.reporting.internal.Figure;
import org.sendcasework.reporting.internal.FigureSet;
import org.sendcasework.reporting.internal.Filter;
import org.sendcasework.reporting.internal.Kpi;
import org.sendcasework.reporting.internal.KpiDictionary;
import org.sendcasework.reporting.internal.SetDisclosure;
import org.sendcasework.reporting.internal.SmallNumbers;
import org.sendcasework.shared.CsvDownload;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Decisions of a year by kind, outcome, who decided, repeat requests and reasons, as they may be published. */
@Controller
@RequestMapping("/panels/statistics")
class DecisionStatisticsPages {

    private static final String DECISIONS = "decisions-made";
    private static final String REASONS = "refusal-reasons";
    private static final String KIND = "asked";
    private static final List<String> BREAKDOWNS = List.of("outcome", "basis", "request");

    private final KpiDictionary dictionary;
    private final CachedFigures figures;
    private final PanelAccess access;
    private final Clock clock;

    DecisionStatisticsPages(KpiDictionary dictionary, CachedFigures figures, PanelAccess access, Clock clock) {
        this.dictionary = dictionary;
        this.figures = figures;
        this.access = access;
        this.clock = clock;
    }

    /** One published number: about which decision, by which breakdown, and which part. */
    record Line(String decision, String breakdown, String part, String number) {}

    @GetMapping
    String page(@RequestParam(required = false) Integer year, Model model) {
        access.requireMayReadStatistics();
        PublishedYear chosen = PublishedYear.of(year, clock);
        model.addAttribute("year", chosen.year());
        model.addAttribute("years", chosen.offered());
        model.addAttribute("lines", lines(chosen));
        return "panels/statistics";
    }

    @GetMapping(value = "/figures.csv", produces = CsvDownload.MEDIA_TYPE)
    ResponseEntity<byte[]> csv(@RequestParam(required = false) Integer year) {
        access.requireMayReadStatistics();
        PublishedYear chosen = PublishedYear.of(year, clock);
        CsvDownload csv = new CsvDownload("year", "decision", "breakdown", "part", "number");
        lines(chosen)
                .forEach(line -> csv.row(chosen.year(), line.decision(), line.breakdown(), line.part(), line.number()));
        return csv.download("decisions-" + chosen.year() + ".csv");
    }

    private List<Line> lines(PublishedYear year) {
        Kpi decisions = dictionary.byCode(DECISIONS);
        FigureSet.Found byKind = ask(decisions, KIND, year, Filter.NONE);
        SetDisclosure.Disclosed kinds = disclosure().of(byKind);
        List<Line> lines = new ArrayList<>();
        byKind.parts().forEach((kind, counted) -> {
            boolean told = kinds.part(kind, DECISIONS);
            String words = FigureTexts.part(kind);
            lines.add(new Line(words, "All", "Decisions", number(told, counted.get(DECISIONS))));
            BREAKDOWNS.forEach(by -> lines.addAll(parts(decisions, by, year, kind, told)));
        });
        lines.addAll(reasons(year, byKind.parts().keySet()));
        return lines;
    }

    private List<Line> parts(Kpi kpi, String by, PublishedYear year, String kind, boolean told) {
        FigureSet.Found found = ask(kpi, by, year, Filter.of(kpi, Map.of(KIND, kind)));
        SetDisclosure.Disclosed disclosed = disclosure().of(found, told ? Set.of(kpi.code()) : Set.of());
        List<Line> lines = new ArrayList<>();
        found.parts()
                .forEach((part, counted) -> lines.add(new Line(
                        FigureTexts.part(kind),
                        FigureTexts.breakdown(kpi, by),
                        FigureTexts.part(part),
                        number(disclosed.part(part, kpi.code()), counted.get(kpi.code())))));
        return lines;
    }

    /** Each kind of decision has reasons that add up to a number that is not published, and is looked at by itself. */
    private List<Line> reasons(PublishedYear year, Collection<String> kinds) {
        Kpi reasons = dictionary.byCode(REASONS);
        FigureSet.Found byKind = ask(reasons, KIND, year, Filter.NONE);
        SetDisclosure.Disclosed disclosed = disclosure().of(byKind);
        return kinds.stream()
                .flatMap(kind -> parts(reasons, "reason", year, kind, disclosed.part(kind, REASONS)).stream())
                .toList();
    }

    private FigureSet.Found ask(Kpi kpi, String by, PublishedYear year, Filter filter) {
        return figures.now(new FigureSet(List.of(kpi), by, year.from(), year.to(), filter));
    }

    private SetDisclosure disclosure() {
        return new SetDisclosure(dictionary.all());
    }

    private static String number(boolean told, Figure figure) {
        return told ? String.valueOf(figure.among()) : SmallNumbers.SUPPRESSED;
    }
}
