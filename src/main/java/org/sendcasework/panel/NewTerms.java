package org.sendcasework.panel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.sendcasework.casefile.Decision;

/**
 * A version of the terms of reference as it is written.
 *
 * @param effectiveFrom the first day it applies to; sittings of that day and later are held under it
 * @param required the professions without which there is no quorum
 * @param quorum how many members at least
 * @param chair user name
 * @param deputies user names
 * @param cutOffWorkingDays how many working days before a sitting its papers must be ready
 * @param letterWorkingDays how many working days after a sitting its letters are out
 */
public record NewTerms(
        LocalDate effectiveFrom,
        Set<Profession> required,
        int quorum,
        String chair,
        List<String> deputies,
        int cutOffWorkingDays,
        int letterWorkingDays,
        List<Line> delegation) {

    /** A line of the delegation table; holder is null for the panel itself, limit null for none. */
    public record Line(Decision.Kind kind, Delegation.HolderKind holderKind, String holder, BigDecimal limit) {

        /** The panel itself decides this kind, without a limit of value. */
        public static Line panel(Decision.Kind kind) {
            return new Line(kind, Delegation.HolderKind.PANEL, null, null);
        }

        /** Anyone of a group may decide this kind out of panel. */
        public static Line group(Decision.Kind kind, String group) {
            return new Line(kind, Delegation.HolderKind.GROUP, group, null);
        }
    }
}
