package org.sendcasework.casefile;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.sendcasework.casefile.internal.CaseworkTeamRepository;
import org.sendcasework.casefile.internal.SettingRepository;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The casework teams of the authority, and to which of them a case goes. */
@Service
@Transactional
public class CaseworkTeams {

    private final CaseworkTeamRepository teams;
    private final SettingRepository settings;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    CaseworkTeams(
            CaseworkTeamRepository teams,
            SettingRepository settings,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.teams = teams;
        this.settings = settings;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Every team, by name. */
    @Transactional(readOnly = true)
    public List<CaseworkTeam> all() {
        return teams.findAllWithScopes();
    }

    /** The teams to which a case can go, by name. */
    @Transactional(readOnly = true)
    public List<CaseworkTeam> active() {
        return all().stream().filter(CaseworkTeam::isActive).toList();
    }

    /** The team, or {@link NotFoundException}. */
    @Transactional(readOnly = true)
    public CaseworkTeam byId(UUID id) {
        return teams.findWithScopeById(id).orElseThrow(() -> new NotFoundException("There is no such team."));
    }

    /** The localities a team can serve, by name: those of the register of settings. */
    @Transactional(readOnly = true)
    public SortedSet<String> localities() {
        return new TreeSet<>(settings.localities());
    }

    /**
     * The team that serves a locality and phase most specifically: both of them, the phase alone, the locality alone,
     * everything.
     *
     * @param locality null where none is known
     * @param phase null where none is known
     */
    @Transactional(readOnly = true)
    public Optional<CaseworkTeam> serving(String locality, SettingPhase phase) {
        return active().stream()
                .filter(team -> team.getScope().serves(locality, phase))
                .min(Comparator.comparing(CaseworkTeam::getScope, TeamScope.MOST_SPECIFIC_FIRST));
    }

    /**
     * Adds a team. Cases that are there already are not given to it.
     *
     * @throws InvalidInputException if the name is missing or taken, a locality is unknown, or another active team
     *     claims the same locality and phase
     */
    public CaseworkTeam add(TeamDetails details) {
        TeamDetails checked = details.checked(localities());
        oneAfterTheOther();
        requireRoom(null, checked);
        return teams.saveAndFlush(new CaseworkTeam(checked));
    }

    /**
     * Changes a team. The cases it has stay with it.
     *
     * @param version the version of the team the person saw; another one is a conflict
     * @throws InvalidInputException as {@link #add}
     */
    public void change(UUID id, Integer version, TeamDetails details) {
        CaseworkTeam team = byId(id);
        ConflictException.unlessSame(version, team.getVersion());
        Collection<String> known = localities();
        known.addAll(team.getScope().localities());
        TeamDetails checked = details.checked(known);
        oneAfterTheOther();
        requireRoom(id, checked);
        String before = team.getName();
        team.change(checked);
        teams.saveAndFlush(team);
        if (!before.equals(checked.name())) {
            events.publishEvent(new TeamRenamed(before, checked.name()));
        }
    }

    private void requireRoom(UUID own, TeamDetails wanted) {
        for (CaseworkTeam other : all()) {
            if (other.getId().equals(own)) {
                continue;
            }
            if (other.getName().equalsIgnoreCase(wanted.name())) {
                throw new InvalidInputException(TeamDetails.NAME, "is the name of another team");
            }
            if (wanted.active() && other.isActive()) {
                wanted.scope().disputedWith(other.getScope()).ifPresent(disputed -> {
                    throw new InvalidInputException(
                            wanted.disputedField(),
                            "must not be served by two teams: " + other.getName() + " serves " + disputed + " already");
                });
            }
        }
    }

    // Two who save at once would not see each other's teams, and so not that both claim the same
    private void oneAfterTheOther() {
        jdbc.sql("lock table casework_team in share row exclusive mode").update();
    }
}
