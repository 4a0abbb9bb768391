package org.sendcasework.casefile;

import java.util.UUID;
import org.sendcasework.shared.InvalidInputException;

/**
 * Which team's cases a list is narrowed to.
 *
 * @param any whether it is not narrowed at all
 * @param team null together with {@code any} false for cases without a team
 */
public record TeamFilter(boolean any, UUID team) {

    public static final TeamFilter ANY = new TeamFilter(true, null);
    public static final TeamFilter NO_TEAM = new TeamFilter(false, null);

    private static final String NONE = "none";

    /**
     * Reads what a page sends: nothing for all, {@code none} for cases without a team, or the id of a team.
     *
     * @throws InvalidInputException if it is something else
     */
    public static TeamFilter of(String asked) {
        if (asked == null || asked.isBlank()) {
            return ANY;
        }
        if (NONE.equals(asked)) {
            return NO_TEAM;
        }
        try {
            return new TeamFilter(false, UUID.fromString(asked));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("team", "must be empty, none or the id of a team");
        }
    }

    boolean isNoTeam() {
        return !any && team == null;
    }
}
