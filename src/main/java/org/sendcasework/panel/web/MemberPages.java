package org.sendcasework.panel.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.panel.Panel;
import org.sendcasework.panel.PanelAccess;
import org.sendcasework.panel.Panels;
import org.sendcasework.panel.Profession;
import org.sendcasework.panel.internal.PanelAccounts;
import org.sendcasework.panel.internal.PanelMember;
import org.sendcasework.shared.NotFoundException;
import org.sendcasework.shared.web.Choice;
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

/** The members of a panel: added, replaced by an account, and ended. */
@Controller
@RequestMapping("/panels")
class MemberPages {

    private final Panels panels;
    private final PanelAccounts accounts;
    private final PanelAccess access;
    private final Clock clock;

    MemberPages(Panels panels, PanelAccounts accounts, PanelAccess access, Clock clock) {
        this.panels = panels;
        this.accounts = accounts;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/{id}/members/new")
    String enterMember(@PathVariable UUID id, Model model) {
        return memberPage(new MemberForm("", "", DateInput.of(LocalDate.now(clock))), toConstitute(id), model);
    }

    @PostMapping("/{id}/members")
    String addMember(
            @PathVariable UUID id,
            @Valid @ModelAttribute(FormViews.MAIN) MemberForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        Panel panel = toConstitute(id);
        if (!FormSubmission.saved(
                errors,
                address(id),
                () -> panels.addMember(
                        id,
                        form.userId(),
                        form.professionChosen(),
                        form.from().date().orElseThrow()))) {
            return memberPage(form, panel, model);
        }
        answer.addFlashAttribute("done", "The member is added.");
        return back(id);
    }

    private String memberPage(MemberForm form, Panel panel, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("accounts", AccountChoices.of(accounts.members()));
        model.addAttribute("panel", panel);
        model.addAttribute("professions", Choice.of(Profession.values(), Profession::words));
        return "panels/member-form";
    }

    @GetMapping("/{id}/members/{memberId}/end")
    String endingMember(@PathVariable UUID id, @PathVariable UUID memberId, Model model) {
        Panel panel = toConstitute(id);
        PanelMember member = member(id, memberId);
        return endPage(
                new MemberEndForm(DateInput.of(LocalDate.now(clock)), "", member.getVersion()), panel, member, model);
    }

    @PostMapping("/{id}/members/{memberId}/end")
    String endMember(
            @PathVariable UUID id,
            @PathVariable UUID memberId,
            @Valid @ModelAttribute(FormViews.MAIN) MemberEndForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        Panel panel = toConstitute(id);
        PanelMember member = member(id, memberId);
        if (!FormSubmission.saved(
                errors,
                () -> panels.endMember(memberId, form.lastDay().date().orElseThrow(), form.reason(), form.version()))) {
            return endPage(form, panel, member, model);
        }
        answer.addFlashAttribute("done", "The membership ends. What the member took part in stays as it was.");
        return back(id);
    }

    @GetMapping("/{id}/members/{memberId}/replace")
    String replacingMember(@PathVariable UUID id, @PathVariable UUID memberId, Model model) {
        Panel panel = toConstitute(id);
        PanelMember member = member(id, memberId);
        return replacePage(
                new MemberReplaceForm("", DateInput.of(LocalDate.now(clock)), "", member.getVersion()),
                panel,
                member,
                model);
    }

    @PostMapping("/{id}/members/{memberId}/replace")
    String replaceMember(
            @PathVariable UUID id,
            @PathVariable UUID memberId,
            @Valid @ModelAttribute(FormViews.MAIN) MemberReplaceForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        Panel panel = toConstitute(id);
        PanelMember member = member(id, memberId);
        if (!FormSubmission.saved(
                errors,
                () -> panels.replaceMember(
                        memberId, form.userId(), form.from().date().orElseThrow(), form.reason(), form.version()))) {
            return replacePage(form, panel, member, model);
        }
        answer.addFlashAttribute("done", "The account is a member now. What the earlier member took part in stays.");
        return back(id);
    }

    private String replacePage(MemberReplaceForm form, Panel panel, PanelMember member, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("panel", panel);
        model.addAttribute("member", member);
        model.addAttribute("accounts", AccountChoices.of(accounts.members()));
        return "panels/member-replace";
    }

    private PanelMember member(UUID id, UUID memberId) {
        return panels.members(id).stream()
                .filter(found -> found.getId().equals(memberId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("There is no such member."));
    }

    private static String endPage(MemberEndForm form, Panel panel, PanelMember member, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("panel", panel);
        model.addAttribute("member", member);
        return "panels/member-end";
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
