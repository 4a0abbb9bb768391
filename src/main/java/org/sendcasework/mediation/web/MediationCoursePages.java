package org.sendcasework.mediation.web;

import jakarta.validation.Valid;
import java.util.List;
import org.sendcasework.mediation.MediationCase;
import org.sendcasework.mediation.Mediations;
import org.sendcasework.mediation.internal.MediationCourse;
import org.sendcasework.mediation.internal.MediationMoves;
import org.sendcasework.mediation.internal.MediationServices;
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

/** What can happen to a mediation apart from its tasks: it is moved, thirty days pass, a point is not kept. */
@Controller
@RequestMapping("/mediation/{reference}")
class MediationCoursePages {

    private final Mediations mediations;
    private final MediationMoves moves;
    private final MediationCourse course;
    private final MediationServices services;

    MediationCoursePages(
            Mediations mediations, MediationMoves moves, MediationCourse course, MediationServices services) {
        this.mediations = mediations;
        this.moves = moves;
        this.course = course;
        this.services = services;
    }

    @GetMapping("/move")
    String move(@PathVariable String reference, Model model) {
        MediationCase mediation = mediations.visible(reference);
        return movePage(
                MoveForm.of(mediations.currentSession(mediation), moves.whoComes(mediation), mediation.getVersion()),
                mediation,
                model);
    }

    @PostMapping("/move")
    String move(
            @PathVariable String reference,
            @Valid @ModelAttribute(FormViews.MAIN) MoveForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        MediationCase mediation = mediations.visible(reference);
        String page = "/mediation/" + reference;
        if (!FormSubmission.saved(
                errors,
                page,
                () -> moves.move(reference, form.move(moves.whoComes(mediation).keySet()), form.version()))) {
            return movePage(form, mediation, model);
        }
        answer.addFlashAttribute("done", "The mediation is moved. Everybody who was invited is sent a message.");
        return "redirect:" + page;
    }

    private String movePage(MoveForm form, MediationCase mediation, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("reference", mediation.getReference());
        model.addAttribute(
                "bodies",
                moves.isMovable(mediation)
                        ? moves.whoComes(mediation).keySet().stream()
                                .map(services::name)
                                .toList()
                        : List.of());
        model.addAttribute(
                "authorityChoice", List.of(new Choice(MoveForm.YES, "Everybody named has authority to settle")));
        model.addAttribute(
                "shorterChoice",
                List.of(new Choice(MoveForm.YES, "The family agrees to less than five working days’ notice")));
        return "mediation/move";
    }

    @GetMapping("/certificate")
    String certificate(@PathVariable String reference, Model model) {
        MediationCase mediation = mediations.visible(reference);
        return certificatePage(
                new DefaultCertificateForm(null, "", null, List.of(), mediation.getVersion()), mediation, model);
    }

    @PostMapping("/certificate")
    String certify(
            @PathVariable String reference,
            @Valid @ModelAttribute(FormViews.MAIN) DefaultCertificateForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        MediationCase mediation = mediations.visible(reference);
        String page = "/mediation/" + reference;
        if (!FormSubmission.saved(
                errors,
                page,
                () -> course.certify(
                        reference,
                        form.certificate(),
                        DefaultCertificateForm.SENT,
                        form.taskFields(),
                        form.version()))) {
            return certificatePage(form, mediation, model);
        }
        answer.addFlashAttribute(
                "done", "The certificate is recorded. The family’s month to appeal runs from its date.");
        return "redirect:" + page;
    }

    private String certificatePage(DefaultCertificateForm form, MediationCase mediation, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("reference", mediation.getReference());
        model.addAttribute(
                "thirtyDaysEnded",
                course.thirtyDaysEnded(mediation).map(Texts::date).orElse(""));
        model.addAttribute("toldBy", DefaultCertificateForm.TOLD_BY);
        model.addAttribute("sent", List.of(new Choice("true", DefaultCertificateForm.SENT)));
        return "mediation/certificate";
    }

    @GetMapping("/points/{number}")
    String point(@PathVariable String reference, @PathVariable int number, Model model) {
        MediationCase mediation = mediations.visible(reference);
        return pointPage(new PointForm("", null, "", mediation.getVersion()), mediation, number, model);
    }

    @PostMapping("/points/{number}")
    String settle(
            @PathVariable String reference,
            @PathVariable int number,
            @Valid @ModelAttribute(FormViews.MAIN) PointForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        MediationCase mediation = mediations.visible(reference);
        String page = "/mediation/" + reference;
        if (!FormSubmission.saved(
                errors,
                page,
                () -> course.settle(
                        reference,
                        number,
                        form.chosen(),
                        form.settledOn().date().orElseThrow(),
                        form.comment(),
                        form.version()))) {
            return pointPage(form, mediation, number, model);
        }
        answer.addFlashAttribute("done", "It is recorded for point " + number + ".");
        return "redirect:" + page;
    }

    private String pointPage(PointForm form, MediationCase mediation, int number, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("reference", mediation.getReference());
        model.addAttribute("point", course.point(mediation, number));
        model.addAttribute("outcomes", PointForm.OUTCOMES);
        return "mediation/point";
    }
}
