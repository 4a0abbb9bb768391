package org.sendcasework.reporting.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.sendcasework.reporting.internal.BurnDown;
import org.sendcasework.reporting.internal.BurnDown.Ahead;
import org.sendcasework.reporting.internal.BurnDown.Past;
import org.sendcasework.reporting.internal.BurnDowns;
import org.sendcasework.reporting.internal.CachedFigures;
import org.sendcasework.reporting.internal.Figures;
import org.sendcasework.reporting.internal.Grain;
import org.sendcasework.reporting.internal.Kpi;
import org.sendcasework.reporting.internal.KpiDictionary;
import org.sendcasework.reporting.internal.Question;
import org.sendcasework.reporting.web.LineCharts.Line;
import org.sendcasework.reporting.web.LineCharts.Style;
import org.sendcasework.shared.CsvDownload;
import org.sendcasework.shared.Texts;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** When a backlog is worked off at this pace, and which pace it would take. */
@Controller
@RequestMapping("/dashboard")
class BurnDownPages {

    private static final String USUAL = "open-21-weeks";

    private final BurnDowns burnDowns;
    private final CachedFigures kept;
    private final KpiDictionary dictionary;
    private final LineCharts charts;

    BurnDownPages(BurnDowns burnDowns, CachedFigures kept, KpiDictionary dictionary, LineCharts charts) {
        this.burnDowns = burnDowns;
        this.kept = kept;
        this.dictionary = dictionary;
        this.charts = charts;
    }

    /** A burn-down as a question, so that a slow one is kept. */
    private record Asked(BurnDowns burnDowns, Kpi stock) implements Question<BurnDown> {
        @Override
        public BurnDown ask(Figures figures) {
            return burnDowns.of(stock);
        }
    }

    private CachedFigures.Answer<BurnDown> burnDown(Kpi stock) {
        return kept.ask(new Asked(burnDowns, stock));
    }

    @GetMapping("/burn-down")
    String show(@RequestParam(defaultValue = USUAL) String figure, Model model) {
        CachedFigures.Answer<BurnDown> answer = burnDown(dictionary.byCode(figure));
        BurnDown burnDown = answer.value();
        model.addAttribute("countedAt", Texts.moment(answer.at()));
        model.addAttribute("figure", burnDown.stock());
        model.addAttribute("offered", burnDowns.offered());
        model.addAttribute("in", burnDown.in());
        model.addAttribute("out", burnDown.out());
        model.addAttribute("words", new BurnDownTexts(burnDown));
        model.addAttribute(
                "past", burnDown.past().stream().map(BurnDownPages::row).toList());
        model.addAttribute(
                "ahead", burnDown.ahead().stream().map(BurnDownPages::row).toList());
        return "dashboard/burn-down";
    }

    /** A month of the table; what it does not have is empty. */
    record Row(String month, String in, String out, String open, String low, String high, String aim) {}

    private static Row row(Past month) {
        return new Row(
                FigureTexts.period(Grain.MONTH, month.start()),
                String.valueOf(month.in()),
                String.valueOf(month.out()),
                String.valueOf(month.open()),
                "",
                "",
                plain(month.aim()));
    }

    private static Row row(Ahead month) {
        return new Row(
                FigureTexts.period(Grain.MONTH, month.start()),
                "",
                "",
                String.valueOf(month.open().expected()),
                String.valueOf(month.open().low()),
                String.valueOf(month.open().high()),
                plain(month.aim()));
    }

    private static String plain(BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    @GetMapping(value = "/burn-down.svg", produces = SvgImage.MEDIA_TYPE)
    ResponseEntity<byte[]> chart(@RequestParam(defaultValue = USUAL) String figure) {
        BurnDown burnDown = burnDown(dictionary.byCode(figure)).value();
        List<String> places = new ArrayList<>();
        burnDown.past().forEach(month -> places.add(FigureTexts.shortPeriod(Grain.MONTH, month.start())));
        burnDown.ahead().forEach(month -> places.add(FigureTexts.shortPeriod(Grain.MONTH, month.start())));
        List<Line> lines = List.of(
                new Line("Open at the end of the month", Style.COUNTED, counted(burnDown)),
                new Line("At this pace", Style.EXPECTED, ahead(burnDown, month -> month.open()
                        .expected())),
                new Line("If each month is the best", Style.BOUND, ahead(burnDown, month -> month.open()
                        .low())),
                new Line("If each month is the worst", Style.OTHER_BOUND, ahead(burnDown, month -> month.open()
                        .high())),
                new Line("Aim", Style.AIM, aims(burnDown)));
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf(SvgImage.MEDIA_TYPE))
                .body(charts.lines(places, lines));
    }

    private static List<BigDecimal> counted(BurnDown burnDown) {
        List<BigDecimal> values = new ArrayList<>();
        burnDown.past().forEach(month -> values.add(BigDecimal.valueOf(month.open())));
        values.addAll(Collections.nCopies(burnDown.ahead().size(), null));
        return values;
    }

    /** A line of the forecast begins where the counted one ends. */
    private static List<BigDecimal> ahead(BurnDown burnDown, Function<Ahead, Long> open) {
        List<BigDecimal> values =
                new ArrayList<>(Collections.nCopies(burnDown.past().size() - 1, null));
        values.add(BigDecimal.valueOf(burnDown.last().open()));
        burnDown.ahead().forEach(month -> values.add(BigDecimal.valueOf(open.apply(month))));
        return values;
    }

    private static List<BigDecimal> aims(BurnDown burnDown) {
        List<BigDecimal> values = new ArrayList<>();
        burnDown.past().forEach(month -> values.add(month.aim()));
        burnDown.ahead().forEach(month -> values.add(month.aim()));
        return values;
    }

    @GetMapping(value = "/burn-down.csv", produces = CsvDownload.MEDIA_TYPE)
    ResponseEntity<byte[]> csv(@RequestParam(defaultValue = USUAL) String figure) {
        Kpi stock = dictionary.byCode(figure);
        BurnDown burnDown = burnDown(stock).value();
        CsvDownload csv =
                new CsvDownload("figure", "month", "kind", "came_in", "went_out", "open", "low", "high", "aim");
        burnDown.past()
                .forEach(month -> csv.row(
                        stock.code(),
                        month.start(),
                        "counted",
                        month.in(),
                        month.out(),
                        month.open(),
                        null,
                        null,
                        month.aim()));
        burnDown.ahead()
                .forEach(month -> csv.row(
                        stock.code(),
                        month.start(),
                        "forecast",
                        null,
                        null,
                        month.open().expected(),
                        month.open().low(),
                        month.open().high(),
                        month.aim()));
        return csv.download("burn-down-" + stock.code() + ".csv");
    }
}
