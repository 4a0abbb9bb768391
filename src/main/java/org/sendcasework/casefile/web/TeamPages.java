package org.sendcasework.casefile.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Comparator;
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
import org.sendcasework.shared.Texts;
import org.sendcasework.shared.web.Choice;
import org.sendcasework.shared.web.FormSubmission;
import org.sendcasework.shared.web.FormViews;
import org.sendcasework.shared.web.ListPage;
import org.sendcasework.shared.web.PageStep;
import org.sendcasework.shared.web.RowSorting;
import org.sendcasework.shared.web.StateTag;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The casework teams: caseworkers read them, managers and administrators keep them. */
@Controller
@RequestMapping("/settings/teams")
class TeamPages {

    private static final String HOME = "redirect:/settings/teams";

    private static final RowSorting<TeamRow> COLUMNS = new RowSorting<TeamRow>()
            .by("name", Comparator.comparing(TeamRow::name, String.CASE_INSENSITIVE_ORDER))
            .by("cases", Comparator.comparing(TeamRow::openCases));

    private final CaseworkTeams teams;
    private final CaseTeams caseTeams;
    private final CurrentUser currentUser;

    TeamPages(CaseworkTeams teams, CaseTeams caseTeams, CurrentUser currentUser) {
        this.teams = teams;
        this.caseTeams = caseTeams;
        this.currentUser = currentUser;
    }

    /** A line of the list. */
    record TeamRow(UUID id, String name, String serves, StateTag state, long openCases) {}

    @GetMapping
    String list(Pageable page, HttpServletRequest request, Model model) {
        Map<UUID, Long> openCases = caseTeams.openCases();
        List<TeamRow> rows = teams.all().stream()
                .map(team -> row(team, openCases.getOrDefault(team.getId(), 0L)))
                .toList();
        model.addAttribute("list", ListPage.of(COLUMNS.page(rows, page), page, request));
        model.addAttribute("waiting", caseTeams.waiting());
        model.addAttribute("mayChange", currentUser.isIn(Groups.MANAGERS) || currentUser.isIn(Groups.ADMINISTRATORS));
        // The list of cases is for those who work on them
        model.addAttribute("mayOpenCases", currentUser.groups().stream().anyMatch(Groups.CASE_FILE_READERS::contains));
        return "settings/teams";
    }

    private static TeamRow row(CaseworkTeam team, long openCases) {
        return new TeamRow(
                team.getId(),
                team.getName(),
                team.getScope().words(),
                team.isActive() ? StateTag.open("Active") : StateTag.off("Takes no new cases"),
                openCases);
    }

    @GetMapping("/new")
    String create(Model model) {
        return page(TeamForm.EMPTY, null, model);
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute(FormViews.MAIN) TeamForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        if (!FormSubmission.saved(errors, () -> teams.add(form.details()))) {
            return page(form, null, model);
        }
        answer.addFlashAttribute("done", "The team is added. Cases that are opened from now on can go to it.");
        return HOME;
    }

    @GetMapping("/{id}")
    String edit(@PathVariable UUID id, Model model) {
        CaseworkTeam team = teams.byId(id);
        return page(TeamForm.of(team), team, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @Valid @ModelAttribute(FormViews.MAIN) TeamForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        if (!FormSubmission.saved(errors, () -> teams.change(id, form.version(), form.details()))) {
            return page(form, teams.byId(id), model);
        }
        answer.addFlashAttribute("done", "The team is changed. The cases it has stay with it.");
        return HOME;
    }

    @PostMapping("/give")
    String give(RedirectAttributes answer) {
        PageStep.taken(answer, () -> {
            int given = caseTeams.giveWaiting();
            return given == 1
                    ? "1 open case without a team was given one."
                    : given + " open cases without a team were given one.";
        });
        return HOME;
    }

    private String page(TeamForm form, CaseworkTeam team, Model model) {
        Set<String> localities = new TreeSet<>(teams.localities());
        localities.addAll(form.localities());
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("team", team);
        model.addAttribute("localities", Choice.of(localities));
        model.addAttribute("phases", Choice.of(SettingPhase.values(), phase -> Texts.words(phase.name())));
        model.addAttribute("activeChoices", List.of(new Choice("true", "Come to this team")));
        return "settings/team";
    }
}
