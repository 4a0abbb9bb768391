package org.sendcasework.assessment.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Map;
import org.sendcasework.assessment.internal.CaseDates;
import org.sendcasework.assessment.internal.CorrectableDate;
import org.sendcasework.assessment.internal.DateCorrection;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.clock.DeadlineChange;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.LegalDates;
import org.sendcasework.engine.DeadlineTimers;
import org.sendcasework.shared.Texts;
import org.sendcasework.shared.web.Choice;
import org.sendcasework.shared.web.FormSubmission;
import org.sendcasework.shared.web.FormViews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Corrects a date of a case in two steps: what would move, before and after, and then the confirmation. */
@Controller
@RequestMapping("/cases/{reference}/dates")
class DateCorrectionPages {

    private final CaseFiles caseFiles;
    private final CaseDates dates;
    private final DeadlineLedger ledger;

    DateCorrectionPages(CaseFiles caseFiles, CaseDates dates, DeadlineLedger ledger) {
        this.caseFiles = caseFiles;
        this.dates = dates;
        this.ledger = ledger;
    }

    /** A deadline, timer or task that moves, as the page shows it; {@code before} is empty for one that is set again. */
    public record MovedRow(String what, String before, String after) {}

    @GetMapping
    String form(@PathVariable String reference, Model model) {
        CaseFile caseFile = caseFiles.byReference(reference);
        Map<CorrectableDate, LocalDate> correctable = dates.correctable(reference);
        return page(DateCorrectionForm.of(correctable, caseFile.getVersion()), reference, model);
    }

    private String page(DateCorrectionForm form, String reference, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("case", caseFiles.byReference(reference));
        model.addAttribute(
                "correctable",
                dates.correctable(reference).entrySet().stream()
                        .map(date -> new Choice(
                                date.getKey().name(), date.getKey().words() + ", now " + Texts.date(date.getValue())))
                        .toList());
        return "cases/dates";
    }

    @PostMapping("/preview")
    String preview(
            @PathVariable String reference,
            @Valid @ModelAttribute(FormViews.MAIN) DateCorrectionForm form,
            BindingResult errors,
            Model model) {
        return FormSubmission.saved(errors, pathOf(reference), () -> show(form, reference, model))
                ? "cases/dates-preview"
                : page(form, reference, model);
    }

    private void show(DateCorrectionForm form, String reference, Model model) {
        DateCorrection preview = dates.preview(reference, form.chosen(), form.day(), form.version());
        model.addAttribute("reference", reference);
        model.addAttribute("correction", preview);
        model.addAttribute(
                "deadlines", preview.deadlines().stream().map(this::row).toList());
        model.addAttribute(
                "timersAndTasks",
                preview.timersAndTasks().stream().map(DateCorrectionPages::row).toList());
    }

    @PostMapping
    String confirm(
            @PathVariable String reference,
            @Valid @ModelAttribute(FormViews.MAIN) DateCorrectionForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        if (!FormSubmission.saved(
                errors,
                pathOf(reference),
                () -> dates.correct(reference, form.chosen(), form.day(), form.reason(), form.version()))) {
            return page(form, reference, model);
        }
        answer.addFlashAttribute("done", "The date is corrected, and every date that depends on it.");
        return "redirect:/cases/" + reference;
    }

    private static String pathOf(String reference) {
        return "/cases/" + reference + "/dates";
    }

    private MovedRow row(DeadlineChange change) {
        return new MovedRow(
                ledger.nameOf(change),
                Texts.dueDate(change.getDueDateBefore()),
                Texts.dueDate(change.getDueDateAfter()));
    }

    private static MovedRow row(DeadlineTimers.Moved moved) {
        return new MovedRow(
                Texts.words(moved.activityId().replace('-', '_')),
                moved.before() == null ? "" : LegalDates.words(moved.before()),
                LegalDates.words(moved.after()));
    }
}
