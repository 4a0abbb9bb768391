package org.sendcasework.assessment.web;

import jakarta.validation.Valid;
import java.util.List;
import org.sendcasework.assessment.internal.CaseEnding;
import org.sendcasework.assessment.internal.EndingPreview;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.shared.Texts;
import org.sendcasework.shared.web.FormSubmission;
import org.sendcasework.shared.web.FormViews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows what ending a case early does, before it is confirmed. */
@Controller
@RequestMapping("/cases/{reference}/end/preview")
class CaseEndPreviewPages {

    private final CaseFiles caseFiles;
    private final CaseEnding ending;
    private final DeadlineLedger ledger;

    CaseEndPreviewPages(CaseFiles caseFiles, CaseEnding ending, DeadlineLedger ledger) {
        this.caseFiles = caseFiles;
        this.ending = ending;
        this.ledger = ledger;
    }

    @PostMapping
    String preview(
            @PathVariable String reference,
            @Valid @ModelAttribute(FormViews.MAIN) CaseEndForm form,
            BindingResult errors,
            Model model) {
        CaseFile caseFile = caseFiles.byReference(reference);
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("case", caseFile);
        model.addAttribute("outcomes", CaseEndForm.OUTCOMES);
        model.addAttribute("others", CaseEndForm.OTHERS);
        model.addAttribute("asksOthers", ending.asksOthers(caseFile));
        boolean possible = FormSubmission.saved(
                errors,
                "/cases/" + reference,
                () -> fill(
                        model,
                        form,
                        ending.preview(
                                reference,
                                form.how(),
                                form.on().date().orElseThrow(),
                                form.reason(),
                                form.others(),
                                form.version())));
        return possible ? "cases/end-preview" : "cases/end";
    }

    private void fill(Model model, CaseEndForm form, EndingPreview preview) {
        model.addAttribute("what", form.how().words());
        model.addAttribute("day", Texts.date(form.on().date().orElseThrow()));
        model.addAttribute("missed", rows(preview.missed()));
        model.addAttribute(
                "ending",
                rows(preview.ending().stream()
                        .filter(deadline -> !preview.missed().contains(deadline))
                        .toList()));
        model.addAttribute("steps", preview.steps());
        model.addAttribute("toDo", preview.toDo());
    }

    private List<String> rows(List<Deadline> deadlines) {
        return deadlines.stream()
                .map(deadline -> ledger.ruleOf(deadline).name() + ", due " + Texts.dueDate(deadline.getDueDate()))
                .toList();
    }
}
