package org.sendcasework.mediation.web;

import java.time.Clock;
import java.time.LocalDate;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseTexts;
import org.sendcasework.clock.DeadlineExplainer;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.mediation.appeal.Appeal;
import org.sendcasework.mediation.appeal.AppealOutcome;
import org.sendcasework.mediation.appeal.Appeals;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.PageProblems;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of appeals and each appeal with its dates. */
@Controller
@RequestMapping("/appeals")
class AppealPages {

    private final Appeals appeals;
    private final CaseFiles caseFiles;
    private final DeadlineExplainer explainer;
    private final CurrentUser currentUser;
    private final Clock clock;

    AppealPages(
            Appeals appeals, CaseFiles caseFiles, DeadlineExplainer explainer, CurrentUser currentUser, Clock clock) {
        this.appeals = appeals;
        this.caseFiles = caseFiles;
        this.explainer = explainer;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "open") String show, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("show", show);
        model.addAttribute("appeals", appeals.list(MediationPages.open(show), Math.max(page, 0)));
        return "appeals/list";
    }

    @GetMapping("/{reference}")
    String appeal(@PathVariable String reference, Model model) {
        Appeal appeal = appeals.byReference(reference);
        model.addAttribute("a", appeal);
        model.addAttribute("child", CaseTexts.child(caseFiles.byReference(appeal.getCaseReference())));
        model.addAttribute("dates", explainer.explain(reference));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute(
                "mayChange",
                appeal.isOpen() && (currentUser.isOfficer()));
        return "appeals/appeal";
    }

    @PostMapping("/{reference}/end")
    String end(
            @PathVariable String reference,
            @RequestParam AppealOutcome outcome,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam String reason,
            @RequestParam Integer version,
            RedirectAttributes answer) {
        try {
            appeals.endEarly(reference, outcome, on, reason, version);
            answer.addFlashAttribute("done", "The appeal ended.");
        } catch (InvalidInputException | ConflictException | OptimisticLockingFailureException e) {
            answer.addFlashAttribute("error", PageProblems.words(e));
        }
        return "redirect:/appeals/" + reference;
    }
}
