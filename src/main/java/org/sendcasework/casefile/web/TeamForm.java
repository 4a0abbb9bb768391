package org.sendcasework.casefile.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sendcasework.casefile.CaseworkTeam;
import org.sendcasework.casefile.SettingPhase;
import org.sendcasework.casefile.TeamDetails;
import org.sendcasework.casefile.TeamScope;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.web.Label;

/**
 * A casework team as its form sends and shows it.
 *
 * @param active "true" if the box is checked
 * @param version the version of the team that the page showed; null for a new one
 */
record TeamForm(
        @Label("Name")
                @NotBlank(message = "Enter the name of the team")
                @Size(max = 100, message = "must not be longer than {max} characters")
                String name,
        @Label(
                        value = "Localities",
                        hint =
                                "Leave all empty for a team that serves every locality, and cases whose locality is not known")
                List<String> localities,
        @Label(
                        value = "Phases",
                        hint = "Leave all empty for a team that serves every phase, and cases without a setting")
                List<String> phases,
        @Label("New cases") String active,
        Integer version) {

    static final TeamForm EMPTY = new TeamForm("", List.of(), List.of(), "true", null);

    TeamForm {
        localities = localities == null ? List.of() : List.copyOf(localities);
        phases = phases == null ? List.of() : List.copyOf(phases);
    }

    static TeamForm of(CaseworkTeam team) {
        TeamScope scope = team.getScope();
        return new TeamForm(
                team.getName(),
                List.copyOf(scope.localities()),
                scope.phases().stream().map(Enum::name).toList(),
                String.valueOf(team.isActive()),
                team.getVersion());
    }

    TeamDetails details() {
        Set<SettingPhase> known = phases.stream().map(TeamForm::phase).collect(Collectors.toSet());
        return new TeamDetails(name, new TeamScope(new TreeSet<>(localities), known), "true".equals(active));
    }

    private static SettingPhase phase(String sent) {
        return Arrays.stream(SettingPhase.values())
                .filter(phase -> phase.name().equals(sent))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("phases", "must be phases of the list"));
    }
}
