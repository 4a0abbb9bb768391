package org.sendcasework.panel.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.sendcasework.casefile.ActConfirmations;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.Decisions;
import org.sendcasework.panel.PanelAccess;
import org.sendcasework.panel.PanelDecisions;
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

/** The record of a decision with its versions, and its correction. */
@Controller
@RequestMapping("/panels/decisions/{id}")
class RecordPages {

    private final Decisions decisions;
    private final PanelDecisions panelDecisions;
    private final ActConfirmations confirmations;
    private final PanelAccess access;

    RecordPages(
            Decisions decisions, PanelDecisions panelDecisions, ActConfirmations confirmations, PanelAccess access) {
        this.decisions = decisions;
        this.panelDecisions = panelDecisions;
        this.confirmations = confirmations;
        this.access = access;
    }

    @GetMapping
    String record(@PathVariable UUID id, Model model) {
        Decision asked = visible(id);
        Decision latest = decisions.latestVersion(asked);
        CaseFile caseFile = decisions.caseOf(asked);
        model.addAttribute("case", caseFile);
        model.addAttribute("decision", asked);
        model.addAttribute("latest", latest);
        model.addAttribute("isLatest", latest.getId().equals(asked.getId()));
        model.addAttribute("test", decisions.testOf(asked));
        model.addAttribute("earlier", decisions.earlierVersions(asked));
        Decision first = decisions.earlierVersions(asked).stream()
                .reduce((one, other) -> other)
                .orElse(asked);
        model.addAttribute("proofs", panelDecisions.proofsOfRecord(first.getId()));
        model.addAttribute("confirmations", confirmations.about(List.of(first.getId())));
        model.addAttribute("mayCorrect", access.mayConstitute());
        return "panels/decision";
    }

    private Decision visible(UUID id) {
        Decision decision = decisions.byId(id);
        access.requireMayReadRecord(decisions.caseOf(decision).getReference());
        return decision;
    }

    @GetMapping("/correct")
    String correcting(@PathVariable UUID id, Model model) {
        Decision record = toCorrect(id);
        return correctionPage(CorrectionForm.of(record), record, model);
    }

    @PostMapping("/correct")
    String correct(
            @PathVariable UUID id,
            @Valid @ModelAttribute(FormViews.MAIN) CorrectionForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        Decision record = toCorrect(id);
        UUID[] corrected = new UUID[1];
        if (!FormSubmission.saved(
                errors,
                "/panels/decisions/" + id,
                () -> corrected[0] =
                        decisions.correct(id, form.version(), form.correction()).getId())) {
            return correctionPage(form, record, model);
        }
        answer.addFlashAttribute(
                "done", "The record is corrected. The version before stays, and so does every letter that was sent.");
        return "redirect:/panels/decisions/" + corrected[0];
    }

    private Decision toCorrect(UUID id) {
        access.requireMayConstitute();
        return visible(id);
    }

    private String correctionPage(CorrectionForm form, Decision record, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("decision", record);
        model.addAttribute("case", decisions.caseOf(record));
        return "panels/decision-correct";
    }
}
