package org.sendcasework.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sendcasework.referral.FairAccess;
import org.sendcasework.reporting.internal.Figure;
import org.sendcasework.reporting.internal.Figures;
import org.sendcasework.reporting.internal.Filter;
import org.sendcasework.reporting.internal.Grain;
import org.sendcasework.reporting.internal.Kpi;
import org.sendcasework.reporting.internal.KpiDictionary;
import org.sendcasework.reporting.internal.ReachOfSettings;
import org.sendcasework.shared.CsvDownload;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.sendcasework.shared.web.ListPage;
import org.sendcasework.shared.web.RowSorting;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Fair access: coverage, how concentrated use is, use against need, and which settings are not reached yet. */
@Controller
class FairAccessPages {

    private static final int MONTHS_OFFERED = 24;
    private static final RowSorting<FairAccess.Use> AS_LISTED = new RowSorting<>();

    private final ReachOfSettings reach;
    private final FairAccess access;
    private final KpiDictionary dictionary;
    private final Figures figures;
    private final Clock clock;

    FairAccessPages(ReachOfSettings reach, FairAccess access, KpiDictionary dictionary, Figures figures, Clock clock) {
        this.reach = reach;
        this.access = access;
        this.dictionary = dictionary;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/eah/access")
    String page(@RequestParam(required = false) String month, Pageable asked, HttpServletRequest request, Model model) {
        LocalDate today = LocalDate.now(clock);
        LocalDate monthEnd = monthEnd(month, today);
        Kpi coverage = dictionary.byCode("eah-coverage");
        Figure reached = figures.of(coverage, monthEnd, monthEnd, Filter.NONE);
        model.addAttribute("month", YearMonth.from(monthEnd));
        model.addAttribute("months", months(today));
        model.addAttribute("until", Texts.date(monthEnd));
        model.addAttribute("reached", FigureTexts.value(coverage, reached));
        model.addAttribute("madeOf", FigureTexts.madeOf(coverage, reached));
        model.addAttribute("coverage", reach.coverage(monthEnd));
        model.addAttribute("concentration", reach.concentration(monthEnd));
        model.addAttribute("bands", reach.useAgainstNeed(monthEnd));
        List<FairAccess.Use> notReached = access.notYetReached(ReachOfSettings.firstDay(today), today);
        model.addAttribute("list", ListPage.of(AS_LISTED.page(notReached, asked), asked, request));
        return "eah/access";
    }

    /** The last day of the month asked for; of the last month that is over if none was. */
    private static LocalDate monthEnd(String month, LocalDate today) {
        YearMonth last = YearMonth.from(today).minusMonths(1);
        if (month == null || month.isBlank()) {
            return last.atEndOfMonth();
        }
        YearMonth chosen;
        try {
            chosen = YearMonth.parse(month.strip());
        } catch (DateTimeException e) {
            throw new InvalidInputException("month", "the month is written as 2026-10");
        }
        if (chosen.isAfter(last)) {
            throw new InvalidInputException("month", "the month must be over");
        }
        return chosen.atEndOfMonth();
    }

    private static Map<YearMonth, String> months(LocalDate today) {
        Map<YearMonth, String> months = new LinkedHashMap<>();
        YearMonth last = YearMonth.from(today).minusMonths(1);
        for (int back = 0; back < MONTHS_OFFERED; back++) {
            YearMonth month = last.minusMonths(back);
            months.put(month, FigureTexts.period(Grain.MONTH, month.atDay(1)));
        }
        return months;
    }

    /** Every setting with its need and its use of the last twelve months, for a spreadsheet. */
    @GetMapping(value = "/eah/access.csv", produces = CsvDownload.MEDIA_TYPE)
    ResponseEntity<byte[]> csv() {
        LocalDate today = LocalDate.now(clock);
        CsvDownload csv = new CsvDownload(
                "urn",
                "name",
                "phase",
                "locality",
                "family_hub",
                "in_area",
                "pupils",
                "need_index",
                "core_sessions",
                "sessions_used",
                "outreach");
        access.uses(ReachOfSettings.firstDay(today), today)
                .forEach(use -> csv.row(
                        use.urn(),
                        use.name(),
                        use.phase(),
                        use.locality(),
                        use.familyHub(),
                        use.inArea() ? "yes" : "no",
                        use.pupils(),
                        use.needIndex(),
                        use.coreSessions(),
                        use.sessionsUsed(),
                        use.outreach()));
        return csv.download("experts-at-hand-access.csv");
    }
}
