package org.sendcasework.assessment.web;

import jakarta.validation.Valid;
import org.sendcasework.assessment.internal.CaseEnding;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
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

/** Ends a case before its decision. */
@Controller
@RequestMapping("/cases/{reference}/end")
class CaseEndPages {

    private final CaseFiles caseFiles;
    private final CaseEnding ending;

    CaseEndPages(CaseFiles caseFiles, CaseEnding ending) {
        this.caseFiles = caseFiles;
        this.ending = ending;
    }

    @GetMapping
    String form(@PathVariable String reference, Model model) {
        CaseFile caseFile = caseFiles.byReference(reference);
        return page(CaseEndForm.of(caseFile), caseFile, model);
    }

    @PostMapping
    String end(
            @PathVariable String reference,
            @Valid @ModelAttribute(FormViews.MAIN) CaseEndForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        if (!FormSubmission.saved(
                errors,
                "/cases/" + reference,
                () -> ending.end(
                        reference,
                        form.how(),
                        form.on().date().orElseThrow(),
                        form.reason(),
                        form.others(),
                        form.version()))) {
            return page(form, caseFiles.byReference(reference), model);
        }
        answer.addFlashAttribute("done", "The case is closed.");
        return "redirect:/cases/" + reference;
    }

    private String page(CaseEndForm form, CaseFile caseFile, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("case", caseFile);
        model.addAttribute("outcomes", CaseEndForm.OUTCOMES);
        model.addAttribute("others", CaseEndForm.OTHERS);
        model.addAttribute("asksOthers", ending.asksOthers(caseFile));
        return "cases/end";
    }
}
