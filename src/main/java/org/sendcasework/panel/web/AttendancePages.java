package org.sendcasework.panel.web;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sendcasework.panel.Attendance;
import org.sendcasework.panel.PanelAccess;
import org.sendcasework.panel.Panels;
import org.sendcasework.panel.Sitting;
import org.sendcasework.panel.Sittings;
import org.sendcasework.panel.internal.PanelAccounts;
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

/** Records who is at a sitting: everybody in one form, and a substitute for a member who cannot come. */
@Controller
@RequestMapping("/panels/sittings/{id}")
class AttendancePages {

    private final Sittings sittings;
    private final Panels panels;
    private final PanelAccounts accounts;
    private final PanelAccess access;

    AttendancePages(Sittings sittings, Panels panels, PanelAccounts accounts, PanelAccess access) {
        this.sittings = sittings;
        this.panels = panels;
        this.accounts = accounts;
        this.access = access;
    }

    @GetMapping("/attendance")
    String attendance(@PathVariable UUID id, Model model) {
        Sitting sitting = toRun(id);
        return attendancePage(AttendanceForm.of(sittings.expected(sitting)), sitting, model);
    }

    @PostMapping("/attendance")
    String mark(
            @PathVariable UUID id,
            @Valid @ModelAttribute(FormViews.MAIN) AttendanceForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        Sitting sitting = toRun(id);
        if (!FormSubmission.saved(errors, () -> sittings.markAll(id, form.marks()))) {
            return attendancePage(form, sitting, model);
        }
        answer.addFlashAttribute("done", "The attendance is recorded.");
        return back(id);
    }

    @GetMapping("/substitutes/new")
    String substitute(@PathVariable UUID id, Model model) {
        return substitutePage(SubstituteForm.EMPTY, toRun(id), model);
    }

    @PostMapping("/substitutes")
    String addSubstitute(
            @PathVariable UUID id,
            @Valid @ModelAttribute(FormViews.MAIN) SubstituteForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        Sitting sitting = toRun(id);
        if (!FormSubmission.saved(
                errors,
                "/panels/sittings/" + id,
                () -> sittings.substitute(id, form.memberUserId(), form.substituteUserId()))) {
            return substitutePage(form, sitting, model);
        }
        answer.addFlashAttribute("done", "The substitute is recorded as present.");
        return back(id);
    }

    private Sitting toRun(UUID id) {
        access.requireMayRun();
        return sittings.byId(id);
    }

    private String attendancePage(AttendanceForm form, Sitting sitting, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("people", form.lines(sittings.expected(sitting)));
        model.addAttribute("answers", answers(sitting));
        return page("panels/attendance", sitting, model);
    }

    /** Nobody can leave a sitting that has not begun. */
    private static List<Choice> answers(Sitting sitting) {
        List<Choice> answers = new ArrayList<>();
        answers.add(new Choice(AttendanceForm.How.PRESENT.name(), "Present"));
        if (!sitting.isPlanned()) {
            answers.add(new Choice(AttendanceForm.How.LEFT.name(), "Left early"));
        }
        answers.add(new Choice(AttendanceForm.How.APOLOGIES.name(), "Apologies"));
        answers.add(new Choice(AttendanceForm.How.ABSENT.name(), "Absent"));
        return answers;
    }

    private String substitutePage(SubstituteForm form, Sitting sitting, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute(
                "members",
                sittings.expected(sitting).stream()
                        .filter(who -> who.getSubstituteFor() == null)
                        .map(AttendancePages::member)
                        .toList());
        model.addAttribute("accounts", AccountChoices.of(accounts.members()));
        return page("panels/substitute", sitting, model);
    }

    private static Choice member(Attendance who) {
        return new Choice(
                who.getUserId(), who.getName() + " (" + who.getProfession().words() + ")");
    }

    private String page(String template, Sitting sitting, Model model) {
        model.addAttribute("sitting", sitting);
        model.addAttribute("heldOn", Texts.dueDate(sitting.getHeldOn()));
        model.addAttribute("panel", panels.byId(sitting.getPanelId()));
        return template;
    }

    private static String back(UUID id) {
        return "redirect:/panels/sittings/" + id + "#attendance";
    }
}
