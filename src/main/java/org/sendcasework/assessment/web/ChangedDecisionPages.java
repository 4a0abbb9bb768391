package org.sendcasework.assessment.web;

import jakarta.validation.Valid;
import org.sendcasework.assessment.internal.ChangedDecisions;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.Decision;
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

/** Changes a refusal of the authority, so that the work on the case goes on. */
@Controller
@RequestMapping("/cases/{reference}/changed-decision")
class ChangedDecisionPages {

    private final CaseFiles caseFiles;
    private final ChangedDecisions decisions;

    ChangedDecisionPages(CaseFiles caseFiles, ChangedDecisions decisions) {
        this.caseFiles = caseFiles;
        this.decisions = decisions;
    }

    @GetMapping
    String form(@PathVariable String reference, Model model) {
        CaseFile caseFile = caseFiles.byReference(reference);
        return page(ChangedDecisionForm.of(caseFile), caseFile, model);
    }

    @PostMapping
    String change(
            @PathVariable String reference,
            @Valid @ModelAttribute(FormViews.MAIN) ChangedDecisionForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        if (!FormSubmission.saved(
                errors, "/cases/" + reference, () -> decisions.change(reference, form.change(), form.version()))) {
            return page(form, caseFiles.byReference(reference), model);
        }
        answer.addFlashAttribute(
                "done",
                "The decision is changed and the work goes on. The letter to the family is a task in Tasklist.");
        return "redirect:/cases/" + reference;
    }

    private String page(ChangedDecisionForm form, CaseFile caseFile, Model model) {
        Decision refusal = decisions.changeable(caseFile.getReference()).orElse(null);
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("case", caseFile);
        model.addAttribute("refusal", refusal);
        model.addAttribute("assess", refusal != null && refusal.getKind() == Decision.Kind.WHETHER_TO_ASSESS);
        return "cases/changed-decision";
    }
}
