package org.sendcasework.panel.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.sendcasework.panel.Agenda;
import org.sendcasework.panel.AgendaItem;
import org.sendcasework.panel.PanelAccess;
import org.sendcasework.panel.Panels;
import org.sendcasework.panel.Sitting;
import org.sendcasework.panel.Sittings;
import org.sendcasework.shared.Texts;
import org.sendcasework.shared.web.FormSubmission;
import org.sendcasework.shared.web.FormViews;
import org.sendcasework.shared.web.PageStep;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A sitting: its agenda, who is there, the quorum, and its minutes. */
@Controller
@RequestMapping("/panels/sittings/{id}")
class SittingPages {

    private final Sittings sittings;
    private final Panels panels;
    private final Agenda agenda;
    private final AgendaRows rows;
    private final PanelAccess access;

    SittingPages(Sittings sittings, Panels panels, Agenda agenda, AgendaRows rows, PanelAccess access) {
        this.sittings = sittings;
        this.panels = panels;
        this.agenda = agenda;
        this.rows = rows;
        this.access = access;
    }

    @GetMapping
    String sitting(@PathVariable UUID id, Model model) {
        Sitting sitting = fill(id, model);
        model.addAttribute("items", rows.rows(agenda.of(id)));
        model.addAttribute("mayRun", access.mayRun());
        model.addAttribute("mayMark", access.mayRun() && (sitting.isPlanned() || sitting.isOpen()));
        return "panels/sitting";
    }

    private Sitting fill(UUID id, Model model) {
        Sitting sitting = sittings.byId(id);
        access.requireMaySee(sitting);
        model.addAttribute("sitting", sitting);
        model.addAttribute("heldOn", Texts.dueDate(sitting.getHeldOn()));
        model.addAttribute("panel", panels.byId(sitting.getPanelId()));
        model.addAttribute("terms", sittings.termsOf(sitting));
        model.addAttribute("quorum", sittings.quorum(sitting));
        model.addAttribute("attendance", sittings.expected(sitting));
        return sitting;
    }

    @GetMapping("/minutes")
    String minutes(@PathVariable UUID id, Model model) {
        Sitting sitting = fill(id, model);
        model.addAttribute("delegation", panels.delegation(sittings.termsOf(sitting)));
        model.addAttribute(
                "items",
                rows.minuted(agenda.of(id).stream()
                        .filter(item -> item.getState() != AgendaItem.State.MOVED
                                && item.getState() != AgendaItem.State.WITHDRAWN)
                        .toList()));
        return "panels/minutes";
    }

    @PostMapping("/open")
    String open(@PathVariable UUID id, @RequestParam Integer version, RedirectAttributes answer) {
        access.requireMayRun();
        PageStep.taken(
                answer,
                "The sitting is open, with its quorum. The chair records decisions in Tasklist.",
                () -> sittings.open(id, version));
        return back(id);
    }

    @GetMapping("/close")
    String closing(@PathVariable UUID id, Model model) {
        access.requireMayRun();
        return closePage(new SittingCloseForm("", sittings.byId(id).getVersion()), id, model);
    }

    @PostMapping("/close")
    String close(
            @PathVariable UUID id,
            @Valid @ModelAttribute(FormViews.MAIN) SittingCloseForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        access.requireMayRun();
        if (!FormSubmission.saved(errors, () -> sittings.close(id, form.notes(), form.version()))) {
            return closePage(form, id, model);
        }
        answer.addFlashAttribute("done", "The sitting is over, and its minutes are complete.");
        return back(id);
    }

    private String closePage(SittingCloseForm form, UUID id, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        fill(id, model);
        return "panels/close";
    }

    @GetMapping("/cancel")
    String cancelling(@PathVariable UUID id, Model model) {
        access.requireMayRun();
        return cancelPage(new SittingCancelForm("", sittings.byId(id).getVersion()), id, model);
    }

    @PostMapping("/cancel")
    String cancel(
            @PathVariable UUID id,
            @Valid @ModelAttribute(FormViews.MAIN) SittingCancelForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        access.requireMayRun();
        if (!FormSubmission.saved(errors, () -> sittings.cancel(id, form.reason(), form.version()))) {
            return cancelPage(form, id, model);
        }
        answer.addFlashAttribute(
                "done",
                "The sitting is cancelled. Its items went to another sitting before their deadline, or to an officer.");
        return back(id);
    }

    private String cancelPage(SittingCancelForm form, UUID id, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        fill(id, model);
        return "panels/cancel";
    }

    private static String back(UUID id) {
        return "redirect:/panels/sittings/" + id;
    }
}
