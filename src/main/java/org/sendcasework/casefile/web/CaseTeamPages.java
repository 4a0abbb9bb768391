package org.sendcasework.casefile.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseTeams;
import org.sendcasework.casefile.CaseworkTeams;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.PageProblems;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moves a case to another team by hand. */
@Controller
@RequestMapping("/cases/{reference}/team")
class CaseTeamPages {

    private final CaseFiles caseFiles;
    private final CaseTeams caseTeams;
    private final CaseworkTeams teams;

    CaseTeamPages(CaseFiles caseFiles, CaseTeams caseTeams, CaseworkTeams teams) {
        this.caseFiles = caseFiles;
        this.caseTeams = caseTeams;
        this.teams = teams;
    }

    @GetMapping
    String form(@PathVariable String reference, Model model) {
        model.addAttribute("case", caseFiles.byReference(reference));
        model.addAttribute("teams", teams.active());
        return "cases/team";
    }

    @PostMapping
    String move(
            @PathVariable String reference,
            @RequestParam(required = false) UUID team,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Integer version,
            HttpServletResponse response,
            RedirectAttributes answer,
            Model model) {
        try {
            caseTeams.move(reference, team, reason, version);
        } catch (InvalidInputException e) {
            return refused(reference, e, HttpStatus.BAD_REQUEST, team, reason, response, model);
        } catch (ConflictException | OptimisticLockingFailureException e) {
            return refused(reference, e, HttpStatus.CONFLICT, team, reason, response, model);
        }
        answer.addFlashAttribute("done", "The case is moved to the other team.");
        return "redirect:/cases/" + reference;
    }

    private String refused(
            String reference,
            RuntimeException problem,
            HttpStatus status,
            UUID team,
            String reason,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status.value());
        model.addAttribute("error", PageProblems.words(problem));
        model.addAttribute("chosen", team);
        model.addAttribute("reason", reason);
        return form(reference, model);
    }
}
