package org.sendcasework.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sendcasework.shared.Texts;

/**
 * Which cases a casework team takes.
 *
 * @param localities as the register of settings spells them; none means every locality
 * @param phases none means every phase
 */
public record TeamScope(Set<String> localities, Set<SettingPhase> phases) {

    /** The most specific first: locality and phase, phase alone, locality alone, everything. */
    static final Comparator<TeamScope> MOST_SPECIFIC_FIRST =
            Comparator.comparingInt(TeamScope::precision).reversed();

    private static final int BY_PHASE = 2;

    public TeamScope {
        localities = Set.copyOf(localities);
        phases = Set.copyOf(phases);
    }

    /**
     * Whether a case of that locality and phase is for this team.
     *
     * @param locality null where none is known, which only a team for every locality serves
     * @param phase null where none is known, which only a team for every phase serves
     */
    public boolean serves(String locality, SettingPhase phase) {
        return (localities.isEmpty() || locality != null && localities.contains(locality))
                && (phases.isEmpty() || phase != null && phases.contains(phase));
    }

    private int precision() {
        return (localities.isEmpty() ? 0 : 1) + (phases.isEmpty() ? 0 : BY_PHASE);
    }

    /** What both would claim with equal right, in words; empty where one of them comes first or they share nothing. */
    Optional<String> disputedWith(TeamScope other) {
        if (precision() != other.precision()) {
            return Optional.empty();
        }
        Set<String> sharedLocalities = shared(localities, other.localities);
        Set<SettingPhase> sharedPhases = shared(phases, other.phases);
        if (sharedLocalities.isEmpty() != localities.isEmpty() || sharedPhases.isEmpty() != phases.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TeamScope(sharedLocalities, sharedPhases).words());
    }

    private static <T extends Comparable<T>> Set<T> shared(Set<T> some, Set<T> others) {
        Set<T> shared = new TreeSet<>(some);
        shared.retainAll(others);
        return shared;
    }

    /** Such as "Northvale and Eastmoor, primary". */
    public String words() {
        String where = localities.isEmpty() ? "every locality" : list(new TreeSet<>(localities));
        return where + ", " + (phases.isEmpty() ? "every phase" : list(phaseNames()));
    }

    private List<String> phaseNames() {
        return new TreeSet<>(phases)
                .stream()
                        .map(phase -> Texts.words(phase.name()).toLowerCase(Locale.UK))
                        .toList();
    }

    private static String list(Collection<String> names) {
        List<String> all = new ArrayList<>(names);
        String last = all.remove(all.size() - 1);
        return all.isEmpty() ? last : String.join(", ", all) + " and " + last;
    }
}
