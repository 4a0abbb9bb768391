package org.sendcasework.reporting.facts;

import java.util.Collection;
import java.util.stream.Collectors;

/** Keeps which values the cuts of kept facts have, so that nobody reads a million facts to offer a choice. */
final class FactValues {

    private FactValues() {}

    /** Notes the values of some cases; each parameter, one for each fact, is the array of their references. */
    static String ofCases(Collection<FactTable> facts) {
        return noting(facts, " and f.case_reference = any (?)");
    }

    /** Notes the values of all cases. */
    static String ofAll() {
        return noting(FactTable.kept(), "");
    }

    private static String noting(Collection<FactTable> facts, String which) {
        return facts.stream()
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
