package org.sendcasework.assessment.web;

import jakarta.validation.Valid;
import java.util.List;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.PossibleSameChild;
import org.sendcasework.casefile.SameChildren;
import org.sendcasework.identity.CurrentUser;
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

/** Other cases that could be about the same child, side by side, and what a person says about them. */
@Controller
@RequestMapping("/cases/{reference}/same-child")
class SameChildPages {

    private final CaseFiles caseFiles;
    private final SameChildren sameChildren;
    private final CurrentUser currentUser;

    SameChildPages(CaseFiles caseFiles, SameChildren sameChildren, CurrentUser currentUser) {
        this.caseFiles = caseFiles;
        this.sameChildren = sameChildren;
        this.currentUser = currentUser;
    }

    @GetMapping
    String list(@PathVariable String reference, Model model) {
        CaseFile caseFile = caseFiles.byReference(reference);
        model.addAttribute("case", caseFile);
        model.addAttribute("sameChildren", sameChildren.of(caseFile));
        model.addAttribute("mayChange", currentUser.isOfficer());
        return "cases/same-child";
    }

    @GetMapping("/{other}")
    String compare(@PathVariable String reference, @PathVariable String other, Model model) {
        Integer version = caseFiles.byReference(reference).getVersion();
        return comparePage(new SameChildForm("", version), reference, other, model);
    }

    @PostMapping("/{other}")
    String compare(
            @PathVariable String reference,
            @PathVariable String other,
            @Valid @ModelAttribute(FormViews.MAIN) SameChildForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        if (!FormSubmission.saved(
                errors, () -> sameChildren.compare(reference, other, form.chosen(), form.version()))) {
            return comparePage(form, reference, other, model);
        }
        answer.addFlashAttribute("done", "What you found about " + other + " is recorded on both cases.");
        return "redirect:/cases/" + reference + "/same-child";
    }

    private String comparePage(SameChildForm form, String reference, String other, Model model) {
        CaseFile caseFile = caseFiles.byReference(reference);
        PossibleSameChild possible = sameChildren.of(caseFile, other);
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("case", caseFile);
        model.addAttribute("possible", possible);
        model.addAttribute("both", List.of(caseFile, possible.other()));
        model.addAttribute("answers", SameChildForm.ANSWERS);
        model.addAttribute("mayChange", currentUser.isOfficer());
        return "cases/same-child-compare";
    }
}
