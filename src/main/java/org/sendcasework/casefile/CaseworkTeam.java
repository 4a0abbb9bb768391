package org.sendcasework.casefile;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** A team of the authority that holds cases, and the localities and phases from which new cases come to it. */
@Entity
public class CaseworkTeam {

    @Id
    private UUID id;

    private String name;
    private boolean active;

    @ElementCollection
    @CollectionTable(name = "casework_team_locality", joinColumns = @JoinColumn(name = "team_id"))
    @Column(name = "locality")
    private Set<String> localities = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "casework_team_phase", joinColumns = @JoinColumn(name = "team_id"))
    @Column(name = "phase")
    @Enumerated(EnumType.STRING)
    private Set<SettingPhase> phases = new HashSet<>();

    @Version
    private Integer version;

    protected CaseworkTeam() {}

    CaseworkTeam(TeamDetails details) {
        this.id = UUID.randomUUID();
        change(details);
    }

    final void change(TeamDetails details) {
        this.name = details.name();
        this.active = details.active();
        replace(localities, details.scope().localities());
        replace(phases, details.scope().phases());
    }

    private static <T> void replace(Set<T> kept, Set<T> wanted) {
        kept.retainAll(wanted);
        kept.addAll(wanted);
    }

    public UUID getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    /** Whether new cases come to it. A team that is no longer active keeps its cases until they are moved. */
    public boolean isActive() {
        return active;
    }

    /** Which cases come to it. */
    public TeamScope getScope() {
        return new TeamScope(localities, phases);
    }

    public Integer getVersion() {
        return version;
    }
}
