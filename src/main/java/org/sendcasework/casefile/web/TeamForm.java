package org.sendcasework.casefile.web;

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
import org.springframework.util.MultiValueMap;

/** A casework team as the form sends and shows it; everything is text, so that a wrong value is told by its field. */
record TeamForm(String name, Set<String> localities, Set<String> phases, boolean active) {

    static final TeamForm EMPTY = new TeamForm("", Set.of(), Set.of(), true);

    private static final String PHASES = "phases";

    /** Reads every value as it is: bound as a list, a locality with a comma in its name would fall apart. */
    static TeamForm of(MultiValueMap<String, String> sent) {
        return new TeamForm(
                sent.getFirst("name"),
                new TreeSet<>(sent.getOrDefault("localities", List.of())),
                new TreeSet<>(sent.getOrDefault(PHASES, List.of())),
                sent.containsKey("active"));
    }

    static TeamForm of(CaseworkTeam team) {
        TeamScope scope = team.getScope();
        return new TeamForm(
                team.getName(),
                new TreeSet<>(scope.localities()),
                scope.phases().stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new)),
                team.isActive());
    }

    TeamDetails details() {
        Set<SettingPhase> known = phases.stream().map(TeamForm::phase).collect(Collectors.toSet());
        return new TeamDetails(name, new TeamScope(localities, known), active);
    }

    private static SettingPhase phase(String sent) {
        return Arrays.stream(SettingPhase.values())
                .filter(phase -> phase.name().equals(sent))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(PHASES, "must be phases such as PRIMARY"));
    }
}
