package org.sendcasework.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.sendcasework.casefile.CaseAccess;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.reporting.internal.CachedFigures;
import org.sendcasework.reporting.internal.Figure;
import org.sendcasework.reporting.internal.Figures;
import org.sendcasework.reporting.internal.Filter;
import org.sendcasework.reporting.internal.Kpi;
import org.sendcasework.reporting.internal.KpiDictionary;
import org.sendcasework.reporting.internal.Question;
import org.sendcasework.reporting.internal.Standing;
import org.sendcasework.reporting.web.KpiCharts.Bar;
import org.sendcasework.shared.CsvDownload;
import org.sendcasework.shared.NotFoundException;
import org.sendcasework.shared.Texts;
import org.sendcasework.shared.web.ListPage;
import org.sendcasework.shared.web.RowSorting;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One figure: over time, broken down by place, with its definition and, for those who may see cases, the cases behind it. */
@Controller
@RequestMapping("/dashboard/kpis/{code}")
class KpiPages {

    private static final int MOST_BARS = 16;
    private static final int PERIODS_SHOWN = 25;
    private static final RowSorting<Period> LATEST_FIRST = new RowSorting<>();
    private static final RowSorting<Share> AS_COUNTED = new RowSorting<>();

    private final KpiDictionary dictionary;
    private final Figures figures;
    private final CachedFigures kept;
    private final KpiCharts charts;
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final Clock clock;

    KpiPages(
            KpiDictionary dictionary,
            Figures figures,
            CachedFigures kept,
            KpiCharts charts,
            CaseAccess access,
            CurrentUser currentUser,
            Clock clock) {
        this.dictionary = dictionary;
        this.figures = figures;
        this.kept = kept;
        this.charts = charts;
        this.access = access;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** One period of a figure. */
    record Period(
            String label, String partly, String value, String madeOf, String aim, Standing standing, String behind) {}

    /** One part of a figure that is broken down. */
    record Share(String label, String query, String value, String madeOf) {}

    /** A case behind a figure, with the day it counts on. */
    record CaseLine(String reference, String day) {}

    /** A breakdown to narrow by, with its values. */
    record Choice(String breakdown, String label, Map<String, String> values, String chosen) {}

    @GetMapping
    String show(
            @PathVariable String code,
            @RequestParam Map<String, String> asked,
            Pageable pageable,
            HttpServletRequest http,
            Model model) {
        Kpi kpi = dictionary.byCode(code);
        KpiRequest request = KpiRequest.of(kpi, asked, clock);
        CachedFigures.Answer<SortedMap<LocalDate, Figure>> series = series(kpi, request);
        List<Period> periods = periods(kpi, request, series.value());
        model.addAttribute("kpi", kpi);
        model.addAttribute("countedAt", Texts.moment(series.at()));
        model.addAttribute("asked", request);
        model.addAttribute("query", request.query());
        model.addAttribute("headline", headline(kpi, periods));
        model.addAttribute("periods", periods.subList(Math.max(periods.size() - PERIODS_SHOWN, 0), periods.size()));
        model.addAttribute("hasEarlier", periods.size() > PERIODS_SHOWN);
        model.addAttribute("choices", choices(kpi, request.filter()));
        model.addAttribute("breakdowns", breakdowns(kpi));
        model.addAttribute("list", ListPage.of(AS_COUNTED.page(shares(kpi, request), pageable), pageable, http));
        model.addAttribute("days", days(kpi, request));
        model.addAttribute("breakdownLabel", FigureTexts.breakdown(kpi, request.by()));
        model.addAttribute("behind", Behind.of(kpi).words());
        model.addAttribute("maySeeBehind", Behind.of(kpi).mayBeSeenBy(currentUser.groups()));
        return "dashboard/kpi";
    }

    /** Every period, the latest first; the page of the figure itself shows the last of them. */
    @GetMapping("/periods")
    String allPeriods(
            @PathVariable String code,
            @RequestParam Map<String, String> asked,
            Pageable pageable,
            HttpServletRequest http,
            Model model) {
        Kpi kpi = dictionary.byCode(code);
        KpiRequest request = KpiRequest.of(kpi, asked, clock);
        List<Period> periods =
                new ArrayList<>(periods(kpi, request, series(kpi, request).value()));
        Collections.reverse(periods);
        model.addAttribute("kpi", kpi);
        model.addAttribute("query", request.query());
        model.addAttribute("days", Texts.date(request.from()) + " to " + Texts.date(request.to()));
        model.addAttribute("list", ListPage.of(LATEST_FIRST.page(periods, pageable), pageable, http));
        model.addAttribute("behind", Behind.of(kpi).words());
        model.addAttribute("maySeeBehind", Behind.of(kpi).mayBeSeenBy(currentUser.groups()));
        return "dashboard/kpi-periods";
    }

    private CachedFigures.Answer<SortedMap<LocalDate, Figure>> series(Kpi kpi, KpiRequest request) {
        return kept.ask(new Question.Series(kpi, request.grain(), request.from(), request.to(), request.filter()));
    }

    private List<Period> periods(Kpi kpi, KpiRequest request, SortedMap<LocalDate, Figure> series) {
        LocalDate today = LocalDate.now(clock);
        List<Period> periods = new ArrayList<>();
        series.forEach((start, figure) -> {
            LocalDate end = request.grain().lastDay(start);
            LocalDate last = end.isAfter(request.to()) ? request.to() : end;
            LocalDate first = start.isBefore(request.from()) ? request.from() : start;
            BigDecimal aim = kpi.aimOn(last);
            periods.add(new Period(
                    FigureTexts.period(request.grain(), start),
                    partly(request, start, today),
                    FigureTexts.value(kpi, figure),
                    FigureTexts.madeOf(kpi, figure),
                    aim == null ? "" : FigureTexts.number(kpi, aim),
                    Standing.of(kpi, figure.value(), aim),
                    Behind.of(kpi).address(kpi, request.within(first, last))));
        });
        return periods;
    }

    /** Whether a period is not over, or not all of it was asked for; empty if it is whole. */
    private static String partly(KpiRequest request, LocalDate start, LocalDate today) {
        LocalDate end = request.grain().lastDay(start);
        if (!today.isAfter(end) && !request.to().isBefore(today)) {
            return "so far";
        }
        return request.to().isBefore(end) || request.from().isAfter(start) ? "in part" : "";
    }

    private static String headline(Kpi kpi, List<Period> periods) {
        Period last = periods.get(periods.size() - 1);
        if (!last.partly().isEmpty() && periods.size() > 1) {
            last = periods.get(periods.size() - 2);
        }
        String made = last.madeOf().isEmpty() ? "" : " (" + last.madeOf() + ")";
        String aim = last.aim().isEmpty()
                ? ""
                : "; the aim is " + last.aim() + ": " + last.standing().words().toLowerCase(Locale.UK);
        return kpi.name() + ": " + last.value() + made + " in " + last.label() + aim + ".";
    }

    private static String days(Kpi kpi, KpiRequest request) {
        return kpi.kind() == Kpi.Kind.STOCK
                ? "at the end of " + Texts.date(request.to())
                : Texts.date(request.from()) + " to " + Texts.date(request.to());
    }

    private List<Choice> choices(Kpi kpi, Filter filter) {
        List<Choice> choices = new ArrayList<>();
        kpi.breakdowns().forEach(breakdown -> {
            Map<String, String> values = new LinkedHashMap<>();
            kept.ask(new Question.Values(kpi, breakdown))
                    .value()
                    .forEach(value -> values.put(value, FigureTexts.part(value)));
            choices.add(new Choice(
                    breakdown,
                    FigureTexts.breakdown(kpi, breakdown),
                    values,
                    filter.values().getOrDefault(breakdown, "")));
        });
        return choices;
    }

    private static Map<String, String> breakdowns(Kpi kpi) {
        Map<String, String> breakdowns = new LinkedHashMap<>();
        if (kpi.bands() != null) {
            breakdowns.put("band", FigureTexts.breakdown(kpi, "band"));
        }
        kpi.breakdowns().forEach(breakdown -> breakdowns.put(breakdown, FigureTexts.breakdown(kpi, breakdown)));
        return breakdowns;
    }

    private List<Share> shares(Kpi kpi, KpiRequest request) {
        List<Share> shares = new ArrayList<>();
        breakdown(kpi, request)
                .forEach((part, figure) -> shares.add(new Share(
                        FigureTexts.part(part),
                        kpi.breakdowns().contains(request.by())
                                ? request.only(part).query()
                                : null,
                        FigureTexts.value(kpi, figure),
                        FigureTexts.madeOf(kpi, figure))));
        return shares;
    }

    private Map<String, Figure> breakdown(Kpi kpi, KpiRequest request) {
        return request.by().isEmpty()
                ? Map.of()
                : kept.ask(new Question.Breakdown(kpi, request.by(), request.from(), request.to(), request.filter()))
                        .value();
    }

    @GetMapping(value = "/series.svg", produces = SvgImage.MEDIA_TYPE)
    ResponseEntity<byte[]> series(@PathVariable String code, @RequestParam Map<String, String> asked) {
        Kpi kpi = dictionary.byCode(code);
        KpiRequest request = KpiRequest.of(kpi, asked, clock);
        LocalDate today = LocalDate.now(clock);
        List<Bar> bars = new ArrayList<>();
        series(kpi, request).value().forEach((start, figure) -> {
            LocalDate last = request.grain().lastDay(start);
            bars.add(new Bar(
                    FigureTexts.shortPeriod(request.grain(), start),
                    figure.value(),
                    kpi.aimOn(last),
                    partly(request, start, today)));
        });
        return svg(charts.bars(kpi, bars));
    }

    @GetMapping(value = "/breakdown.svg", produces = SvgImage.MEDIA_TYPE)
    ResponseEntity<byte[]> breakdown(@PathVariable String code, @RequestParam Map<String, String> asked) {
        Kpi kpi = dictionary.byCode(code);
        KpiRequest request = KpiRequest.of(kpi, asked, clock);
        List<Bar> bars = breakdown(kpi, request).entrySet().stream()
                .limit(MOST_BARS)
                .map(part ->
                        new Bar(FigureTexts.part(part.getKey()), part.getValue().value(), null, ""))
                .toList();
        return svg(charts.bars(kpi, bars));
    }

    private static ResponseEntity<byte[]> svg(byte[] image) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf(SvgImage.MEDIA_TYPE))
                .body(image);
    }

    @GetMapping(value = "/series.csv", produces = CsvDownload.MEDIA_TYPE)
    ResponseEntity<byte[]> seriesCsv(@PathVariable String code, @RequestParam Map<String, String> asked) {
        Kpi kpi = dictionary.byCode(code);
        KpiRequest request = KpiRequest.of(kpi, asked, clock);
        CsvDownload csv =
                new CsvDownload("figure", "version", "step", "from", "to", "value", "counted", "among", "aim");
        series(kpi, request).value().forEach((start, figure) -> {
            LocalDate end = request.grain().lastDay(start);
            LocalDate last = end.isAfter(request.to()) ? request.to() : end;
            csv.row(
                    kpi.code(),
                    kpi.version(),
                    request.grain(),
                    start,
                    last,
                    figure.value(),
                    figure.counted(),
                    figure.among(),
                    kpi.aimOn(last));
        });
        return csv.download(kpi.code() + ".csv");
    }

    @GetMapping(value = "/breakdown.csv", produces = CsvDownload.MEDIA_TYPE)
    ResponseEntity<byte[]> breakdownCsv(@PathVariable String code, @RequestParam Map<String, String> asked) {
        Kpi kpi = dictionary.byCode(code);
        KpiRequest request = KpiRequest.of(kpi, asked, clock);
        CsvDownload csv =
                new CsvDownload("figure", "version", "from", "to", "breakdown", "part", "value", "counted", "among");
        breakdown(kpi, request)
                .forEach((part, figure) -> csv.row(
                        kpi.code(),
                        kpi.version(),
                        request.from(),
                        request.to(),
                        request.by(),
                        part,
                        figure.value(),
                        figure.counted(),
                        figure.among()));
        return csv.download(kpi.code() + "-by-" + request.by() + ".csv");
    }

    /** The cases or referrals behind a figure; only those who may open them get here. */
    @GetMapping("/cases")
    String cases(
            @PathVariable String code,
            @RequestParam(defaultValue = "AMONG") Figures.Part part,
            @RequestParam Map<String, String> asked,
            Pageable pageable,
            HttpServletRequest http,
            Model model) {
        Kpi kpi = listed(code);
        KpiRequest request = KpiRequest.of(kpi, asked, clock);
        CachedFigures.Answer<Question.Cases.Found> answer = kept.ask(new Question.Cases(
                kpi,
                part,
                request.from(),
                request.to(),
                request.filter(),
                access.hidden(),
                (int) Math.min(pageable.getOffset(), Integer.MAX_VALUE),
                pageable.getPageSize()));
        Figure figure = answer.value().figure();
        model.addAttribute("countedAt", Texts.moment(answer.at()));
        model.addAttribute("kpi", kpi);
        model.addAttribute("asked", request);
        model.addAttribute("query", request.query());
        model.addAttribute("behind", Behind.of(kpi));
        model.addAttribute("part", part);
        List<CaseLine> lines = answer.value().cases().stream()
                .map(behind -> new CaseLine(behind.reference(), Texts.date(behind.day())))
                .toList();
        model.addAttribute("list", ListPage.of(new PageImpl<>(lines, pageable, total(part, figure)), pageable, http));
        model.addAttribute("value", FigureTexts.value(kpi, figure));
        model.addAttribute("madeOf", FigureTexts.madeOf(kpi, figure));
        model.addAttribute("days", days(kpi, request));
        return "dashboard/cases";
    }

    private static long total(Figures.Part part, Figure figure) {
        return switch (part) {
            case AMONG -> figure.among();
            case COUNTED -> figure.counted();
            case NOT_COUNTED -> figure.among() - figure.counted();
        };
    }

    private Kpi listed(String code) {
        Kpi kpi = dictionary.byCode(code);
        Behind behind = Behind.of(kpi);
        if (!behind.isListed()) {
            throw new NotFoundException("The cases behind this figure are not listed here.");
        }
        if (!behind.mayBeSeenBy(currentUser.groups())) {
            throw new AccessDeniedException("Your groups do not let you see the cases behind this figure.");
        }
        return kpi;
    }

    @GetMapping(value = "/cases.csv", produces = CsvDownload.MEDIA_TYPE)
    ResponseEntity<byte[]> casesCsv(
            @PathVariable String code,
            @RequestParam(defaultValue = "AMONG") Figures.Part part,
            @RequestParam Map<String, String> asked) {
        Kpi kpi = listed(code);
        KpiRequest request = KpiRequest.of(kpi, asked, clock);
        CsvDownload csv = new CsvDownload("case_reference", "day");
        figures.cases(kpi, part, request.from(), request.to(), request.filter(), access.hidden(), 0, Integer.MAX_VALUE)
                .forEach(behind -> csv.row(behind.reference(), behind.day()));
        return csv.download(kpi.code() + "-cases.csv");
    }
}
