package org.sendcasework.assessment.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.sendcasework.casefile.AlternativePersons;
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

/** Records that a young person lacks capacity and who acts in their place, and when that ends. */
@Controller
@RequestMapping("/cases/{reference}/rights/capacity")
class MentalCapacityPages {

    private final CaseFiles caseFiles;
    private final AlternativePersons alternatives;

    MentalCapacityPages(CaseFiles caseFiles, AlternativePersons alternatives) {
        this.caseFiles = caseFiles;
        this.alternatives = alternatives;
    }

    @GetMapping
    String form(@PathVariable String reference, Model model) {
        return page(CapacityForm.EMPTY, reference, model);
    }

    @PostMapping
    String record(
            @PathVariable String reference,
            @Valid @ModelAttribute(FormViews.MAIN) CapacityForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        if (!FormSubmission.saved(errors, home(reference), () -> alternatives.record(reference, form.found()))) {
            return page(form, reference, model);
        }
        answer.addFlashAttribute("done", "Notices go to the person who acts.");
        return "redirect:" + home(reference);
    }

    @GetMapping("/{id}/end")
    String endForm(@PathVariable String reference, @PathVariable UUID id, Model model) {
        return endPage(CapacityEndForm.EMPTY, reference, id, model);
    }

    @PostMapping("/{id}/end")
    String end(
            @PathVariable String reference,
            @PathVariable UUID id,
            @Valid @ModelAttribute(FormViews.MAIN) CapacityEndForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        if (!FormSubmission.saved(
                errors,
                home(reference),
                () -> alternatives.end(reference, id, form.until().date().orElseThrow(), form.because()))) {
            return endPage(form, reference, id, model);
        }
        answer.addFlashAttribute("done", "They no longer act for the young person.");
        return "redirect:" + home(reference);
    }

    private String page(CapacityForm form, String reference, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("case", caseFiles.byReference(reference));
        model.addAttribute("kinds", CapacityForm.KINDS);
        model.addAttribute("ways", PartyContactForm.WAYS);
        return "cases/capacity";
    }

    private String endPage(CapacityEndForm form, String reference, UUID id, Model model) {
        CaseFile caseFile = caseFiles.byReference(reference);
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("case", caseFile);
        model.addAttribute("acting", alternatives.byId(caseFile, id));
        return "cases/capacity-end";
    }

    private static String home(String reference) {
        return "/cases/" + reference + "/rights";
    }
}
