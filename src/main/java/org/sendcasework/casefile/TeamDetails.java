package org.sendcasework.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;

/**
 * What a manager says of a casework team.
 *
 * @param active whether new cases come to it
 */
public record TeamDetails(String name, TeamScope scope, boolean active) {

    static final String NAME = "name";
    static final String LOCALITIES = "localities";
    static final String PHASES = "phases";

    private static final int LONGEST_NAME = 100;

    /** What figures and lists say where a case has no team, or nothing is known. */
    private static final Set<String> TAKEN_NAMES = Set.of("no team", "not recorded", "none");

    /**
     * The same with the name as it is kept.
     *
     * @param known the localities of the register of settings, and those the team has already
     * @throws InvalidInputException if the name is missing, too long or means no team, or a locality is unknown
     */
    TeamDetails checked(Collection<String> known) {
        String kept = Inputs.text(NAME, name, LONGEST_NAME);
        if (TAKEN_NAMES.contains(kept.toLowerCase(Locale.UK))) {
            throw new InvalidInputException(NAME, "must not be the words that mark cases without a team");
        }
        List<String> unknown = scope.localities().stream()
                .filter(each -> !known.contains(each))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInputException(
                    LOCALITIES, "no setting in the register is in " + String.join(", ", unknown));
        }
        return new TeamDetails(kept, scope, active);
    }

    /** The field to name when another team claims the same cases. */
    String disputedField() {
        return scope.localities().isEmpty() && !scope.phases().isEmpty() ? PHASES : LOCALITIES;
    }
}
