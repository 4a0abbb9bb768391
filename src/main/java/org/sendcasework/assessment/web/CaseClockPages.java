package org.sendcasework.assessment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.sendcasework.assessment.internal.DelayExceptions;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.Documents;
import org.sendcasework.clock.DeadlineExplainer;
import org.sendcasework.clock.DeadlineExplanation;
import org.sendcasework.clock.NotAnException;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
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

/** Why each date of a case is what it is, and the exceptions that excuse a missed one. */
@Controller
@RequestMapping("/cases/{reference}/clock")
class CaseClockPages {

    private final CaseFiles caseFiles;
    private final DeadlineExplainer explainer;
    private final CaseSubjects subjects;
    private final DelayExceptions exceptions;
    private final Documents documents;
    private final CurrentUser currentUser;
    private final Clock clock;

    CaseClockPages(
            CaseFiles caseFiles,
            DeadlineExplainer explainer,
            CaseSubjects subjects,
            DelayExceptions exceptions,
            Documents documents,
            CurrentUser currentUser,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.explainer = explainer;
        this.subjects = subjects;
        this.exceptions = exceptions;
        this.documents = documents;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @GetMapping
    String clock(@PathVariable String reference, Model model) {
        CaseFile caseFile = caseFiles.byReference(reference);
        model.addAttribute("case", caseFile);
        model.addAttribute("subjects", subjects.of(reference));
        model.addAttribute("dates", explainer.explain(reference));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("mayChange", currentUser.isOfficer());
        return "cases/clock";
    }

    @GetMapping("/{deadline}/exception")
    String exceptionForm(@PathVariable String reference, @PathVariable UUID deadline, Model model) {
        CaseFile caseFile = caseFiles.byReference(reference);
        DeadlineExplanation date = explainer.explain(reference).stream()
                .filter(one -> one.deadline().getId().equals(deadline))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("This case has no such date."));
        model.addAttribute("case", caseFile);
        model.addAttribute("date", date);
        model.addAttribute("grounds", date.rule().exceptionSet().grounds());
        model.addAttribute("noGrounds", NotAnException.values());
        model.addAttribute("documents", documents.of(caseFile));
        model.addAttribute("today", LocalDate.now(clock));
        return "cases/exception";
    }

    @PostMapping("/{deadline}/exception")
    String excuse(
            @PathVariable String reference,
            @PathVariable UUID deadline,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate factFrom,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate factTo,
            @RequestParam(defaultValue = "") String fact,
            @RequestParam(defaultValue = "") String whyImpractical,
            @RequestParam(required = false) UUID documentId,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate decidedOn,
            @RequestParam(defaultValue = "") String letter,
            @RequestParam Map<String, String> entered,
            RedirectAttributes answer) {
        try {
            exceptions.excuse(
                    reference,
                    deadline,
                    new DelayExceptions.Claim(
                            ground, factFrom, factTo, fact, whyImpractical, documentId, decidedOn, letter));
            answer.addFlashAttribute(
                    "done", "The exception is recorded and the letter is in the case file. The date stays.");
            return "redirect:/cases/" + reference + "/clock";
        } catch (InvalidInputException | ConflictException | OptimisticLockingFailureException e) {
            answer.addFlashAttribute("error", PageProblems.words(e));
            answer.addFlashAttribute("entered", entered);
            return "redirect:/cases/" + reference + "/clock/" + deadline + "/exception";
        }
    }

    @PostMapping("/exceptions/{id}/withdraw")
    String withdraw(
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Integer version,
            RedirectAttributes answer) {
        try {
            exceptions.withdraw(reference, id, reason, version);
            answer.addFlashAttribute("done", "The exception is withdrawn.");
        } catch (InvalidInputException | ConflictException | OptimisticLockingFailureException e) {
            answer.addFlashAttribute("error", PageProblems.words(e));
        }
        return "redirect:/cases/" + reference + "/clock";
    }
}
