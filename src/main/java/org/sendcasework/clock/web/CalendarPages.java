package org.sendcasework.clock.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.sendcasework.clock.DeadlineMoved;
import org.sendcasework.clock.RuleBook;
import org.sendcasework.clock.StatutoryRule;
import org.sendcasework.clock.internal.BankHoliday;
import org.sendcasework.clock.internal.BankHolidays;
import org.sendcasework.clock.internal.CalendarPreview;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.identity.Groups;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.sendcasework.shared.web.Choice;
import org.sendcasework.shared.web.FormSubmission;
import org.sendcasework.shared.web.FormViews;
import org.sendcasework.shared.web.ListPage;
import org.sendcasework.shared.web.SortColumns;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bank holidays: managers read them, administrators change them, after seeing what the change would move. */
@Controller
@RequestMapping("/calendar")
class CalendarPages {

    private static final String PATH = "/calendar";
    private static final String ADD = "calendar/add";
    private static final String FILE = "calendar/file";
    private static final String PREVIEW = "calendar/preview";

    /** The name of the form that confirms a change. */
    private static final String CONFIRM = "confirm";

    private static final int MOST_MOVED_SHOWN = 50;

    private static final SortColumns CHANGES = SortColumns.first(
                    Sort.by(Sort.Order.desc("changedAt"), Sort.Order.asc("day")), "id")
            .and("changed", "changedAt")
            .and("day");

    private final BankHolidays bankHolidays;
    private final CalendarPreview preview;
    private final RuleBook rules;
    private final CurrentUser currentUser;
    private final Clock clock;

    CalendarPages(
            BankHolidays bankHolidays, CalendarPreview preview, RuleBook rules, CurrentUser currentUser, Clock clock) {
        this.bankHolidays = bankHolidays;
        this.preview = preview;
        this.rules = rules;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** A deadline of a case that the change would move. */
    record MovedRow(String caseReference, String deadline, String before, String after) {}

    @GetMapping
    String calendar(
            @RequestParam(required = false) Integer year, Pageable page, HttpServletRequest request, Model model) {
        int shown = known(year);
        if (year != null && year != shown) {
            model.addAttribute(
                    "error",
                    "Select a year from %s to %s.".formatted(BankHolidays.firstYear(), BankHolidays.lastYear()));
        }
        model.addAttribute("year", shown);
        model.addAttribute(
                "years",
                IntStream.rangeClosed(BankHolidays.firstYear(), BankHolidays.lastYear())
                        .boxed()
                        .toList());
        model.addAttribute("holidays", bankHolidays.of(shown));
        model.addAttribute("oneOffs", bankHolidays.oneOffDays(shown));
        model.addAttribute("list", ListPage.of(bankHolidays.changes(CHANGES.properties(page)), page, request));
        model.addAttribute("mayChange", currentUser.isIn(Groups.ADMINISTRATORS));
        return "calendar/calendar";
    }

    /** The year asked for, or the nearest that the calendar knows; this year where none is asked for. */
    private int known(Integer year) {
        int asked = year == null ? LocalDate.now(clock).getYear() : year;
        return Math.max(BankHolidays.firstYear(), Math.min(asked, BankHolidays.lastYear()));
    }

    @GetMapping("/add")
    String add(@RequestParam(required = false) String year, Model model) {
        model.addAttribute(FormViews.MAIN, new HolidayForm(null, "", "", year));
        return ADD;
    }

    @PostMapping("/add")
    String add(@Valid @ModelAttribute(FormViews.MAIN) HolidayForm form, BindingResult errors, Model model) {
        return FormSubmission.saved(errors, PATH, () -> show(CalendarForm.adding(form), model)) ? PREVIEW : ADD;
    }

    @GetMapping("/remove")
    String remove(@RequestParam(required = false) Integer year, Model model) {
        return removal(new HolidayRemovalForm("", "", String.valueOf(known(year))), model);
    }

    @PostMapping("/remove")
    String remove(@Valid @ModelAttribute(FormViews.MAIN) HolidayRemovalForm form, BindingResult errors, Model model) {
        return FormSubmission.saved(errors, PATH, () -> show(CalendarForm.removing(form), model))
                ? PREVIEW
                : removal(form, model);
    }

    private String removal(HolidayRemovalForm form, Model model) {
        int year = isYear(form.year()) ? known(Integer.valueOf(form.year())) : known(null);
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("year", year);
        model.addAttribute(
                "holidays",
                bankHolidays.of(year).stream()
                        .filter(holiday -> holiday.origin() == BankHoliday.Origin.RULE)
                        .map(holiday -> new Choice(
                                holiday.day().toString(), Texts.dueDate(holiday.day()) + ", " + holiday.name()))
                        .toList());
        return "calendar/remove";
    }

    @GetMapping("/file")
    String file(@RequestParam(required = false) String year, Model model) {
        model.addAttribute(FormViews.MAIN, new HolidayFileForm(null, year));
        return FILE;
    }

    @PostMapping("/file")
    String file(@ModelAttribute(FormViews.MAIN) HolidayFileForm form, BindingResult errors, Model model) {
        return FormSubmission.saved(errors, PATH, () -> load(form, model)) ? PREVIEW : FILE;
    }

    /** What is wrong within the file is a mistake of the file, whatever place in it has the mistake. */
    private void load(HolidayFileForm form, Model model) {
        try {
            show(CalendarForm.loading(form.year(), form.text()), model);
        } catch (InvalidInputException e) {
            throw HolidayFileForm.FILE.equals(e.field())
                    ? e
                    : new InvalidInputException(HolidayFileForm.FILE, "has a mistake: " + e.field() + " " + e.rule());
        }
    }

    @PostMapping("/preview")
    String preview(@ModelAttribute(CONFIRM) CalendarForm form, Model model) {
        show(form, model);
        return PREVIEW;
    }

    private void show(CalendarForm form, Model model) {
        CalendarPreview.Outcome outcome = preview.of(form.change());
        model.addAttribute(CONFIRM, form);
        model.addAttribute("outcome", outcome);
        model.addAttribute(
                "moved",
                outcome.moved().stream().limit(MOST_MOVED_SHOWN).map(this::row).toList());
    }

    private MovedRow row(DeadlineMoved moved) {
        return new MovedRow(
                moved.caseReference(),
                rules.versions(moved.ruleCode()).stream()
                        .findFirst()
                        .map(StatutoryRule::name)
                        .orElse(moved.ruleCode().text()),
                Texts.dueDate(moved.dueBefore()),
                Texts.dueDate(moved.dueAfter()));
    }

    @PostMapping
    String change(
            @Valid @ModelAttribute(CONFIRM) CalendarForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes answer) {
        if (!FormSubmission.saved(errors, PATH, () -> answer.addFlashAttribute("done", changed(form)))) {
            return refused(form, errors, model);
        }
        if (isYear(form.year())) {
            answer.addAttribute("year", form.year());
        }
        return "redirect:" + PATH;
    }

    private String changed(CalendarForm form) {
        return bankHolidays.apply(form.change(), form.reason()).days().isEmpty()
                ? "The calendar says all this already. Nothing was changed."
                : "The calendar is changed, and every date that depends on it.";
    }

    /** The preview again with the reason as typed; a change that can no longer be made has nothing to preview. */
    private String refused(CalendarForm form, BindingResult errors, Model model) {
        if (!errors.hasGlobalErrors()) {
            show(form, model);
        }
        return PREVIEW;
    }

    private static boolean isYear(String text) {
        return text != null && text.matches("[0-9]{4}");
    }
}
