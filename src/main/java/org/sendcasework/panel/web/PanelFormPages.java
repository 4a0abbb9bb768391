package org.sendcasework.panel.web;

import jakarta.validation.Valid;
import jakarta.validation.groups.Default;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.sendcasework.casefile.Decision;
import org.sendcasework.panel.Panel;
import org.sendcasework.panel.PanelAccess;
import org.sendcasework.panel.PanelKind;
import org.sendcasework.panel.Panels;
import org.sendcasework.panel.Profession;
import org.sendcasework.panel.Sittings;
import org.sendcasework.panel.internal.PanelAccounts;
import org.sendcasework.panel.internal.TermsOfReference;
import org.sendcasework.shared.web.Choice;
import org.sendcasework.shared.web.FormSubmission;
import org.sendcasework.shared.web.FormViews;
import org.sendcasework.shared.web.PageStep;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sets up panels and changes what constitutes them: terms of reference and sittings. */
@Controller
@RequestMapping("/panels")
class PanelFormPages {

    private final Panels panels;
    private final Sittings sittings;
    private final PanelAccounts accounts;
    private final PanelAccess access;

    PanelFormPages(Panels panels, Sittings sittings, PanelAccounts accounts, PanelAccess access) {
        this.panels = panels;
        this.sittings = sittings;
        this.accounts = accounts;
        this.access = access;
    }

    @GetMapping("/new")
    String setUp(Model model) {
        access.requireMayConstitute();
        return setUpPage(TermsForm.EMPTY, model);
    }

    @PostMapping
    String create(
            @Validated({Default.class, TermsForm.NewPanel.class}) @ModelAttribute(FormViews.MAIN) TermsForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        access.requireMayConstitute();
        UUID[] created = new UUID[1];
        if (!FormSubmission.saved(
                errors,
                "/panels",
                () -> created[0] = panels.create(form.panelKind(), form.name(), form.terms())
                        .getId())) {
            return setUpPage(form, model);
        }
        answer.addFlashAttribute("done", "The panel is set up. Add its members next.");
        return back(created[0]);
    }

    private String setUpPage(TermsForm form, Model model) {
        model.addAttribute("kinds", Choice.of(PanelKind.values(), PanelKind::words));
        model.addAttribute("typedBefore", Set.of());
        return termsForm("panels/panel-form", form, model);
    }

    private String termsForm(String template, TermsForm form, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("chairs", AccountChoices.of(accounts.chairs()));
        model.addAttribute("professions", Choice.of(Profession.values(), Profession::words));
        model.addAttribute("decisionKinds", Decision.Kind.values());
        return template;
    }

    @GetMapping("/{id}/terms/new")
    String writeTerms(@PathVariable UUID id, Model model) {
        Panel panel = toConstitute(id);
        List<TermsOfReference> versions = panels.terms(id);
        TermsOfReference last = versions.get(versions.size() - 1);
        return termsPage(TermsForm.of(last, panels.delegation(last)), panel, model);
    }

    @PostMapping("/{id}/terms")
    String addTerms(
            @PathVariable UUID id,
            @Valid @ModelAttribute(FormViews.MAIN) TermsForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        Panel panel = toConstitute(id);
        if (!FormSubmission.saved(errors, address(id), () -> panels.addTerms(id, form.terms()))) {
            return termsPage(form, panel, model);
        }
        answer.addFlashAttribute("done", "The version of the terms is added. Sittings held before keep theirs.");
        return back(id);
    }

    private String termsPage(TermsForm form, Panel panel, Model model) {
        model.addAttribute("panel", panel);
        model.addAttribute("typedBefore", typedBefore(panel));
        return termsForm("panels/terms-form", form, model);
    }

    /** Who chairs or deputises by the last version and has no account, so that the form cannot offer them. */
    private Set<String> typedBefore(Panel panel) {
        List<TermsOfReference> versions = panels.terms(panel.getId());
        TermsOfReference last = versions.get(versions.size() - 1);
        Set<String> signing = new TreeSet<>(last.getDeputies());
        signing.add(last.getChair());
        return accounts.unknown(signing);
    }

    @PostMapping("/{id}/active")
    String activate(
            @PathVariable UUID id,
            @RequestParam boolean active,
            @RequestParam Integer version,
            RedirectAttributes answer) {
        access.requireMayConstitute();
        PageStep.taken(
                answer,
                active ? "New questions go to this panel." : "New questions no longer go to this panel.",
                () -> panels.activate(id, active, version));
        return back(id);
    }

    @GetMapping("/{id}/sittings/new")
    String enterSitting(@PathVariable UUID id, Model model) {
        access.requireMayRun();
        return sittingPage(SittingForm.EMPTY, panels.byId(id), model);
    }

    @PostMapping("/{id}/sittings")
    String plan(
            @PathVariable UUID id,
            @Valid @ModelAttribute(FormViews.MAIN) SittingForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        access.requireMayRun();
        Panel panel = panels.byId(id);
        if (!FormSubmission.saved(
                errors,
                address(id),
                () -> sittings.plan(id, form.heldOn().date().orElseThrow(), form.time()))) {
            return sittingPage(form, panel, model);
        }
        answer.addFlashAttribute("done", "The sitting is planned.");
        return back(id);
    }

    private static String sittingPage(SittingForm form, Panel panel, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("panel", panel);
        return "panels/sitting-form";
    }

    private Panel toConstitute(UUID id) {
        access.requireMayConstitute();
        return panels.byId(id);
    }

    private static String address(UUID id) {
        return "/panels/" + id;
    }

    private static String back(UUID id) {
        return "redirect:" + address(id);
    }
}
