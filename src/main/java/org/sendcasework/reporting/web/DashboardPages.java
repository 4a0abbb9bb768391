package org.sendcasework.reporting.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sendcasework.reporting.Figure;
import org.sendcasework.reporting.Figures;
import org.sendcasework.reporting.Filter;
import org.sendcasework.reporting.Grain;
import org.sendcasework.reporting.Kpi;
import org.sendcasework.reporting.KpiDictionary;
import org.sendcasework.reporting.Standing;
import org.sendcasework.reporting.facts.FactProjection;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page a board looks at, and the dictionary behind it. */
@Controller
@RequestMapping("/dashboard")
class DashboardPages {

    private final KpiDictionary dictionary;
    private final Figures figures;
    private final FactProjection projection;
    private final Clock clock;

    DashboardPages(KpiDictionary dictionary, Figures figures, FactProjection projection, Clock clock) {
        this.projection = projection;
        this.dictionary = dictionary;
        this.figures = figures;
        this.clock = clock;
    }

    /** A figure as the first page shows it. */
    record Line(
            String code,
            String name,
            boolean leading,
            String value,
            String madeOf,
            String before,
            String aim,
            Standing standing) {}

    @GetMapping
    String overview(Model model) {
        LocalDate today = LocalDate.now(clock);
        LocalDate to = today.withDayOfMonth(1).minusDays(1);
        LocalDate before = to.withDayOfMonth(1).minusDays(1);
        Map<String, List<Line>> sections = new LinkedHashMap<>();
        dictionary.all().forEach(kpi -> sections.computeIfAbsent(kpi.section(), section -> new ArrayList<>())
                .add(line(kpi, today, to, before)));
        model.addAttribute("sections", sections);
        model.addAttribute("month", FigureTexts.period(Grain.MONTH, to.withDayOfMonth(1)));
        model.addAttribute("monthBefore", FigureTexts.period(Grain.MONTH, before.withDayOfMonth(1)));
        return "dashboard/overview";
    }

    /** A stock is shown as it is today, everything else for the last full month. */
    private Line line(Kpi kpi, LocalDate today, LocalDate to, LocalDate before) {
        LocalDate last = kpi.kind() == Kpi.Kind.STOCK ? today : to;
        LocalDate earlier = kpi.kind() == Kpi.Kind.STOCK ? to : before;
        Figure figure = figures.of(kpi, last.withDayOfMonth(1), last, Filter.NONE);
        Figure figureBefore = figures.of(kpi, earlier.withDayOfMonth(1), earlier, Filter.NONE);
        BigDecimal aim = kpi.aimOn(last);
        return new Line(
                kpi.code(),
                kpi.name(),
                kpi.leading(),
                FigureTexts.value(kpi, figure),
                FigureTexts.madeOf(kpi, figure),
                FigureTexts.value(kpi, figureBefore),
                aim == null ? "" : FigureTexts.number(kpi, aim),
                Standing.of(kpi, figure.value(), aim));
    }

    @GetMapping("/dictionary")
    String dictionary(Model model) {
        model.addAttribute("kpis", dictionary.all());
        return "dashboard/dictionary";
    }

    /** Makes all facts anew from our records. */
    @PostMapping("/rebuild")
    String rebuild(RedirectAttributes answer) {
        answer.addFlashAttribute("done", projection.rebuild() + " facts were made anew from the records.");
        return "redirect:/dashboard/dictionary";
    }
}
