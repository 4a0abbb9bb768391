package org.sendcasework.escalation.stuck;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;

/**
 * How the list of stuck cases is sorted.
 *
 * @param sql made of the columns named here alone, never of what was asked for
 */
record StuckOrder(String sql) {

    private static final String UNIQUE = "c.reference";

    private static final Map<String, String> COLUMNS = Map.of(
            "since", "min(reason.since)",
            "reference", UNIQUE,
            "receivedOn", "c.date_received",
            "locality", "p.locality");

    /** Those that are stuck longest come first. */
    static final StuckOrder LONGEST_FIRST = of(Sort.by("since"));

    /** @throws IllegalArgumentException if a property is unknown */
    static StuckOrder of(Sort sort) {
        if (sort.isUnsorted()) {
            return LONGEST_FIRST;
        }
        return new StuckOrder(sort.stream().map(StuckOrder::column).collect(Collectors.joining(", ")) + ", " + UNIQUE);
    }

    private static String column(Sort.Order order) {
        String column = COLUMNS.get(order.getProperty());
        if (column == null) {
            throw new IllegalArgumentException("Stuck cases are not sorted by " + order.getProperty());
        }
        return column + (order.isAscending() ? "" : " desc") + " nulls last";
    }
}
