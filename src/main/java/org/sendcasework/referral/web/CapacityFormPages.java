package org.sendcasework.referral.web;

import jakarta.validation.Valid;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.referral.Capacity;
import org.sendcasework.referral.internal.Booking;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.sendcasework.shared.web.FormSubmission;
import org.sendcasework.shared.web.FormViews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms that change the pool of sessions: one week, a booking for statutory advice, and a file of many weeks. */
@Controller
@RequestMapping("/eah/capacity")
class CapacityFormPages {

    private static final String HOME = "redirect:/eah/capacity";

    private final Capacity capacity;
    private final CaseFiles caseFiles;

    CapacityFormPages(Capacity capacity, CaseFiles caseFiles) {
        this.capacity = capacity;
        this.caseFiles = caseFiles;
    }

    @GetMapping("/week")
    String week(Model model) {
        return weekPage(CapacityForm.EMPTY, model);
    }

    @PostMapping("/week")
    String record(
            @Valid @ModelAttribute(FormViews.MAIN) CapacityForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        if (!FormSubmission.saved(
                errors,
                () -> capacity.available(
                        form.monday(), form.chosen(), form.locality().strip(), form.number()))) {
            return weekPage(form, model);
        }
        answer.addFlashAttribute("done", "The sessions are recorded.");
        return HOME;
    }

    private static String weekPage(CapacityForm form, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("disciplines", FormValues.DISCIPLINES);
        return "eah/capacity-week";
    }

    @GetMapping("/statutory")
    String statutory(Model model) {
        return statutoryPage(StatutoryBookingForm.EMPTY, model);
    }

    @PostMapping("/statutory")
    String book(
            @Valid @ModelAttribute(FormViews.MAIN) StatutoryBookingForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        if (!FormSubmission.saved(errors, () -> book(form))) {
            return statutoryPage(form, model);
        }
        answer.addFlashAttribute("done", "The sessions are booked for statutory advice.");
        return HOME;
    }

    private void book(StatutoryBookingForm form) {
        capacity.book(
                form.monday(),
                form.chosen(),
                form.locality().strip(),
                form.number(),
                Booking.Purpose.STATUTORY_ADVICE,
                knownCase(form.caseReference().strip()));
    }

    private String knownCase(String reference) {
        try {
            return caseFiles.byReference(reference).getReference();
        } catch (NotFoundException e) {
            throw new InvalidInputException("caseReference", "there is no case " + reference);
        }
    }

    private static String statutoryPage(StatutoryBookingForm form, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("disciplines", FormValues.DISCIPLINES);
        return "eah/capacity-statutory";
    }

    @GetMapping("/file")
    String file(Model model) {
        return filePage(CsvForm.EMPTY, model);
    }

    @PostMapping("/file")
    String load(
            @ModelAttribute(FormViews.MAIN) CsvForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        int[] rows = new int[1];
        if (!FormSubmission.saved(errors, () -> rows[0] = capacity.load(form.content()))) {
            return filePage(form, model);
        }
        answer.addFlashAttribute("done", rows[0] == 1 ? "1 row is recorded." : rows[0] + " rows are recorded.");
        return HOME;
    }

    private static String filePage(CsvForm form, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("disciplines", FormValues.DISCIPLINES);
        return "eah/capacity-file";
    }
}
