package org.sendcasework.assessment.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.sendcasework.assessment.internal.FamilyRepresentations;
import org.sendcasework.assessment.internal.HealthAgreements;
import org.sendcasework.assessment.internal.PlanNaming;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.SettingRegister;
import org.sendcasework.shared.web.Choice;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the family says about a draft, and what must be settled before the plan is final. */
@Controller
@RequestMapping("/cases/{reference}/representations")
class RepresentationPages {

    private final CaseFiles caseFiles;
    private final FamilyRepresentations representations;
    private final HealthAgreements healthAgreements;
    private final PlanNaming naming;
    private final SettingRegister settings;
    private final RepresentationPageModel pageModel;

    RepresentationPages(
            CaseFiles caseFiles,
            FamilyRepresentations representations,
            HealthAgreements healthAgreements,
            PlanNaming naming,
            SettingRegister settings,
            RepresentationPageModel pageModel) {
        this.caseFiles = caseFiles;
        this.representations = representations;
        this.healthAgreements = healthAgreements;
        this.naming = naming;
        this.settings = settings;
        this.pageModel = pageModel;
    }

    @GetMapping
    String list(@PathVariable String reference, Model model) {
        pageModel.fill(model, caseFiles.byReference(reference));
        return "cases/representations";
    }

    @GetMapping("/new")
    String create(@PathVariable String reference, Model model) {
        return record(RepresentationForm.EMPTY, reference, model);
    }

    @PostMapping
    String add(
            @PathVariable String reference,
            @Valid @ModelAttribute(FormViews.MAIN) RepresentationForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        if (!FormSubmission.saved(
                errors, home(reference), () -> representations.recordFurther(reference, form.representation()))) {
            return record(form, reference, model);
        }
        return done(reference, "What the family says is recorded.", answer);
    }

    private String record(RepresentationForm form, String reference, Model model) {
        List<Choice> choices = settings.open().stream()
                .map(setting -> new Choice(setting.getUrn(), setting.getName() + " (" + setting.number() + ")"))
                .toList();
        model.addAttribute("settings", choices);
        model.addAttribute("replies", RepresentationForm.REPLIES);
        model.addAttribute("ways", RepresentationForm.WAYS);
        model.addAttribute("moreChoices", RepresentationForm.MORE);
        return page(form, reference, model, "cases/representation");
    }

    @GetMapping("/{id}/answer")
    String answer(@PathVariable String reference, @PathVariable UUID id, Model model) {
        return answerPage(new NotTakenUpForm(""), reference, id, model);
    }

    @PostMapping("/{id}/answer")
    String answer(
            @PathVariable String reference,
            @PathVariable UUID id,
            @Valid @ModelAttribute(FormViews.MAIN) NotTakenUpForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        if (!FormSubmission.saved(
                errors, home(reference), () -> representations.notTakenUp(reference, id, form.notTakenUp()))) {
            return answerPage(form, reference, id, model);
        }
        return done(reference, "The answer is recorded.", answer);
    }

    private String answerPage(NotTakenUpForm form, String reference, UUID id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("line", pageModel.line(caseFiles.byReference(reference), id));
        return page(form, reference, model, "cases/representation-answer");
    }

    @GetMapping("/education-otherwise")
    String otherwise(@PathVariable String reference, Model model) {
        return page(EducationOtherwiseForm.EMPTY, reference, model, "cases/education-otherwise");
    }

    @PostMapping("/education-otherwise")
    String otherwise(
            @PathVariable String reference,
            @Valid @ModelAttribute(FormViews.MAIN) EducationOtherwiseForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        if (!FormSubmission.saved(errors, home(reference), () -> naming.recordSection61(reference, form.otherwise()))) {
            return page(form, reference, model, "cases/education-otherwise");
        }
        return done(reference, "The test and the consultation of section 61 are recorded.", answer);
    }

    @GetMapping("/change-the-draft")
    String changeTheDraft(@PathVariable String reference, Model model) {
        return page(new ChangeDraftForm(""), reference, model, "cases/change-the-draft");
    }

    @PostMapping("/change-the-draft")
    String changeTheDraft(
            @PathVariable String reference,
            @Valid @ModelAttribute(FormViews.MAIN) ChangeDraftForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        if (!FormSubmission.saved(
                errors, home(reference), () -> representations.changeTheDraft(reference, form.why()))) {
            return page(form, reference, model, "cases/change-the-draft");
        }
        return done(reference, "The draft can be changed in its task, and is then sent again.", answer);
    }

    @PostMapping("/health-agreement")
    String askForTheHealthAgreement(@PathVariable String reference, RedirectAttributes answer) {
        PageStep.taken(
                answer, "The agreement to section G is a task now.", () -> healthAgreements.askForNow(reference));
        return "redirect:" + home(reference);
    }

    private String page(Object form, String reference, Model model, String template) {
        model.addAttribute(FormViews.MAIN, form);
        CaseFile caseFile = caseFiles.byReference(reference);
        model.addAttribute("case", caseFile);
        return template;
    }

    private static String done(String reference, String words, RedirectAttributes answer) {
        answer.addFlashAttribute("done", words);
        return "redirect:" + home(reference);
    }

    private static String home(String reference) {
        return "/cases/" + reference + "/representations";
    }
}
