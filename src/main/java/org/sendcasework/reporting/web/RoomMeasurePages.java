package org.sendcasework.reporting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sendcasework.reporting.Figure;
import org.sendcasework.reporting.FigureSet;
import org.sendcasework.reporting.Filter;
import org.sendcasework.reporting.KeptFigures;
import org.sendcasework.reporting.Kpi;
import org.sendcasework.reporting.KpiDictionary;
import org.sendcasework.reporting.SetDisclosure;
import org.sendcasework.reporting.SmallNumbers;
import org.sendcasework.shared.Inputs;
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
    private final KeptFigures figures;
    private final Clock clock;

    RoomMeasurePages(KpiDictionary dictionary, KeptFigures figures, Clock clock) {
        this.dictionary = dictionary;
        this.figures = figures;
        this.clock = clock;
    }

    /** The measures of one part of a breakdown. */
    record Part(String name, List<MeasureLine> lines) {}

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

    @GetMapping(value = "/mediation/measures/published.csv", produces = FigureCsv.MEDIA_TYPE)
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

    @GetMapping(value = "/eah/measures.csv", produces = FigureCsv.MEDIA_TYPE)
    ResponseEntity<byte[]> expertsAtHandCsv(@RequestParam(required = false) Integer year) {
        return csv(RoomPage.EXPERTS_AT_HAND, year);
    }

    private List<Kpi> kpis(RoomPage page) {
        return dictionary.all().stream().filter(page::shows).toList();
    }

    private String page(RoomPage page, String from, String to, String by, Model model) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = to == null || to.isBlank() ? today : Inputs.date("to", to);
        LocalDate first = from == null || from.isBlank() ? last.minusYears(1).plusDays(1) : Inputs.date("from", from);
        if (first.isAfter(last)) {
            throw new InvalidInputException("from", "must not be after the last day");
        }
        List<Kpi> kpis = kpis(page);
        Map<String, String> breakdowns = breakdowns(kpis);
        String chosen = by == null ? page.usualBreakdown() : by;
        if (!chosen.isEmpty() && !breakdowns.containsKey(chosen)) {
            throw new InvalidInputException("by", "must be a breakdown of one of these figures");
        }
        KeptFigures.Answer<FigureSet.Found> answer =
                figures.ask(new FigureSet(kpis, chosen, first, last, Filter.NONE));
        model.addAttribute("page", page);
        model.addAttribute("from", first);
        model.addAttribute("to", last);
        model.addAttribute("days", Texts.date(first) + " to " + Texts.date(last));
        model.addAttribute("by", chosen);
        model.addAttribute("breakdowns", breakdowns);
        model.addAttribute("countedAt", Texts.moment(answer.at()));
        model.addAttribute("lines", lines(kpis, answer.value().whole(), last));
        model.addAttribute("parts", parts(kpis, answer.value(), last));
        return "dashboard/measures";
    }

    private static Map<String, String> breakdowns(List<Kpi> kpis) {
        Map<String, String> breakdowns = new LinkedHashMap<>();
        kpis.forEach(kpi -> kpi.breakdowns().stream()
                .filter(name -> !name.equals(TOO_FINE))
                .forEach(name -> breakdowns.putIfAbsent(name, FigureTexts.breakdown(kpi, name))));
        return breakdowns;
    }

    private static List<MeasureLine> lines(List<Kpi> kpis, Map<String, Figure> counted, LocalDate last) {
        return kpis.stream()
                .filter(kpi -> counted.containsKey(kpi.code()))
                .map(kpi -> MeasureLine.of(kpi, counted.get(kpi.code()), last))
                .toList();
    }

    /** Only what there is: a part may have figures of nothing. */
    private static List<Part> parts(List<Kpi> kpis, FigureSet.Found found, LocalDate last) {
        List<Part> parts = new ArrayList<>();
        found.parts().forEach((part, counted) -> {
            counted.values().removeIf(figure -> figure.among() == 0);
            if (!counted.isEmpty()) {
                parts.add(new Part(FigureTexts.part(part), lines(kpis, counted, last)));
            }
        });
        return parts;
    }

    /** A set as it may be published. */
    private record Publication(FigureSet.Found found, SetDisclosure.Disclosed disclosed) {}

    private Publication publication(RoomPage page, PublishedYear year) {
        FigureSet.Found found = figures.now(
                new FigureSet(kpis(page), page.usualBreakdown(), year.from(), year.to(), Filter.NONE));
        return new Publication(found, new SetDisclosure(dictionary.all()).of(found));
    }

    private String published(RoomPage page, Integer asked, Model model) {
        PublishedYear year = PublishedYear.of(asked, clock);
        Publication publication = publication(page, year);
        List<Kpi> kpis = kpis(page);
        List<Part> parts = new ArrayList<>();
        publication
                .found()
                .parts()
                .forEach((part, counted) -> parts.add(new Part(
                        FigureTexts.part(part),
                        kpis.stream()
                                .filter(kpi -> counted.containsKey(kpi.code()))
                                .map(kpi -> MeasureLine.published(
                                        kpi,
                                        counted.get(kpi.code()),
                                        publication.disclosed().part(part, kpi.code())))
                                .toList())));
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
        model.addAttribute("parts", parts);
        return "dashboard/published-measures";
    }

    private ResponseEntity<byte[]> csv(RoomPage page, Integer asked) {
        PublishedYear year = PublishedYear.of(asked, clock);
        Publication publication = publication(page, year);
        FigureCsv csv = new FigureCsv("year", "figure", "name", "breakdown", "part", "value", "counted", "among");
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
            FigureCsv csv, PublishedYear year, Kpi kpi, String by, String part, boolean disclosed, Figure figure) {
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
