package org.sendcasework.reporting.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.identity.Groups;
import org.sendcasework.reporting.facts.FactProjection;
import org.sendcasework.reporting.internal.CachedFigures;
import org.sendcasework.reporting.internal.Grain;
import org.sendcasework.reporting.internal.Kpi;
import org.sendcasework.reporting.internal.KpiDictionary;
import org.sendcasework.reporting.internal.Overview;
import org.sendcasework.reporting.internal.Standing;
import org.sendcasework.shared.NotFoundException;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page a board looks at, and the dictionary behind it. */
@Controller
@RequestMapping("/dashboard")
class DashboardPages {

    private final KpiDictionary dictionary;
    private final CachedFigures figures;
    private final FactProjection projection;
    private final CurrentUser currentUser;
    private final Clock clock;

    DashboardPages(
            KpiDictionary dictionary,
            CachedFigures figures,
            FactProjection projection,
            CurrentUser currentUser,
            Clock clock) {
        this.currentUser = currentUser;
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

    /**
     * The figures that are shown.
     *
     * @param periods those of the last full month
     * @param stocks those of a day, as they are today
     */
    record Section(List<Line> periods, List<Line> stocks) {}

    /** A link to a section; the name without a section leads to the leading figures. */
    record SectionLink(String name, String code, boolean current) {

        private static SectionLink of(String name, String shown) {
            String code = name.toLowerCase(Locale.UK).replace(' ', '-');
            return new SectionLink(name, code, code.equals(shown));
        }
    }

    /** The leading figures and what is off track, or the figures of one section: all of them at once are too many. */
    @GetMapping
    String overview(@RequestParam(defaultValue = "") String section, Model model) {
        Overview overview = new Overview(dictionary.all(), LocalDate.now(clock));
        CachedFigures.Answer<Map<String, Overview.Pair>> answer = figures.ask(overview);
        List<Line> all = new ArrayList<>();
        Section shown = new Section(new ArrayList<>(), new ArrayList<>());
        Set<SectionLink> sections = new LinkedHashSet<>();
        for (Kpi kpi : dictionary.all()) {
            Line line = line(kpi, overview, answer.value().get(kpi.code()));
            all.add(line);
            SectionLink link = SectionLink.of(kpi.section(), section);
            sections.add(link);
            if (section.isEmpty() ? kpi.leading() : link.current()) {
                (kpi.kind() == Kpi.Kind.STOCK ? shown.stocks() : shown.periods()).add(line);
            }
        }
        model.addAttribute("name", name(section, sections));
        model.addAttribute("sections", sections);
        model.addAttribute("shown", shown);
        model.addAttribute("whole", section.isEmpty());
        model.addAttribute("summary", summary(all));
        model.addAttribute(
                "offTrack",
                all.stream()
                        .filter(line -> line.standing() == Standing.OFF_TRACK)
                        .toList());
        model.addAttribute("month", FigureTexts.period(Grain.MONTH, overview.monthEnd()));
        model.addAttribute("monthBefore", FigureTexts.period(Grain.MONTH, overview.monthEndBefore()));
        model.addAttribute("countedAt", Texts.moment(answer.at()));
        model.addAttribute("maySeeExpertsAtHand", Behind.MEASURES.mayBeSeenBy(currentUser.groups()));
        return "dashboard/overview";
    }

    private static String name(String section, Set<SectionLink> sections) {
        return section.isEmpty()
                ? "Leading figures"
                : sections.stream()
                        .filter(SectionLink::current)
                        .map(SectionLink::name)
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("There is no such section."));
    }

    /** How many figures are on track or off track, of those that have an aim. */
    private static Map<Standing, Long> summary(List<Line> lines) {
        Map<Standing, Long> summary = new EnumMap<>(Standing.class);
        for (Standing standing : List.of(Standing.ON_TRACK, Standing.SLIGHTLY_OFF, Standing.OFF_TRACK)) {
            summary.put(
                    standing,
                    lines.stream().filter(line -> line.standing() == standing).count());
        }
        return summary;
    }

    private static Line line(Kpi kpi, Overview overview, Overview.Pair pair) {
        BigDecimal aim = kpi.aimOn(kpi.kind() == Kpi.Kind.STOCK ? overview.today() : overview.monthEnd());
        return new Line(
                kpi.code(),
                kpi.name(),
                kpi.leading(),
                FigureTexts.value(kpi, pair.now()),
                FigureTexts.madeOf(kpi, pair.now()),
                FigureTexts.value(kpi, pair.before()),
                aim == null ? "" : FigureTexts.number(kpi, aim),
                Standing.of(kpi, pair.now().value(), aim));
    }

    @GetMapping("/dictionary")
    String dictionary(Model model) {
        model.addAttribute(
                "sections",
                dictionary.all().stream()
                        .collect(Collectors.groupingBy(Kpi::section, LinkedHashMap::new, Collectors.toList())));
        model.addAttribute("mayRebuild", currentUser.isIn(Groups.ADMINISTRATORS));
        return "dashboard/dictionary";
    }

    /** Rebuilds all facts from our records. */
    @PostMapping("/rebuild")
    String rebuild(RedirectAttributes answer) {
        long facts = projection.rebuild();
        figures.forget();
        answer.addFlashAttribute("done", facts + " facts were rebuilt from the records.");
        return "redirect:/dashboard/dictionary";
    }
}
