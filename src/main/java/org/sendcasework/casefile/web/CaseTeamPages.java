package org.sendcasework.casefile.web;

import jakarta.validation.Valid;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseTeams;
import org.sendcasework.casefile.CaseworkTeam;
import org.sendcasework.casefile.CaseworkTeams;
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

/** Moves a case to another team that a person selects. */
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
        CaseFile caseFile = caseFiles.byReference(reference);
        return page(CaseTeamForm.of(caseFile), caseFile, model);
    }

    @PostMapping
    String move(
            @PathVariable String reference,
            @Valid @ModelAttribute(FormViews.MAIN) CaseTeamForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        if (!FormSubmission.saved(
                errors,
                "/cases/" + reference,
                () -> caseTeams.move(reference, form.teamId(), form.reason(), form.version()))) {
            return page(form, caseFiles.byReference(reference), model);
        }
        answer.addFlashAttribute("done", "The case is moved to the other team.");
        return "redirect:/cases/" + reference;
    }

    private String page(CaseTeamForm form, CaseFile caseFile, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("case", caseFile);
        model.addAttribute(
                "teams",
                teams.active().stream()
                        .filter(team -> caseFile.getTeam() == null
                                || !team.getId().equals(caseFile.getTeam().getId()))
                        .map(CaseTeamPages::choice)
                        .toList());
        return "cases/team";
    }

    private static Choice choice(CaseworkTeam team) {
        return new Choice(
                team.getId().toString(), team.getName(), team.getScope().words());
    }
}
