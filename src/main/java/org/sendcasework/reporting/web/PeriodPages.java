package org.sendcasework.reporting.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.identity.Groups;
import org.sendcasework.reporting.internal.Grain;
import org.sendcasework.reporting.internal.Kpi;
import org.sendcasework.reporting.internal.KpiDictionary;
import org.sendcasework.reporting.snapshot.LockedFigure;
import org.sendcasework.reporting.snapshot.Narrative.Rating;
import org.sendcasework.reporting.snapshot.PeriodKey;
import org.sendcasework.reporting.snapshot.PeriodNarrative;
import org.sendcasework.reporting.snapshot.PeriodSnapshot;
import org.sendcasework.reporting.snapshot.PeriodSnapshots;
import org.sendcasework.shared.CsvDownload;
import org.sendcasework.shared.web.Choice;
import org.sendcasework.shared.web.FormSubmission;
import org.sendcasework.shared.web.FormViews;
import org.sendcasework.shared.web.PageStep;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Months and quarters: their story, their lock, their issues, and the reports made from them. */
@Controller
@RequestMapping("/dashboard/periods")
class PeriodPages {

    private static final int MONTHS_SHOWN = 12;
    private static final Choice NOT_SELECTED = new Choice("", "Select");
    private static final List<Choice> AGREED = List.of(NOT_SELECTED, new Choice("no", "No"), new Choice("yes", "Yes"));
    private static final List<Choice> RATINGS = Stream.concat(
                    Stream.of(NOT_SELECTED), Choice.of(Rating.values(), Rating::words).stream())
            .toList();

    private final PeriodSnapshots snapshots;
    private final KpiDictionary dictionary;
    private final CurrentUser currentUser;
    private final Clock clock;

    PeriodPages(PeriodSnapshots snapshots, KpiDictionary dictionary, CurrentUser currentUser, Clock clock) {
        this.currentUser = currentUser;
        this.snapshots = snapshots;
        this.dictionary = dictionary;
        this.clock = clock;
    }

    /**
     * A period in the list.
     *
     * @param base the address of its pages; a date put together in a page would follow the reader's language
     */
    record Row(String base, String label, List<PeriodSnapshot> issues) {}

    @GetMapping
    String list(Model model) {
        LocalDate last = LocalDate.now(clock).withDayOfMonth(1).minusDays(1);
        LocalDate first = last.withDayOfMonth(1).minusMonths(MONTHS_SHOWN - 1L);
        Map<PeriodKey, List<PeriodSnapshot>> locked =
                snapshots.all().stream().collect(Collectors.groupingBy(PeriodSnapshot::period));
        List<Row> rows = new ArrayList<>();
        for (Grain grain : List.of(Grain.QUARTER, Grain.MONTH)) {
            List<LocalDate> starts = new ArrayList<>(grain.starts(first, last));
            Collections.reverse(starts);
            starts.stream()
                    .filter(start -> !grain.lastDay(start).isAfter(last))
                    .forEach(start -> rows.add(new Row(
                            base(new PeriodKey(grain, start)),
                            FigureTexts.period(grain, start),
                            locked.getOrDefault(new PeriodKey(grain, start), List.of()))));
        }
        model.addAttribute("rows", rows);
        model.addAttribute("mayWrite", mayWrite());
        return "dashboard/periods";
    }

    private boolean mayWrite() {
        return currentUser.isIn(Groups.MANAGERS) || currentUser.isIn(Groups.ANALYSTS);
    }

    @GetMapping("/{grain}/{startsOn}/story")
    String story(@PathVariable String grain, @PathVariable LocalDate startsOn, Model model) {
        PeriodKey period = PeriodKey.of(grain, startsOn);
        return storyPage(StoryForm.of(snapshots.narrative(period)), period, model);
    }

    private String storyPage(StoryForm form, PeriodKey period, Model model) {
        PeriodNarrative stored = snapshots.narrative(period);
        describe(model, period);
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("savedBy", stored.getChangedBy());
        model.addAttribute("savedAt", stored.getChangedAt());
        model.addAttribute("ratings", RATINGS);
        model.addAttribute("agreed", AGREED);
        model.addAttribute("issued", snapshots.latest(period).isPresent());
        return "dashboard/story";
    }

    private static void describe(Model model, PeriodKey period) {
        model.addAttribute("period", period);
        model.addAttribute("periodWords", FigureTexts.period(period.grain(), period.startsOn()));
        model.addAttribute("base", base(period));
    }

    private static String base(PeriodKey period) {
        return "/dashboard/periods/" + period.grain() + "/" + period.startsOn();
    }

    @PostMapping("/{grain}/{startsOn}/story")
    String write(
            @PathVariable String grain,
            @PathVariable LocalDate startsOn,
            @Valid @ModelAttribute(FormViews.MAIN) StoryForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        PeriodKey period = PeriodKey.of(grain, startsOn);
        if (!FormSubmission.saved(errors, () -> snapshots.write(period, form.story(), form.version()))) {
            return storyPage(form, period, model);
        }
        answer.addFlashAttribute("done", "The story is saved.");
        return "redirect:" + base(period) + "/story";
    }

    @GetMapping("/{grain}/{startsOn}/lock")
    String locking(@PathVariable String grain, @PathVariable LocalDate startsOn, Model model) {
        return lockPage(new LockForm(""), PeriodKey.of(grain, startsOn), model);
    }

    @PostMapping("/{grain}/{startsOn}/lock")
    String lock(
            @PathVariable String grain,
            @PathVariable LocalDate startsOn,
            @Valid @ModelAttribute(FormViews.MAIN) LockForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        PeriodKey period = PeriodKey.of(grain, startsOn);
        int[] issue = new int[1];
        if (!FormSubmission.saved(
                errors, () -> issue[0] = snapshots.lock(period, form.reason()).getIssue())) {
            return lockPage(form, period, model);
        }
        answer.addFlashAttribute("done", "The figures and the story are locked as issue " + issue[0] + ".");
        return "redirect:" + base(period) + "/issues/" + issue[0];
    }

    private String lockPage(LockForm form, PeriodKey period, Model model) {
        describe(model, period);
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("issued", snapshots.latest(period).isPresent());
        model.addAttribute("missing", snapshots.missingParts(period));
        return "dashboard/lock";
    }

    @PostMapping("/issues/{id}/publish")
    String publish(@PathVariable UUID id, @RequestParam Integer version, RedirectAttributes answer) {
        PageStep.taken(
                answer,
                "Published. Anyone can read it now, with small numbers left out.",
                () -> snapshots.publish(id, version));
        return "redirect:/dashboard/periods";
    }

    @GetMapping("/{grain}/{startsOn}/issues/{issue}")
    String issue(@PathVariable String grain, @PathVariable LocalDate startsOn, @PathVariable int issue, Model model) {
        fill(grain, startsOn, issue, model);
        return "dashboard/issue";
    }

    /** The highlight report, to be printed or sent on. */
    @GetMapping("/{grain}/{startsOn}/issues/{issue}/highlight-report")
    String highlightReport(
            @PathVariable String grain, @PathVariable LocalDate startsOn, @PathVariable int issue, Model model) {
        fill(grain, startsOn, issue, model);
        return "dashboard/highlight-report";
    }

    private void fill(String grain, LocalDate startsOn, int issue, Model model) {
        PeriodKey period = PeriodKey.of(grain, startsOn);
        PeriodSnapshot snapshot = snapshots.issue(period, issue);
        Optional<PeriodSnapshot> earlier =
                issue > 1 ? Optional.of(snapshots.issue(period, issue - 1)) : snapshots.latest(period.before());
        describe(model, period);
        model.addAttribute("snapshot", snapshot);
        model.addAttribute("narrative", snapshot.getNarrative());
        model.addAttribute("mayWrite", mayWrite());
        model.addAttribute(
                "comparedWith",
                earlier.map(before -> comparedWith(period, before)).orElse(""));
        model.addAttribute(
                "sections",
                LockedLine.bySection(
                        kpis(),
                        snapshots.figures(snapshot),
                        earlier.map(snapshots::figures).orElse(List.of())));
    }

    private static String comparedWith(PeriodKey period, PeriodSnapshot before) {
        return before.period().equals(period)
                ? "Issue " + before.getIssue()
                : FigureTexts.period(before.getGrain(), before.getStartsOn());
    }

    private Map<String, Kpi> kpis() {
        return dictionary.all().stream().collect(Collectors.toMap(Kpi::code, Function.identity()));
    }

    /** Every locked figure of an issue, whole and broken down. */
    @GetMapping(value = "/{grain}/{startsOn}/issues/{issue}/figures.csv", produces = CsvDownload.MEDIA_TYPE)
    ResponseEntity<byte[]> figures(
            @PathVariable String grain, @PathVariable LocalDate startsOn, @PathVariable int issue) {
        PeriodSnapshot snapshot = snapshots.issue(PeriodKey.of(grain, startsOn), issue);
        CsvDownload csv = new CsvDownload(
                "from", "to", "issue", "figure", "version", "breakdown", "part", "value", "counted", "among", "aim");
        for (LockedFigure locked : snapshots.figures(snapshot)) {
            csv.row(
                    snapshot.getStartsOn(),
                    snapshot.getEndsOn(),
                    issue,
                    locked.code(),
                    locked.kpiVersion(),
                    locked.breakdown(),
                    locked.part(),
                    locked.figure().value(),
                    locked.figure().counted(),
                    locked.figure().among(),
                    locked.aim());
        }
        return csv.download("figures-" + startsOn + "-issue-" + issue + ".csv");
    }
}
