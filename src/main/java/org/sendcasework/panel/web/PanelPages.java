package org.sendcasework.panel.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sendcasework.casefile.Decision;
import org.sendcasework.panel.Delegation;
import org.sendcasework.panel.Panel;
import org.sendcasework.panel.PanelAccess;
import org.sendcasework.panel.PanelKind;
import org.sendcasework.panel.Panels;
import org.sendcasework.panel.Profession;
import org.sendcasework.panel.Sitting;
import org.sendcasework.panel.Sittings;
import org.sendcasework.panel.internal.PanelMember;
import org.sendcasework.panel.internal.TermsOfReference;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The panels, what constitutes each, and the calendar of sittings. */
@Controller
@RequestMapping("/panels")
class PanelPages {

    private static final int MONTHS_SHOWN = 4;

    private final Panels panels;
    private final Sittings sittings;
    private final SittingRows rows;
    private final PanelAccess access;
    private final Clock clock;

    PanelPages(Panels panels, Sittings sittings, SittingRows rows, PanelAccess access, Clock clock) {
        this.panels = panels;
        this.sittings = sittings;
        this.rows = rows;
        this.access = access;
        this.clock = clock;
    }

    /** A panel in the list. */
    public record PanelRow(Panel panel, TermsOfReference terms, Sitting next) {}

    /** A version of the terms with its delegation table. */
    public record Version(TermsOfReference terms, List<Delegation> lines) {}

    @GetMapping
    String list(Model model) {
        LocalDate today = LocalDate.now(clock);
        List<Sitting> coming = access.visible(sittings.between(today, today.plusMonths(MONTHS_SHOWN)));
        Map<UUID, TermsOfReference> terms = panels.termsOn(today);
        model.addAttribute(
                "panels",
                access.visiblePanels(panels.all()).stream()
                        .map(panel -> new PanelRow(
                                panel,
                                terms.get(panel.getId()),
                                coming.stream()
                                        .filter(sitting -> sitting.isPlanned()
                                                && sitting.getPanelId().equals(panel.getId()))
                                        .findFirst()
                                        .orElse(null)))
                        .toList());
        model.addAttribute("kinds", PanelKind.values());
        addTermsForm(model, new TermsForm(null, List.of(), "", "", "", "5", "3", ""));
        model.addAttribute("mayConstitute", access.mayConstitute());
        model.addAttribute("mayReadStatistics", access.mayReadStatistics());
        return "panels/list";
    }

    @PostMapping
    String create(@RequestParam PanelKind kind, @RequestParam String name, TermsForm form, RedirectAttributes answer) {
        access.requireMayConstitute();
        Panel created = panels.create(kind, name, form.terms());
        answer.addFlashAttribute("done", "The panel is set up. Add its members next.");
        return "redirect:/panels/" + created.getId();
    }

    @GetMapping("/calendar")
    String calendar(@RequestParam(required = false) String from, Model model) {
        LocalDate first =
                from == null || from.isBlank() ? LocalDate.now(clock).minusMonths(1) : Inputs.date("from", from);
        model.addAttribute("from", first);
        model.addAttribute("to", first.plusMonths(MONTHS_SHOWN));
        model.addAttribute("earlier", first.minusMonths(MONTHS_SHOWN));
        model.addAttribute("later", first.plusMonths(MONTHS_SHOWN));
        model.addAttribute(
                "sittings", rows.of(access.visible(sittings.between(first, first.plusMonths(MONTHS_SHOWN)))));
        return "panels/calendar";
    }

    @GetMapping("/{id}")
    String panel(@PathVariable UUID id, Model model) {
        Panel panel = panels.byId(id);
        access.requireMaySee(panel);
        LocalDate today = LocalDate.now(clock);
        List<Version> versions = panels.terms(id).stream()
                .map(version -> new Version(version, panels.delegation(version)))
                .toList();
        model.addAttribute("panel", panel);
        model.addAttribute("versions", versions);
        model.addAttribute("inForce", panels.termsOn(id, today).orElse(null));
        model.addAttribute(
                "members",
                panels.members(id).stream()
                        .filter(member ->
                                member.getToDay() == null || !member.getToDay().isBefore(today))
                        .toList());
        model.addAttribute(
                "former",
                panels.members(id).stream()
                        .filter(member ->
                                member.getToDay() != null && member.getToDay().isBefore(today))
                        .toList());
        model.addAttribute(
                "sittings",
                rows.of(access.visible(sittings.between(today.minusMonths(1), today.plusMonths(MONTHS_SHOWN))).stream()
                        .filter(sitting -> sitting.getPanelId().equals(id))
                        .toList()));
        Version last = versions.get(versions.size() - 1);
        addTermsForm(model, TermsForm.of(last.terms(), last.lines()));
        model.addAttribute("today", today);
        model.addAttribute("mayConstitute", access.mayConstitute());
        model.addAttribute("mayRun", access.mayRun());
        return "panels/panel";
    }

    private static void addTermsForm(Model model, TermsForm form) {
        model.addAttribute("form", form);
        model.addAttribute("professions", Profession.values());
        model.addAttribute("decisionKinds", Decision.Kind.values());
    }

    @PostMapping("/{id}/terms")
    String addTerms(@PathVariable UUID id, TermsForm form, RedirectAttributes answer) {
        access.requireMayConstitute();
        TermsOfReference added = panels.addTerms(id, form.terms());
        answer.addFlashAttribute(
                "done", "Version " + added.getNumber() + " of the terms is kept. Sittings held before keep theirs.");
        return "redirect:/panels/" + id;
    }

    @PostMapping("/{id}/members")
    String addMember(
            @PathVariable UUID id,
            @RequestParam String userId,
            @RequestParam String name,
            @RequestParam Profession profession,
            @RequestParam String from,
            RedirectAttributes answer) {
        access.requireMayConstitute();
        panels.addMember(id, userId, name, profession, Inputs.date("from", from));
        answer.addFlashAttribute("done", "The member is added.");
        return "redirect:/panels/" + id;
    }

    @PostMapping("/{id}/members/{memberId}/end")
    String endMember(
            @PathVariable UUID id,
            @PathVariable UUID memberId,
            @RequestParam String lastDay,
            @RequestParam String reason,
            @RequestParam Integer version,
            RedirectAttributes answer) {
        access.requireMayConstitute();
        PanelMember member = panels.members(id).stream()
                .filter(found -> found.getId().equals(memberId))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("member", "is no member of this panel"));
        panels.endMember(member.getId(), Inputs.date("lastDay", lastDay), reason, version);
        answer.addFlashAttribute("done", "The membership ends. What the member took part in stays as it was.");
        return "redirect:/panels/" + id;
    }

    @PostMapping("/{id}/active")
    String activate(
            @PathVariable UUID id,
            @RequestParam boolean active,
            @RequestParam Integer version,
            RedirectAttributes answer) {
        access.requireMayConstitute();
        panels.activate(id, active, version);
        answer.addFlashAttribute(
                "done", active ? "New questions go to this panel." : "New questions no longer go to this panel.");
        return "redirect:/panels/" + id;
    }

    @PostMapping("/{id}/sittings")
    String plan(
            @PathVariable UUID id,
            @RequestParam String heldOn,
            @RequestParam String startsAt,
            RedirectAttributes answer) {
        access.requireMayRun();
        sittings.plan(id, Inputs.date("heldOn", heldOn), time(startsAt));
        answer.addFlashAttribute("done", "The sitting is planned.");
        return "redirect:/panels/" + id;
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new InvalidInputException("startsAt", "must be a time such as 09:30");
        }
    }
}
