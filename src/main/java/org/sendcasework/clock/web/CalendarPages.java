package org.sendcasework.clock.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.sendcasework.clock.internal.BankHolidays;
import org.sendcasework.clock.internal.CalendarEffect;
import org.sendcasework.clock.internal.CalendarPreview;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.identity.Groups;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bank holidays: managers read them, administrators change them, after seeing what the change would move. */
@Controller
@RequestMapping("/calendar")
class CalendarPages {

    /** The published list has about 40 kB. */
    private static final int LARGEST_FILE = 500_000;

    private static final int MOST_MOVED_SHOWN = 50;

    private final BankHolidays bankHolidays;
    private final CalendarPreview preview;
    private final CurrentUser currentUser;
    private final Clock clock;

    CalendarPages(BankHolidays bankHolidays, CalendarPreview preview, CurrentUser currentUser, Clock clock) {
        this.bankHolidays = bankHolidays;
        this.preview = preview;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @GetMapping
    String calendar(@RequestParam(required = false) Integer year, Model model) {
        int known = year == null ? LocalDate.now(clock).getYear() : year;
        int shown = Math.max(BankHolidays.firstYear(), Math.min(known, BankHolidays.lastYear()));
        if (year != null && year != shown) {
            model.addAttribute(
                    "error",
                    "The calendar knows %s to %s (year).".formatted(BankHolidays.firstYear(), BankHolidays.lastYear()));
        }
        model.addAttribute("year", shown);
        model.addAttribute(
                "years",
                IntStream.rangeClosed(BankHolidays.firstYear(), BankHolidays.lastYear())
                        .boxed()
                        .toList());
        model.addAttribute("holidays", bankHolidays.of(shown));
        model.addAttribute("oneOffs", bankHolidays.oneOffDays(shown));
        model.addAttribute("changes", bankHolidays.latestChanges());
        model.addAttribute("mayChange", currentUser.isIn(Groups.ADMINISTRATORS));
        return "calendar/calendar";
    }

    @PostMapping("/preview")
    String preview(
            CalendarForm form,
            @RequestParam(required = false) MultipartFile file,
            Model model,
            RedirectAttributes answer)
            throws IOException {
        try {
            CalendarForm read = file == null ? form : form.withContent(text(file));
            show(read, model);
            return "calendar/preview";
        } catch (InvalidInputException | ConflictException e) {
            return refused(form, e, answer);
        }
    }

    @PostMapping
    String change(CalendarForm form, @RequestParam String reason, Model model, RedirectAttributes answer) {
        try {
            CalendarEffect effect = bankHolidays.apply(form.change(), reason);
            answer.addFlashAttribute(
                    "done",
                    effect.days().isEmpty()
                            ? "The calendar says all this already; nothing was changed."
                            : "The calendar is changed, and every date that depends on it.");
            return back(form, answer);
        } catch (InvalidInputException e) {
            if (!"reason".equals(e.field())) {
                return refused(form, e, answer);
            }
            model.addAttribute("error", told(e));
            return showAgain(form, model, answer);
        } catch (ConflictException e) {
            return refused(form, e, answer);
        }
    }

    private String showAgain(CalendarForm form, Model model, RedirectAttributes answer) {
        try {
            show(form, model);
            return "calendar/preview";
        } catch (InvalidInputException | ConflictException e) {
            return refused(form, e, answer);
        }
    }

    private void show(CalendarForm form, Model model) {
        CalendarPreview.Outcome outcome = preview.of(form.change());
        model.addAttribute("form", form);
        model.addAttribute("outcome", outcome);
        model.addAttribute(
                "moved", outcome.moved().stream().limit(MOST_MOVED_SHOWN).toList());
    }

    private static String refused(CalendarForm form, RuntimeException e, RedirectAttributes answer) {
        answer.addFlashAttribute("error", e instanceof InvalidInputException invalid ? told(invalid) : e.getMessage());
        answer.addFlashAttribute("entered", form.withContent(null));
        return back(form, answer);
    }

    private static String back(CalendarForm form, RedirectAttributes answer) {
        if (form.year() != null && form.year().matches("[0-9]{4}")) {
            answer.addAttribute("year", form.year());
        }
        return "redirect:/calendar";
    }

    private static String told(InvalidInputException e) {
        return e.rule() + " (" + e.field() + ")";
    }

    private static String text(MultipartFile file) throws IOException {
        if (file.isEmpty()) {
            throw new InvalidInputException(CalendarForm.FILE, "must be chosen, and must not be empty");
        }
        if (file.getSize() > LARGEST_FILE) {
            throw new InvalidInputException(CalendarForm.FILE, "must not be larger than 500 kB");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidInputException(CalendarForm.FILE, "must be in UTF-8");
        }
    }
}
