package org.sendcasework.panel.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sendcasework.casefile.ActConfirmations;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.DecisionReason;
import org.sendcasework.casefile.Decisions;
import org.sendcasework.casefile.ReasonsAndTest;
import org.sendcasework.panel.PanelAccess;
import org.sendcasework.panel.PanelDecisions;
import org.sendcasework.panel.internal.RecordCorrections;
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

/** The record of a decision with its versions, and its correction. */
@Controller
@RequestMapping("/panels/decisions/{id}")
class RecordPages {

    private final Decisions decisions;
    private final PanelDecisions panelDecisions;
    private final ActConfirmations confirmations;
    private final RecordCorrections corrections;
    private final ReasonsAndTest reasonsAndTest;
    private final PanelAccess access;

    RecordPages(
            Decisions decisions,
            PanelDecisions panelDecisions,
            ActConfirmations confirmations,
            RecordCorrections corrections,
            ReasonsAndTest reasonsAndTest,
            PanelAccess access) {
        this.decisions = decisions;
        this.panelDecisions = panelDecisions;
        this.confirmations = confirmations;
        this.corrections = corrections;
        this.reasonsAndTest = reasonsAndTest;
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
        model.addAttribute("ticked", reasonsAndTest.ticked(asked));
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
        return correctionPage(CorrectionForm.of(record, decisions.testOf(record)), record, model);
    }

    /** A family that was told of the decision is told again: the letter is shown first, and goes when it was read. */
    @PostMapping("/correct")
    String correct(
            @PathVariable UUID id,
            @Valid @ModelAttribute(FormViews.MAIN) CorrectionForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        Decision record = toCorrect(id);
        String[] proposed = new String[1];
        UUID[] corrected = new UUID[1];
        boolean done = FormSubmission.saved(errors, "/panels/decisions/" + id, () -> {
            Optional<String> letter =
                    form.hasLetter() ? Optional.empty() : corrections.letter(id, form.version(), form.correction());
            if (letter.isPresent()) {
                proposed[0] = letter.get();
            } else {
                corrected[0] = corrections
                        .correct(id, form.version(), form.correction(), form.letter())
                        .getId();
            }
        });
        if (!done) {
            return form.hasLetter() ? letterPage(form, record, model) : correctionPage(form, record, model);
        }
        if (proposed[0] != null) {
            return letterPage(form.with(proposed[0]), record, model);
        }
        answer.addFlashAttribute(
                "done",
                form.hasLetter()
                        ? "The record is corrected, and the family is told. The version before stays, and so does every"
                                + " letter that was sent."
                        : "The record is corrected. The version before stays, and so does every letter that was sent.");
        return "redirect:/panels/decisions/" + corrected[0];
    }

    private Decision toCorrect(UUID id) {
        access.requireMayConstitute();
        return visible(id);
    }

    private String correctionPage(CorrectionForm form, Decision record, Model model) {
        fill(form, record, model);
        model.addAttribute(
                "parts",
                decisions.testOf(record).stream()
                        .map(part -> new Choice(part.getCode(), part.getWords(), part.getSource()))
                        .toList());
        model.addAttribute("reasonChoices", record.isRefusal() ? reasonChoices(record) : List.of());
        return "panels/decision-correct";
    }

    private String letterPage(CorrectionForm form, Decision record, Model model) {
        fill(form, record, model);
        return "panels/decision-correct-letter";
    }

    private void fill(CorrectionForm form, Decision record, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("decision", record);
        model.addAttribute("case", decisions.caseOf(record));
    }

    /** The reasons of the form, and those of a council's own form that were ticked. */
    private List<Choice> reasonChoices(Decision record) {
        List<DecisionReason> known = reasonsAndTest.of(record.getKind());
        if (known.isEmpty()) {
            return List.of();
        }
        Set<String> codes = known.stream().map(DecisionReason::getCode).collect(Collectors.toSet());
        return Stream.concat(
                        known.stream()
                                .map(reason -> new Choice(reason.getCode(), reason.getWords(), reason.getSource())),
                        ReasonsAndTest.codes(record).stream()
                                .filter(code -> !codes.contains(code))
                                .map(code -> new Choice(code, Texts.words(code))))
                .toList();
    }
}
