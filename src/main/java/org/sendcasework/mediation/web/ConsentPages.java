package org.sendcasework.mediation.web;

import jakarta.validation.Valid;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.mediation.sendiass.SendiassConsent;
import org.sendcasework.mediation.sendiass.SendiassConsents;
import org.sendcasework.shared.NotFoundException;
import org.sendcasework.shared.web.DateInput;
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

/** Records that a family lets the independent support service see its case, and that it withdraws this. */
@Controller
@RequestMapping("/cases/{reference}/disputes/consent")
class ConsentPages {

    private final CaseFiles caseFiles;
    private final SendiassConsents consents;

    ConsentPages(CaseFiles caseFiles, SendiassConsents consents) {
        this.caseFiles = caseFiles;
        this.consents = consents;
    }

    @GetMapping
    String form(@PathVariable String reference, Model model) {
        return page(ConsentForm.EMPTY, reference, model);
    }

    @PostMapping
    String give(
            @PathVariable String reference,
            @Valid @ModelAttribute(FormViews.MAIN) ConsentForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        if (!FormSubmission.saved(
                errors,
                disputes(reference),
                () -> consents.give(reference, form.givenOn().date().orElseThrow(), form.givenBy()))) {
            return page(form, reference, model);
        }
        answer.addFlashAttribute("done", "The consent is recorded.");
        return "redirect:" + disputes(reference);
    }

    private String page(ConsentForm form, String reference, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("case", caseFiles.byReference(reference));
        return "cases/consent";
    }

    private static String disputes(String reference) {
        return "/cases/" + reference + "/disputes";
    }

    @GetMapping("/withdraw")
    String withdrawal(@PathVariable String reference, Model model) {
        SendiassConsent standing = consents.standing(caseFiles.byReference(reference))
                .orElseThrow(() -> new NotFoundException("No consent is recorded for this case."));
        return withdrawalPage(new ConsentWithdrawalForm(DateInput.EMPTY, standing.getVersion()), reference, model);
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable String reference,
            @Valid @ModelAttribute(FormViews.MAIN) ConsentWithdrawalForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        if (!FormSubmission.saved(
                errors,
                disputes(reference),
                () -> consents.withdraw(reference, form.on().date().orElseThrow(), form.version()))) {
            return withdrawalPage(form, reference, model);
        }
        answer.addFlashAttribute("done", "The consent is withdrawn. SENDIASS can no longer see anything of this case.");
        return "redirect:" + disputes(reference);
    }

    private String withdrawalPage(ConsentWithdrawalForm form, String reference, Model model) {
        CaseFile caseFile = caseFiles.byReference(reference);
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("case", caseFile);
        model.addAttribute("standing", consents.standing(caseFile).orElse(null));
        return "cases/consent-withdraw";
    }
}
