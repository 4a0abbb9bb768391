package org.sendcasework.casefile.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of closures that were recorded for many settings or came in a file.
 *
 * @param added how many are new
 * @param known how many were there already with the same days
 * @param refused those that were not taken, with the reason
 */
public record ClosureRows(int added, int known, List<Refused> refused) {

    /**
     * A closure that was not taken.
     *
     * @param line of the file, the header being line 1; 0 where there is no file
     * @param field the column or field
     */
    public record Refused(int line, String field, String reason) {}

    public static final ClosureRows NONE = new ClosureRows(0, 0, List.of());

    public ClosureRows plus(ClosureRows other) {
        List<Refused> both = new ArrayList<>(refused);
        both.addAll(other.refused);
        return new ClosureRows(added + other.added, known + other.known, List.copyOf(both));
    }

    public static ClosureRows refused(int line, String field, String reason) {
        return new ClosureRows(0, 0, List.of(new Refused(line, field, reason)));
    }
}
