package org.sendcasework.assessment.web;

import jakarta.validation.Valid;
import java.util.List;
import org.sendcasework.assessment.internal.CaseFact;
import org.sendcasework.assessment.internal.FactCorrection;
import org.sendcasework.assessment.internal.FactCorrections;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.clock.LegalDates;
import org.sendcasework.engine.DeadlineTimers;
import org.sendcasework.identity.CurrentUser;
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

/** Corrects a fact of a case: which one, what is right, what would move, and then the confirmation. */
@Controller
@RequestMapping("/cases/{reference}/facts")
class FactPages {

    private final CaseFiles caseFiles;
    private final FactCorrections corrections;
    private final CurrentUser currentUser;

    FactPages(CaseFiles caseFiles, FactCorrections corrections, CurrentUser currentUser) {
        this.caseFiles = caseFiles;
        this.corrections = corrections;
        this.currentUser = currentUser;
    }

    /** A timer or task that moves, as the page shows it. */
    public record TimerRow(String what, String before, String after) {}

    @GetMapping
    String list(@PathVariable String reference, Model model) {
        model.addAttribute("case", caseFiles.byReference(reference));
        model.addAttribute("facts", corrections.of(reference));
        List<FactCorrection> history =
                corrections.history(reference).stream().filter(this::mayBeShown).toList();
        model.addAttribute("corrections", history);
        model.addAttribute(
                "corrected", history.stream().map(FactCorrection::getFact).toList());
        return "cases/facts";
    }

    /** What was corrected about how somebody is reached is for officers, since it may be what must not be disclosed. */
    private boolean mayBeShown(FactCorrection correction) {
        return !correction.getFact().startsWith("contact-") || currentUser.isOfficer();
    }

    @GetMapping("/{fact}")
    String form(@PathVariable String reference, @PathVariable String fact, Model model) {
        CaseFile caseFile = caseFiles.byReference(reference);
        CaseFact asked = corrections.byCode(reference, fact);
        return page(FactForm.of(caseFile, asked), caseFile, asked, model);
    }

    @PostMapping("/{fact}/preview")
    String preview(
            @PathVariable String reference,
            @PathVariable String fact,
            @Valid @ModelAttribute(FormViews.MAIN) FactForm form,
            BindingResult errors,
            Model model) {
        CaseFile caseFile = caseFiles.byReference(reference);
        CaseFact asked = corrections.byCode(reference, fact);
        boolean possible = FormSubmission.saved(
                errors,
                "/cases/" + reference,
                () -> fill(
                        model,
                        corrections.preview(reference, fact, form.entered(asked), form.reason(), form.version())));
        return possible
                ? shown(form, caseFile, asked, model, "cases/fact-preview")
                : page(form, caseFile, asked, model);
    }

    @PostMapping("/{fact}")
    String correct(
            @PathVariable String reference,
            @PathVariable String fact,
            @Valid @ModelAttribute(FormViews.MAIN) FactForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        CaseFact asked = corrections.byCode(reference, fact);
        if (!FormSubmission.saved(
                errors,
                "/cases/" + reference,
                () -> corrections.correct(reference, fact, form.entered(asked), form.reason(), form.version()))) {
            return page(form, caseFiles.byReference(reference), asked, model);
        }
        answer.addFlashAttribute("done", "The fact is corrected, and every date that depends on it.");
        return "redirect:/cases/" + reference + "/facts";
    }

    private static void fill(Model model, FactCorrections.Correction correction) {
        model.addAttribute("correction", correction);
        model.addAttribute(
                "timersAndTasks",
                correction.timersAndTasks().stream().map(FactPages::row).toList());
    }

    private static TimerRow row(DeadlineTimers.Moved moved) {
        return new TimerRow(
                Texts.words(moved.activityId().replace('-', '_')),
                moved.before() == null ? "Had passed; is set again" : LegalDates.words(moved.before()),
                LegalDates.words(moved.after()));
    }

    private static String page(FactForm form, CaseFile caseFile, CaseFact fact, Model model) {
        return shown(form, caseFile, fact, model, "cases/fact");
    }

    private static String shown(FactForm form, CaseFile caseFile, CaseFact fact, Model model, String view) {
        List<Choice> choices = fact.getOptions().entrySet().stream()
                .map(option -> new Choice(option.getKey(), option.getValue()))
                .toList();
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("case", caseFile);
        model.addAttribute("fact", fact);
        model.addAttribute("kind", fact.getKind().name());
        model.addAttribute("choices", choices);
        return view;
    }
}
