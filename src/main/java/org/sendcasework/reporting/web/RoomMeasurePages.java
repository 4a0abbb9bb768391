package org.sendcasework.reporting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sendcasework.reporting.internal.CachedFigures;
import org.sendcasework.reporting.internal.Figure;
import org.sendcasework.reporting.internal.FigureSet;
import org.sendcasework.reporting.internal.Filter;
import org.sendcasework.reporting.internal.Kpi;
import org.sendcasework.reporting.internal.KpiDictionary;
import org.sendcasework.reporting.internal.SetDisclosure;
import org.sendcasework.reporting.internal.SmallNumbers;
import org.sendcasework.shared.CsvDownload;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The measures of mediation and of Experts at Hand on their own pages, from the same entries and facts as the dashboard:
 * for any days to those who work with them, and for a whole year as they may be published.
 */
@Controller
class RoomMeasurePages {

    /** A single setting's few cases belong on no page of measures. */
    private static final String TOO_FINE = "setting";

    private final KpiDictionary dictionary;
    private final CachedFigures figures;
    private final Clock clock;

    RoomMeasurePages(KpiDictionary dictionary, CachedFigures figures, Clock clock) {
        this.dictionary = dictionary;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * A figure in each part of a breakdown.
     *
     * @param cells one for each part; null where the figure has nothing there
     */
    record Row(String name, List<MeasureLine> cells) {}

    @GetMapping("/mediation/measures")
    String mediation(
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String by,
            Model model) {
        return page(RoomPage.MEDIATION, from, to, by, model);
    }

    @GetMapping("/mediation/measures/published")
    String mediationPublished(@RequestParam(required = false) Integer year, Model model) {
        return published(RoomPage.MEDIATION, year, model);
    }

    @GetMapping(value = "/mediation/measures/published.csv", produces = CsvDownload.MEDIA_TYPE)
    ResponseEntity<byte[]> mediationCsv(@RequestParam(required = false) Integer year) {
        return csv(RoomPage.MEDIATION, year);
    }

    @GetMapping("/eah/measures")
    String expertsAtHand(
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String by,
            Model model) {
        return page(RoomPage.EXPERTS_AT_HAND, from, to, by, model);
    }

    @GetMapping("/eah/measures/published")
    String expertsAtHandPublished(@RequestParam(required = false) Integer year, Model model) {
        return published(RoomPage.EXPERTS_AT_HAND, year, model);
    }

    @GetMapping(value = "/eah/measures.csv", produces = CsvDownload.MEDIA_TYPE)
    ResponseEntity<byte[]> expertsAtHandCsv(@RequestParam(required = false) Integer year) {
        return csv(RoomPage.EXPERTS_AT_HAND, year);
    }

    private List<Kpi> kpis(RoomPage page) {
        return dictionary.all().stream().filter(page::shows).toList();
    }

    private String page(RoomPage page, String from, String to, String by, Model model) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = AskedDays.day("to", "the last day", to, today);
        LocalDate usual = last.minusYears(1).plusDays(1);
        LocalDate first = new AskedDays(AskedDays.day("from", "the first day", from, usual), last).from();
        List<Kpi> kpis = kpis(page);
        Map<String, String> breakdowns = breakdowns(kpis);
        String chosen = by == null ? page.usualBreakdown() : by;
        if (!chosen.isEmpty() && !breakdowns.containsKey(chosen)) {
            throw new InvalidInputException("by", "these figures cannot be broken down by that");
        }
        CachedFigures.Answer<FigureSet.Found> answer =
                figures.ask(new FigureSet(kpis, chosen, first, last, Filter.NONE));
        model.addAttribute("page", page);
        model.addAttribute("from", first);
        model.addAttribute("to", last);
        model.addAttribute("days", Texts.date(first) + " to " + Texts.date(last));
        model.addAttribute("by", chosen);
        model.addAttribute("breakdowns", breakdowns);
        model.addAttribute("countedAt", Texts.moment(answer.at()));
        Map<String, Figure> whole = answer.value().whole();
        model.addAttribute(
                "lines",
                kpis.stream()
                        .map(kpi -> MeasureLine.of(kpi, whole.get(kpi.code()), last))
                        .toList());
        addParts(model, kpis, answer.value(), (part, kpi, figure) -> MeasureLine.of(kpi, figure, last));
        return "dashboard/measures";
    }

    private static Map<String, String> breakdowns(List<Kpi> kpis) {
        Map<String, String> breakdowns = new LinkedHashMap<>();
        kpis.forEach(kpi -> kpi.breakdowns().stream()
                .filter(name -> !name.equals(TOO_FINE))
                .forEach(name -> breakdowns.putIfAbsent(name, FigureTexts.breakdown(kpi, name))));
        return breakdowns;
    }

    /** How a figure of a part is shown. */
    @FunctionalInterface
    private interface Shown {

        MeasureLine as(String part, Kpi kpi, Figure figure);
    }

    /** A table with a row for each figure that has the breakdown, and a column for each part. */
    private static void addParts(Model model, List<Kpi> kpis, FigureSet.Found found, Shown shown) {
        List<String> parts = List.copyOf(found.parts().keySet());
        List<Row> rows = new ArrayList<>();
        for (Kpi kpi : kpis) {
            List<MeasureLine> cells = new ArrayList<>();
            for (String part : parts) {
                Figure figure = found.parts().get(part).get(kpi.code());
                cells.add(figure == null || figure.among() == 0 ? null : shown.as(part, kpi, figure));
            }
            if (cells.stream().anyMatch(Objects::nonNull)) {
                rows.add(new Row(kpi.name(), cells));
            }
        }
        model.addAttribute("parts", parts.stream().map(FigureTexts::part).toList());
        model.addAttribute("rows", rows);
    }

    /** A set as it may be published. */
    private record Publication(FigureSet.Found found, SetDisclosure.Disclosed disclosed) {}

    private Publication publication(RoomPage page, PublishedYear year) {
        FigureSet.Found found =
                figures.now(new FigureSet(kpis(page), page.usualBreakdown(), year.from(), year.to(), Filter.NONE));
        return new Publication(found, new SetDisclosure(dictionary.all()).of(found));
    }

    private String published(RoomPage page, Integer asked, Model model) {
        PublishedYear year = PublishedYear.of(asked, clock);
        Publication publication = publication(page, year);
        List<Kpi> kpis = kpis(page);
        model.addAttribute("page", page);
        model.addAttribute("year", year.year());
        model.addAttribute("years", year.offered());
        model.addAttribute(
                "lines",
                kpis.stream()
                        .map(kpi -> MeasureLine.published(
                                kpi,
                                publication.found().whole().get(kpi.code()),
                                publication.disclosed().whole().contains(kpi.code())))
                        .toList());
        model.addAttribute("breakdown", breakdowns(kpis).get(page.usualBreakdown()));
        addParts(
                model,
                kpis,
                publication.found(),
                (part, kpi, figure) -> MeasureLine.published(
                        kpi, figure, publication.disclosed().part(part, kpi.code())));
        return "dashboard/published-measures";
    }

    private ResponseEntity<byte[]> csv(RoomPage page, Integer asked) {
        PublishedYear year = PublishedYear.of(asked, clock);
        Publication publication = publication(page, year);
        CsvDownload csv = new CsvDownload("year", "figure", "name", "breakdown", "part", "value", "counted", "among");
        kpis(page).forEach(kpi -> {
            boolean told = publication.disclosed().whole().contains(kpi.code());
            row(csv, year, kpi, "", "", told, publication.found().whole().get(kpi.code()));
            publication.found().parts().forEach((part, counted) -> {
                if (counted.containsKey(kpi.code())) {
                    boolean disclosed = publication.disclosed().part(part, kpi.code());
                    row(csv, year, kpi, page.usualBreakdown(), part, disclosed, counted.get(kpi.code()));
                }
            });
        });
        return csv.download(page.path().substring(1).replace('/', '-') + "-" + year.year() + ".csv");
    }

    private static void row(
            CsvDownload csv, PublishedYear year, Kpi kpi, String by, String part, boolean disclosed, Figure figure) {
        csv.row(
                year.year(),
                kpi.code(),
                kpi.name(),
                by,
                part,
                disclosed ? figure.value() : SmallNumbers.SUPPRESSED,
                disclosed ? figure.counted() : SmallNumbers.SUPPRESSED,
                disclosed ? figure.among() : SmallNumbers.SUPPRESSED);
    }
}
