package org.sendcasework.referral.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.referral.Capacity;
import org.sendcasework.referral.Discipline;
import org.sendcasework.referral.EahAllocation;
import org.sendcasework.referral.internal.Booking;
import org.sendcasework.referral.internal.EahDirectory;
import org.sendcasework.shared.CsvDownload;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pool of sessions by week, discipline and locality, and what statutory advice takes of it. */
@Controller
@RequestMapping("/eah/capacity")
class CapacityPages {

    private static final String HOME = "redirect:/eah/capacity";
    private static final int WEEKS_BACK = 2;
    private static final int WEEKS_AHEAD = 8;

    private final Capacity capacity;
    private final EahAllocation allocation;
    private final CaseFiles caseFiles;
    private final EahDirectory directory;
    private final Clock clock;

    CapacityPages(
            Capacity capacity, EahAllocation allocation, CaseFiles caseFiles, EahDirectory directory, Clock clock) {
        this.capacity = capacity;
        this.allocation = allocation;
        this.caseFiles = caseFiles;
        this.directory = directory;
        this.clock = clock;
    }

    /** A week of a discipline and locality as the form sends it, with a case where it is for statutory advice. */
    record WeekForm(String week_starting, String discipline, String locality, String sessions, String caseReference) {

        Discipline chosen() {
            return Arrays.stream(Discipline.values())
                    .filter(known -> known.name().equals(discipline))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInputException("discipline", "must be chosen"));
        }

        int number() {
            try {
                return Integer.parseInt(Inputs.text("sessions", sessions, 9));
            } catch (NumberFormatException e) {
                throw new InvalidInputException("sessions", "must be a whole number");
            }
        }
    }

    @GetMapping
    String list(Model model) {
        LocalDate monday = Capacity.weekOf(LocalDate.now(clock));
        model.addAttribute("pool", capacity.use(monday.minusWeeks(WEEKS_BACK), monday.plusWeeks(WEEKS_AHEAD)));
        model.addAttribute("askedFor", allocation.askedFor());
        model.addAttribute("disciplines", Discipline.values());
        model.addAttribute("mayChange", directory.seesAll());
        return "eah/capacity";
    }

    @PostMapping
    String available(WeekForm form, RedirectAttributes answer) {
        boolean done = Answers.changed(
                answer,
                () -> capacity.available(
                        Inputs.date("week_starting", form.week_starting()),
                        form.chosen(),
                        Inputs.text("locality", form.locality(), 100),
                        form.number()));
        return answered(done, "The sessions are recorded.", answer);
    }

    @PostMapping("/statutory")
    String book(WeekForm form, RedirectAttributes answer) {
        boolean done = Answers.changed(
                answer,
                () -> capacity.book(
                        Inputs.date("week_starting", form.week_starting()),
                        form.chosen(),
                        Inputs.text("locality", form.locality(), 100),
                        form.number(),
                        Booking.Purpose.STATUTORY_ADVICE,
                        knownCase(form.caseReference())));
        return answered(done, "The sessions are booked for statutory advice.", answer);
    }

    private String knownCase(String entered) {
        String reference = Inputs.text("caseReference", entered, 20);
        try {
            return caseFiles.byReference(reference).getReference();
        } catch (NotFoundException e) {
            throw new InvalidInputException("caseReference", "there is no case " + reference);
        }
    }

    @PostMapping("/file")
    String load(@RequestParam MultipartFile file, RedirectAttributes answer) throws IOException {
        byte[] content = file.getBytes();
        int[] rows = new int[1];
        boolean done = Answers.changed(answer, () -> rows[0] = capacity.load(content));
        return answered(done, rows[0] + " weeks are recorded.", answer);
    }

    private static String answered(boolean done, String words, RedirectAttributes answer) {
        if (done) {
            answer.addFlashAttribute("done", words);
        }
        return HOME;
    }

    @GetMapping("/template.csv")
    ResponseEntity<byte[]> template() {
        return CsvDownload.download("capacity.csv", Capacity.template());
    }
}
