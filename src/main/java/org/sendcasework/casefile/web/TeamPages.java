package org.sendcasework.casefile.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.sendcasework.casefile.CaseTeams;
import org.sendcasework.casefile.CaseworkTeam;
import org.sendcasework.casefile.CaseworkTeams;
import org.sendcasework.casefile.SettingPhase;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.identity.Groups;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.PageProblems;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The casework teams: caseworkers read them, managers and administrators keep them. */
@Controller
@RequestMapping("/settings/teams")
class TeamPages {

    private static final String HOME = "redirect:/settings/teams";

    private final CaseworkTeams teams;
    private final CaseTeams caseTeams;
    private final CurrentUser currentUser;

    TeamPages(CaseworkTeams teams, CaseTeams caseTeams, CurrentUser currentUser) {
        this.teams = teams;
        this.caseTeams = caseTeams;
        this.currentUser = currentUser;
    }

    /** A line of the list. */
    record TeamRow(UUID id, String name, String serves, boolean active, long openCases) {}

    @GetMapping
    String list(Model model) {
        Map<UUID, Long> openCases = caseTeams.openCases();
        List<TeamRow> rows = teams.all().stream()
                .map(team -> new TeamRow(
                        team.getId(),
                        team.getName(),
                        team.getScope().words(),
                        team.isActive(),
                        openCases.getOrDefault(team.getId(), 0L)))
                .toList();
        model.addAttribute("teams", rows);
        model.addAttribute("waiting", caseTeams.waiting());
        model.addAttribute("mayChange", currentUser.isIn(Groups.MANAGERS) || currentUser.isIn(Groups.ADMINISTRATORS));
        // The list of cases is for those who work on them
        model.addAttribute("mayOpenCases", currentUser.groups().stream().anyMatch(Groups.CASE_FILE_READERS::contains));
        return "settings/teams";
    }

    @GetMapping("/new")
    String create(Model model) {
        return form(TeamForm.EMPTY, null, model);
    }

    @PostMapping
    String add(
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes answer,
            Model model) {
        TeamForm entered = TeamForm.of(sent);
        try {
            teams.add(entered.details());
        } catch (InvalidInputException e) {
            return refused(e, HttpStatus.BAD_REQUEST, response, model, entered, null);
        }
        answer.addFlashAttribute("done", "The team is added. Cases that are opened from now on can go to it.");
        return HOME;
    }

    @GetMapping("/{id}")
    String edit(@PathVariable UUID id, Model model) {
        CaseworkTeam team = teams.byId(id);
        return form(TeamForm.of(team), team, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam Integer version,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes answer,
            Model model) {
        TeamForm entered = TeamForm.of(sent);
        try {
            teams.change(id, version, entered.details());
        } catch (InvalidInputException e) {
            return refused(e, HttpStatus.BAD_REQUEST, response, model, entered, teams.byId(id));
        } catch (ConflictException | OptimisticLockingFailureException e) {
            // The form shows what is kept now, so that nobody writes over it unseen
            CaseworkTeam kept = teams.byId(id);
            model.addAttribute("entered", entered);
            return refused(e, HttpStatus.CONFLICT, response, model, TeamForm.of(kept), kept);
        }
        answer.addFlashAttribute("done", "The team is changed. The cases it has stay with it.");
        return HOME;
    }

    @PostMapping("/give")
    String give(HttpServletResponse response, RedirectAttributes answer, Model model) {
        int given;
        try {
            given = caseTeams.giveWaiting();
        } catch (OptimisticLockingFailureException e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("error", "Somebody worked on one of the cases at the same moment. Give the rest again.");
            return list(model);
        }
        answer.addFlashAttribute(
                "done",
                given == 1
                        ? "1 open case without a team was given one."
                        : given + " open cases without a team were" + " given one.");
        return HOME;
    }

    private String refused(
            RuntimeException problem,
            HttpStatus status,
            HttpServletResponse response,
            Model model,
            TeamForm form,
            CaseworkTeam team) {
        response.setStatus(status.value());
        model.addAttribute("error", PageProblems.words(problem));
        return form(form, team, model);
    }

    private String form(TeamForm form, CaseworkTeam team, Model model) {
        Set<String> localities = new TreeSet<>(teams.localities());
        localities.addAll(form.localities());
        model.addAttribute("form", form);
        model.addAttribute("team", team);
        model.addAttribute("localities", localities);
        model.addAttribute("phases", SettingPhase.values());
        return "settings/team";
    }
}
