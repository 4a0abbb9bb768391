package org.sendcasework.assessment.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.sendcasework.assessment.internal.CaseEndingsTakenBack;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.shared.Texts;
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

/** Takes back an early end of a case that was recorded in error, after showing what goes on and what does not. */
@Controller
@RequestMapping("/cases/{reference}/end/take-back")
class EndingTakenBackPages {

    private final CaseFiles caseFiles;
    private final CaseEndingsTakenBack endings;
    private final DeadlineLedger ledger;
    private final Clock clock;

    EndingTakenBackPages(CaseFiles caseFiles, CaseEndingsTakenBack endings, DeadlineLedger ledger, Clock clock) {
        this.caseFiles = caseFiles;
        this.endings = endings;
        this.ledger = ledger;
        this.clock = clock;
    }

    @GetMapping
    String form(@PathVariable String reference, Model model) {
        CaseFile caseFile = caseFiles.byReference(reference);
        return page(EndingTakenBackForm.of(caseFile), caseFile, model);
    }

    @PostMapping
    String takeBack(
            @PathVariable String reference,
            @Valid @ModelAttribute(FormViews.MAIN) EndingTakenBackForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        if (!FormSubmission.saved(
                errors,
                "/cases/" + reference,
                () -> endings.takeBack(reference, form.why(), form.familyTold(), form.version()))) {
            return page(form, caseFiles.byReference(reference), model);
        }
        answer.addFlashAttribute("done", "The end is taken back. The case stands where it stood.");
        return "redirect:/cases/" + reference;
    }

    private String page(EndingTakenBackForm form, CaseFile caseFile, Model model) {
        CaseEndingsTakenBack.TakenBack back =
                endings.possible(caseFile.getReference()).orElse(null);
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("case", caseFile);
        model.addAttribute("back", back);
        model.addAttribute("dates", back == null ? List.of() : dates(back));
        return "cases/end-taken-back";
    }

    private List<String> dates(CaseEndingsTakenBack.TakenBack back) {
        LocalDate today = LocalDate.now(clock);
        return back.dates().stream()
                .map(deadline -> ledger.ruleOf(deadline).name() + ", due " + Texts.dueDate(deadline.getDueDate())
                        + (today.isAfter(deadline.getDueDate()) ? " (has passed)" : ""))
                .toList();
    }
}
