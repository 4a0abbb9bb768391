package org.sendcasework.reporting.facts;

import java.util.stream.Collectors;

/** Keeps which values the cuts of kept facts have, so that nobody reads a million facts to offer a choice. */
final class FactValues {

    /** Notes the values of some cases; each parameter is the array of their references. */
    static final String OF_CASES = noting(" and f.case_reference = any (?)");

    /** Notes the values of all cases. */
    static final String OF_ALL = noting("");

    private FactValues() {}

    private static String noting(String which) {
        return FactTable.kept().stream()
                .map(fact -> values(fact, which))
                .collect(Collectors.joining(
                        " union ", "insert into fact_value (fact, cut, value) ", " on conflict do nothing"));
    }

    private static String values(FactTable fact, String which) {
        String cuts = fact.cuts().stream()
                .map(cut -> "('" + cut + "', f." + cut + ")")
                .collect(Collectors.joining(", "));
        return "select '" + fact.table() + "', v.cut, v.value from " + fact.table() + " f cross join lateral (values "
                + cuts + ") as v(cut, value) where v.value is not null" + which;
    }
}
