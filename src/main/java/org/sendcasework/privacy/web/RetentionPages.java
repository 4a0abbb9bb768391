package org.sendcasework.privacy.web;

import jakarta.validation.Valid;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.sendcasework.privacy.internal.Disposals;
import org.sendcasework.privacy.internal.LegalHolds;
import org.sendcasework.privacy.internal.RetentionSchedule;
import org.sendcasework.shared.NotFoundException;
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

/** How long case files are kept, which wait for a look before they are disposed of, holds and certificates. */
@Controller
@RequestMapping("/retention")
class RetentionPages {

    private static final String BACK = "redirect:/retention";
    private static final String DONE = "done";

    private final RetentionSchedule schedule;
    private final LegalHolds holds;
    private final Disposals disposals;

    RetentionPages(RetentionSchedule schedule, LegalHolds holds, Disposals disposals) {
        this.schedule = schedule;
        this.holds = holds;
        this.disposals = disposals;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("rules", schedule.all());
        model.addAttribute("due", disposals.due());
        model.addAttribute("holds", holds.standing());
        model.addAttribute("certificates", disposals.certificates());
        return "privacy/retention";
    }

    @GetMapping("/rules/{recordClass}")
    String rule(@PathVariable String recordClass, Model model) {
        RetentionSchedule.Rule rule = schedule.of(recordClass);
        model.addAttribute(FormViews.MAIN, RuleForm.of(rule));
        return rulePage(rule, model);
    }

    private static String rulePage(RetentionSchedule.Rule rule, Model model) {
        model.addAttribute("rule", rule);
        model.addAttribute(
                "triggers", Choice.of(RetentionSchedule.Trigger.values(), trigger -> "From " + trigger.words()));
        return "privacy/rule";
    }

    @PostMapping("/rules/{recordClass}")
    String change(
            @PathVariable String recordClass,
            @Valid @ModelAttribute(FormViews.MAIN) RuleForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        RetentionSchedule.Rule rule = schedule.of(recordClass);
        if (!FormSubmission.saved(
                errors,
                () -> schedule.change(recordClass, form.countedFrom(), form.years(), form.source(), form.version()))) {
            return rulePage(rule, model);
        }
        answer.addFlashAttribute(DONE, "The schedule is changed.");
        return BACK;
    }

    @GetMapping("/holds/new")
    String hold(Model model) {
        model.addAttribute(FormViews.MAIN, HoldForm.EMPTY);
        return "privacy/hold";
    }

    @PostMapping("/holds/new")
    String place(
            @Valid @ModelAttribute(FormViews.MAIN) HoldForm form, BindingResult errors, RedirectAttributes answer) {
        if (!FormSubmission.saved(errors, "/retention", () -> holds.place(form.reference(), form.reason()))) {
            return "privacy/hold";
        }
        answer.addFlashAttribute(DONE, "The hold stands. The case is not disposed of until it is lifted.");
        return BACK;
    }

    @GetMapping("/holds/{id}")
    String lifting(@PathVariable UUID id, Model model) {
        model.addAttribute(FormViews.MAIN, ReasonForm.EMPTY);
        return liftPage(id, model);
    }

    private String liftPage(UUID id, Model model) {
        model.addAttribute(
                "hold",
                holds.standing().stream()
                        .filter(hold -> hold.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("There is no such hold.")));
        return "privacy/lift";
    }

    @PostMapping("/holds/{id}")
    String lift(
            @PathVariable UUID id,
            @Valid @ModelAttribute(FormViews.MAIN) ReasonForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        if (!FormSubmission.saved(errors, "/retention", () -> holds.lift(id, form.reason()))) {
            return liftPage(id, model);
        }
        answer.addFlashAttribute(DONE, "The hold is lifted.");
        return BACK;
    }

    @GetMapping("/cases/{reference}")
    String review(@PathVariable String reference, Model model) {
        model.addAttribute(FormViews.MAIN, ReasonForm.EMPTY);
        return reviewPage(reference, model);
    }

    private String reviewPage(String reference, Model model) {
        Disposals.Due due = disposals.due(reference);
        model.addAttribute("due", due);
        model.addAttribute("rule", schedule.of(due.recordClass().name()));
        return "privacy/dispose";
    }

    @PostMapping("/cases/{reference}")
    String dispose(
            @PathVariable String reference,
            @Valid @ModelAttribute(FormViews.MAIN) ReasonForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        AtomicReference<UUID> certificate = new AtomicReference<>();
        if (!FormSubmission.saved(
                errors, "/retention", () -> certificate.set(disposals.dispose(reference, form.reason())))) {
            return reviewPage(reference, model);
        }
        answer.addFlashAttribute(DONE, "The case is disposed of. This is the certificate.");
        return "redirect:/retention/certificates/" + certificate.get();
    }

    @GetMapping("/certificates/{id}")
    String certificate(@PathVariable UUID id, Model model) {
        model.addAttribute("certificate", disposals.certificate(id));
        return "privacy/certificate";
    }
}
