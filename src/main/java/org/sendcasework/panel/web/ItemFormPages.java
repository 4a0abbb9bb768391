package org.sendcasework.panel.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseTexts;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.panel.Agenda;
import org.sendcasework.panel.AgendaItem;
import org.sendcasework.panel.Attendance;
import org.sendcasework.panel.Interests;
import org.sendcasework.panel.MemberViews;
import org.sendcasework.panel.PanelAccess;
import org.sendcasework.panel.Sittings;
import org.sendcasework.shared.InvalidInputException;
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

/** What people enter about an item of an agenda: views, interests, the discussion, and another sitting. */
@Controller
@RequestMapping("/panels/items/{id}")
class ItemFormPages {

    private final Agenda agenda;
    private final Sittings sittings;
    private final Interests interests;
    private final MemberViews views;
    private final CaseFiles caseFiles;
    private final PanelAccess access;
    private final CurrentUser currentUser;

    ItemFormPages(
            Agenda agenda,
            Sittings sittings,
            Interests interests,
            MemberViews views,
            CaseFiles caseFiles,
            PanelAccess access,
            CurrentUser currentUser) {
        this.agenda = agenda;
        this.sittings = sittings;
        this.interests = interests;
        this.views = views;
        this.caseFiles = caseFiles;
        this.access = access;
        this.currentUser = currentUser;
    }

    @GetMapping("/views")
    String view(@PathVariable UUID id, Model model) {
        AgendaItem item = visible(id);
        ViewForm form = views.of(id).stream()
                .filter(view -> view.getUserId().equals(currentUser.username()))
                .findFirst()
                .map(ViewForm::of)
                .orElse(ViewForm.EMPTY);
        return viewPage(form, item, model);
    }

    @PostMapping("/views")
    String say(
            @PathVariable UUID id,
            @Valid @ModelAttribute(FormViews.MAIN) ViewForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        AgendaItem item = visible(id);
        if (!FormSubmission.saved(errors, () -> views.say(id, form.view(), form.isDissent(), form.version()))) {
            return viewPage(form, item, model);
        }
        answer.addFlashAttribute("done", "Your view is recorded.");
        return back(id);
    }

    private String viewPage(ViewForm form, AgendaItem item, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("dissent", ViewForm.DISSENT);
        return page("panels/item-view", item, model);
    }

    @GetMapping("/discussion")
    String discussion(@PathVariable UUID id, Model model) {
        AgendaItem item = toRun(id);
        return discussionPage(new DiscussionForm(item.getDiscussion(), item.getVersion()), item, model);
    }

    @PostMapping("/discussion")
    String discuss(
            @PathVariable UUID id,
            @Valid @ModelAttribute(FormViews.MAIN) DiscussionForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        AgendaItem item = toRun(id);
        if (!FormSubmission.saved(errors, () -> agenda.discuss(id, form.discussion(), form.version()))) {
            return discussionPage(form, item, model);
        }
        answer.addFlashAttribute("done", "The discussion is recorded.");
        return back(id);
    }

    private String discussionPage(DiscussionForm form, AgendaItem item, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        return page("panels/item-discussion", item, model);
    }

    @GetMapping("/interests")
    String interest(@PathVariable UUID id, Model model) {
        return interestPage(new InterestForm(currentUser.username(), ""), visible(id), model);
    }

    /** One's own interest, or another's when the clerk records it. */
    @PostMapping("/interests")
    String declare(
            @PathVariable UUID id,
            @Valid @ModelAttribute(FormViews.MAIN) InterestForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        AgendaItem item = visible(id);
        boolean mine = currentUser.username().equals(form.userId());
        if (!mine) {
            access.requireMayRun();
        }
        if (!FormSubmission.saved(errors, () -> declare(item, form))) {
            return interestPage(form, item, model);
        }
        answer.addFlashAttribute("done", "The interest is declared. Whoever has it neither sees nor decides the item.");
        return mine ? "redirect:/panels/sittings/" + item.getSittingId() : back(id);
    }

    private void declare(AgendaItem item, InterestForm form) {
        Attendance who = expected(item).stream()
                .filter(expected -> expected.getUserId().equals(form.userId()))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("userId", "takes no part in the sitting"));
        interests.declare(item.getQuestion().getId(), form.userId(), who.getName(), form.nature());
    }

    private List<Attendance> expected(AgendaItem item) {
        return sittings.expected(sittings.byId(item.getSittingId()));
    }

    private String interestPage(InterestForm form, AgendaItem item, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute(
                "people",
                expected(item).stream()
                        .filter(who -> access.mayRun() || who.getUserId().equals(currentUser.username()))
                        .map(who -> new Choice(who.getUserId(), who.getName()))
                        .toList());
        return page("panels/item-interest", item, model);
    }

    @GetMapping("/move")
    String moving(@PathVariable UUID id, Model model) {
        return movePage(MoveForm.EMPTY, toRun(id), model);
    }

    @PostMapping("/move")
    String move(
            @PathVariable UUID id,
            @Valid @ModelAttribute(FormViews.MAIN) MoveForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        AgendaItem item = toRun(id);
        UUID[] moved = new UUID[1];
        if (!FormSubmission.saved(
                errors,
                () -> moved[0] =
                        agenda.move(item.getQuestion().getId(), form.sitting()).getId())) {
            return movePage(form, item, model);
        }
        answer.addFlashAttribute("done", "The item is on the agenda of the other sitting.");
        return back(moved[0]);
    }

    private String movePage(MoveForm form, AgendaItem item, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute(
                "others",
                agenda.sittingsInTime(item.getQuestion()).stream()
                        .filter(other -> !other.getId().equals(item.getSittingId()))
                        .map(other -> new Choice(
                                other.getId().toString(),
                                Texts.dueDate(other.getHeldOn()) + ", papers by "
                                        + Texts.dueDate(other.getPapersDue())))
                        .toList());
        return page("panels/item-move", item, model);
    }

    private AgendaItem visible(UUID id) {
        AgendaItem item = agenda.byId(id);
        access.requireMaySee(item);
        return item;
    }

    private AgendaItem toRun(UUID id) {
        access.requireMayRun();
        return visible(id);
    }

    private String page(String template, AgendaItem item, Model model) {
        CaseFile caseFile = caseFiles.byReference(item.getQuestion().getCaseReference());
        model.addAttribute("item", item);
        model.addAttribute("child", CaseTexts.child(caseFile));
        model.addAttribute("name", item.getQuestion().getKind().words() + ": " + caseFile.getReference());
        return template;
    }

    private static String back(UUID id) {
        return "redirect:/panels/items/" + id;
    }
}
