package org.sendcasework.assessment.web;

import jakarta.validation.Valid;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.Documents;
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

/** Adds a document to a case file. */
@Controller
@RequestMapping("/cases/{reference}/documents")
class CaseDocumentPages {

    private final CaseFiles caseFiles;
    private final Documents documents;

    CaseDocumentPages(CaseFiles caseFiles, Documents documents) {
        this.caseFiles = caseFiles;
        this.documents = documents;
    }

    @GetMapping("/new")
    String form(@PathVariable String reference, Model model) {
        return page(CaseDocumentForm.EMPTY, caseFiles.byReference(reference), model);
    }

    @PostMapping
    String add(
            @PathVariable String reference,
            @Valid @ModelAttribute(FormViews.MAIN) CaseDocumentForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        CaseFile caseFile = caseFiles.byReference(reference);
        if (!FormSubmission.saved(
                errors,
                "/cases/" + reference,
                () -> documents.add(caseFile, form.title(), form.fileName(), form.content()))) {
            return page(form, caseFile, model);
        }
        answer.addFlashAttribute("done", "The document is in the case file.");
        return "redirect:/cases/" + reference + "#documents";
    }

    private static String page(CaseDocumentForm form, CaseFile caseFile, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("case", caseFile);
        return "cases/document";
    }
}
