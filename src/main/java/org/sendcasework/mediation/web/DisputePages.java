package org.sendcasework.mediation.web;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseTexts;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.mediation.AppealRight;
import org.sendcasework.mediation.Mediations;
import org.sendcasework.mediation.RightsOfAppeal;
import org.sendcasework.mediation.appeal.Appeals;
import org.sendcasework.mediation.sendiass.SendiassConsents;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.PageProblems;
import org.sendcasework.shared.Texts;
import org.springframework.dao.DataIntegrityViolationException;
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

/** What a family can do and has done about the decisions of one case, and its consent for the independent service. */
@Controller
@RequestMapping("/cases/{reference}/disputes")
class DisputePages {

    private final CaseFiles caseFiles;
    private final RightsOfAppeal rights;
    private final Mediations mediations;
    private final Appeals appeals;
    private final SendiassConsents consents;
    private final CurrentUser currentUser;

    DisputePages(
            CaseFiles caseFiles,
            RightsOfAppeal rights,
            Mediations mediations,
            Appeals appeals,
            SendiassConsents consents,
            CurrentUser currentUser) {
        this.caseFiles = caseFiles;
        this.rights = rights;
        this.mediations = mediations;
        this.appeals = appeals;
        this.consents = consents;
        this.currentUser = currentUser;
    }

    @GetMapping
    String disputes(@PathVariable String reference, Model model) {
        CaseFile caseFile = caseFiles.byReference(reference);
        model.addAttribute("case", caseFile);
        model.addAttribute("child", CaseTexts.child(caseFile));
        model.addAttribute("rights", rights.of(caseFile.getReference()));
        model.addAttribute(
                "lastDays",
                rights.of(caseFile.getReference()).stream()
                        .collect(Collectors.<AppealRight, UUID, String>toMap(
                                AppealRight::getId, right -> Texts.dueDate(rights.lastDayToAppeal(right)))));
        model.addAttribute("mediations", mediations.of(caseFile.getReference()));
        model.addAttribute("appeals", appeals.of(caseFile.getReference()));
        model.addAttribute("consents", consents.of(caseFile));
        model.addAttribute("standing", consents.standing(caseFile).orElse(null));
        model.addAttribute("mayChange", currentUser.isOfficer());
        return "cases/disputes";
    }

    @PostMapping("/consent")
    String consent(
            @PathVariable String reference,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate givenOn,
            @RequestParam String givenBy,
            RedirectAttributes answer) {
        return changed(reference, answer, "The consent is recorded.", () -> consents.give(reference, givenOn, givenBy));
    }

    @PostMapping("/consent/withdraw")
    String withdraw(
            @PathVariable String reference,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam Integer version,
            RedirectAttributes answer) {
        return changed(
                reference,
                answer,
                "The consent is withdrawn. SENDIASS sees nothing of this case from now on.",
                () -> consents.withdraw(reference, on, version));
    }

    private static String changed(String reference, RedirectAttributes answer, String done, Runnable change) {
        try {
            change.run();
            answer.addFlashAttribute("done", done);
        } catch (InvalidInputException | ConflictException | OptimisticLockingFailureException e) {
            answer.addFlashAttribute("error", PageProblems.words(e));
        } catch (DataIntegrityViolationException e) {
            // The database lets one consent stand: someone else recorded it at the same moment
            answer.addFlashAttribute("error", "A consent was recorded at the same moment. Look at it below.");
        }
        return "redirect:/cases/" + reference + "/disputes";
    }
}
