package org.sendcasework.reporting.facts;

import java.util.Collection;
import java.util.stream.Collectors;

/** Stores which values the breakdowns of cached facts have, so that nobody reads a million facts to offer a choice. */
final class FactValues {

    private FactValues() {}

    /** Notes the values of some cases; each parameter, one for each fact, is the array of their references. */
    static String ofCases(Collection<FactTable> facts) {
        return noting(facts, " and f.case_reference = any (?)");
    }

    /** Notes the values of all cases. */
    static String ofAll() {
        return noting(FactTables.cached(), "");
    }

    private static String noting(Collection<FactTable> facts, String which) {
        return facts.stream()
                .map(fact -> values(fact, which))
                .collect(Collectors.joining(
                        " union ", "insert into fact_value (fact, breakdown, value) ", " on conflict do nothing"));
    }

    private static String values(FactTable fact, String which) {
        String breakdowns = fact.breakdowns().stream()
                .map(column -> "('" + column + "', f." + column + ")")
                .collect(Collectors.joining(", "));
        return "select '" + fact.table() + "', v.breakdown, v.value from " + fact.table()
                + " f cross join lateral (values " + breakdowns + ") as v(breakdown, value) where v.value is not null"
                + which;
    }
}
