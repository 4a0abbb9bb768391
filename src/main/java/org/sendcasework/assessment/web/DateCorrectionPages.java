package org.sendcasework.assessment.web;

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
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.PageProblems;
import org.sendcasework.shared.Texts;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Corrects a day of a case in two steps: what would move, before and after, and then the confirmation. */
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
        model.addAttribute("case", caseFile);
        model.addAttribute("correctable", correctable);
        return "cases/dates";
    }

    @PostMapping("/preview")
    String preview(
            @PathVariable String reference,
            @RequestParam CorrectableDate which,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate corrected,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Integer version,
            Model model,
            RedirectAttributes answer) {
        try {
            DateCorrection preview = dates.preview(reference, which, corrected, version);
            model.addAttribute("reference", reference);
            model.addAttribute("version", version);
            model.addAttribute("reason", reason);
            model.addAttribute("correction", preview);
            model.addAttribute(
                    "deadlines", preview.deadlines().stream().map(this::row).toList());
            model.addAttribute(
                    "timersAndTasks",
                    preview.timersAndTasks().stream()
                            .map(DateCorrectionPages::row)
                            .toList());
            return "cases/dates-preview";
        } catch (InvalidInputException | ConflictException | OptimisticLockingFailureException e) {
            return refused(reference, e, which, corrected, reason, answer);
        }
    }

    @PostMapping
    String confirm(
            @PathVariable String reference,
            @RequestParam CorrectableDate which,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate corrected,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Integer version,
            RedirectAttributes answer) {
        try {
            dates.correct(reference, which, corrected, reason, version);
            answer.addFlashAttribute("done", "The date is corrected, and every date that depends on it.");
            return "redirect:/cases/" + reference;
        } catch (InvalidInputException | ConflictException | OptimisticLockingFailureException e) {
            return refused(reference, e, which, corrected, reason, answer);
        }
    }

    private static String refused(
            String reference,
            RuntimeException problem,
            CorrectableDate which,
            LocalDate corrected,
            String reason,
            RedirectAttributes answer) {
        answer.addFlashAttribute("error", PageProblems.words(problem));
        answer.addFlashAttribute("which", which);
        answer.addFlashAttribute("corrected", corrected);
        answer.addFlashAttribute("reason", reason);
        return "redirect:/cases/" + reference + "/dates";
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
