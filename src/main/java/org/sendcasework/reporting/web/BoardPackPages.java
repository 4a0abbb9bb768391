package org.sendcasework.reporting.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sendcasework.reporting.internal.Kpi;
import org.sendcasework.reporting.internal.KpiDictionary;
import org.sendcasework.reporting.snapshot.BoardPacks;
import org.sendcasework.reporting.snapshot.LockedFigure;
import org.sendcasework.reporting.snapshot.PeriodKey;
import org.sendcasework.reporting.snapshot.PeriodSnapshot;
import org.sendcasework.reporting.snapshot.PeriodSnapshots;
import org.sendcasework.reporting.web.KpiCharts.Bar;
import org.sendcasework.shared.NotFoundException;
import org.sendcasework.shared.Texts;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pack of papers for a board, from one locked issue: to be read on the screen, printed, or kept as PDF. */
@Controller
@RequestMapping("/dashboard/periods/{grain}/{startsOn}/issues/{issue}/board-pack")
class BoardPackPages {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final PeriodSnapshots snapshots;
    private final BoardPacks packs;
    private final KpiDictionary dictionary;
    private final KpiCharts charts;

    BoardPackPages(PeriodSnapshots snapshots, BoardPacks packs, KpiDictionary dictionary, KpiCharts charts) {
        this.snapshots = snapshots;
        this.packs = packs;
        this.dictionary = dictionary;
        this.charts = charts;
    }

    @GetMapping
    String pack(@PathVariable String grain, @PathVariable LocalDate startsOn, @PathVariable int issue, Model model) {
        PeriodSnapshot snapshot = snapshots.issue(PeriodKey.of(grain, startsOn), issue);
        Optional<PeriodSnapshot> before = packs.before(snapshot);
        List<PackLine> lines = lines(snapshot, before.map(snapshots::figures).orElse(List.of()));
        model.addAttribute("snapshot", snapshot);
        model.addAttribute("narrative", snapshot.getNarrative());
        model.addAttribute("label", FigureTexts.period(snapshot.getGrain(), snapshot.getStartsOn()));
        model.addAttribute("back", "/dashboard/periods/" + grain + "/" + startsOn + "/issues/" + issue);
        model.addAttribute("lockedAt", Texts.moment(LocalDateTime.ofInstant(snapshot.getLockedAt(), LONDON)));
        model.addAttribute("comparedWith", before.map(BoardPackPages::named).orElse(""));
        model.addAttribute("leading", bySection(lines, true));
        model.addAttribute("lagging", bySection(lines, false));
        model.addAttribute("charts", lines.stream().filter(PackLine::isDrawn).toList());
        model.addAttribute("definitions", lines);
        return "dashboard/board-pack";
    }

    private static String named(PeriodSnapshot before) {
        return FigureTexts.period(before.getGrain(), before.getStartsOn()) + ", issue " + before.getIssue();
    }

    private List<PackLine> lines(PeriodSnapshot snapshot, List<LockedFigure> before) {
        Map<String, LockedFigure> earlier = new LinkedHashMap<>();
        before.stream().filter(LockedFigure::isWhole).forEach(figure -> earlier.put(figure.code(), figure));
        List<PackLine> lines = new ArrayList<>();
        snapshots.figures(snapshot).stream().filter(LockedFigure::isWhole).forEach(figure -> dictionary
                .find(figure.code())
                .ifPresent(kpi -> lines.add(PackLine.of(kpi, figure, earlier.get(figure.code())))));
        return lines;
    }

    private static Map<String, List<PackLine>> bySection(List<PackLine> lines, boolean leading) {
        Map<String, List<PackLine>> sections = new LinkedHashMap<>();
        lines.stream().filter(line -> line.kpi().leading() == leading).forEach(line -> sections.computeIfAbsent(
                        line.kpi().section(), section -> new ArrayList<>())
                .add(line));
        return sections;
    }

    /** A figure in this and earlier periods as they were locked. */
    @GetMapping(value = "/{code}.svg", produces = SvgImage.MEDIA_TYPE)
    ResponseEntity<byte[]> chart(
            @PathVariable String grain,
            @PathVariable LocalDate startsOn,
            @PathVariable int issue,
            @PathVariable String code) {
        PeriodSnapshot snapshot = snapshots.issue(PeriodKey.of(grain, startsOn), issue);
        Kpi kpi = dictionary.byCode(code);
        List<Bar> bars =
                packs.history(snapshot, code).stream().map(BoardPackPages::bar).toList();
        if (bars.stream().allMatch(bar -> bar.value() == null && bar.aim() == null)) {
            throw new NotFoundException("This figure was not locked.");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf(SvgImage.MEDIA_TYPE))
                .body(charts.bars(kpi, bars));
    }

    private static Bar bar(BoardPacks.Point point) {
        String label =
                FigureTexts.shortPeriod(point.period().grain(), point.period().startsOn());
        LockedFigure locked = point.figure();
        return locked == null
                ? new Bar(label, null, null, "")
                : new Bar(label, locked.figure().value(), locked.aim(), "");
    }
}
