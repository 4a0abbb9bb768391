package org.sendcasework.mediation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseTexts;
import org.sendcasework.clock.DeadlineExplainer;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.mediation.appeal.Appeal;
import org.sendcasework.mediation.appeal.AppealCourse;
import org.sendcasework.mediation.appeal.Appeals;
import org.sendcasework.shared.web.FormSubmission;
import org.sendcasework.shared.web.FormViews;
import org.sendcasework.shared.web.ListPage;
import org.sendcasework.shared.web.SortColumns;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
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

/** The list of appeals and each appeal with its dates. */
@Controller
@RequestMapping("/appeals")
class AppealPages {

    private static final SortColumns COLUMNS = SortColumns.first(
                    Sort.by("sentOn").descending(), "reference")
            .and("reference")
            .and("sent", "sentOn")
            .and("ended", "outcomeOn");

    private final Appeals appeals;
    private final AppealCourse course;
    private final CaseFiles caseFiles;
    private final DeadlineExplainer explainer;
    private final CurrentUser currentUser;
    private final Clock clock;

    AppealPages(
            Appeals appeals,
            AppealCourse course,
            CaseFiles caseFiles,
            DeadlineExplainer explainer,
            CurrentUser currentUser,
            Clock clock) {
        this.appeals = appeals;
        this.course = course;
        this.caseFiles = caseFiles;
        this.explainer = explainer;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "open") String show, Pageable page, HttpServletRequest request, Model model) {
        model.addAttribute("show", show);
        model.addAttribute(
                "list", ListPage.of(appeals.list(MediationPages.open(show), COLUMNS.properties(page)), page, request));
        return "appeals/list";
    }

    @GetMapping("/{reference}")
    String appeal(@PathVariable String reference, Model model) {
        Appeal appeal = appeals.byReference(reference);
        model.addAttribute("a", appeal);
        model.addAttribute("child", CaseTexts.child(caseFiles.byReference(appeal.getCaseReference())));
        model.addAttribute("dates", explainer.explain(reference));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("mayChange", appeal.isOpen() && currentUser.isOfficer());
        return "appeals/appeal";
    }

    @GetMapping("/{reference}/end")
    String ending(@PathVariable String reference, Model model) {
        Appeal appeal = appeals.byReference(reference);
        return endPage(new AppealEndForm("", null, "", appeal.getVersion()), reference, model);
    }

    @PostMapping("/{reference}/end")
    String end(
            @PathVariable String reference,
            @Valid @ModelAttribute(FormViews.MAIN) AppealEndForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        String page = "/appeals/" + reference;
        if (!FormSubmission.saved(
                errors,
                page,
                () -> course.endEarly(
                        reference, form.chosen(), form.on().date().orElseThrow(), form.reason(), form.version()))) {
            return endPage(form, reference, model);
        }
        answer.addFlashAttribute("done", "The appeal is ended.");
        return "redirect:" + page;
    }

    private static String endPage(AppealEndForm form, String reference, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("reference", reference);
        model.addAttribute("outcomes", AppealEndForm.OUTCOMES);
        return "appeals/end";
    }
}
