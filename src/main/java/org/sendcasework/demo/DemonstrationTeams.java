package org.sendcasework.demo;

import java.util.Set;
import org.sendcasework.casefile.CaseworkTeams;
import org.sendcasework.casefile.SettingPhase;
import org.sendcasework.casefile.TeamDetails;
import org.sendcasework.casefile.TeamScope;
import org.springframework.stereotype.Component;

/** The casework teams of Ambershire: two for the schools of its localities, and one for the years before and after. */
@Component
@OnlyInDemonstration
class DemonstrationTeams {

    private final CaseworkTeams teams;

    DemonstrationTeams(CaseworkTeams teams) {
        this.teams = teams;
    }

    void create() {
        add("North and East Team", Set.of("Northvale", "Eastmoor"), Set.of());
        add("South and West Team", Set.of("Harbourside", "Westwick"), Set.of());
        add("Early Years and Post-16 Team", Set.of(), Set.of(SettingPhase.EARLY_YEARS, SettingPhase.POST_16));
    }

    private void add(String name, Set<String> localities, Set<SettingPhase> phases) {
        teams.add(new TeamDetails(name, new TeamScope(localities, phases), true));
    }
}
