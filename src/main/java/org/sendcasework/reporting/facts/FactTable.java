package org.sendcasework.reporting.facts;

import java.util.List;

/** A table of facts: its rows are made from our records by the view of the same name with {@code _now}. */
public enum FactTable {
    CASE("case_fact", List.of("locality", "phase", "need", "route")),
    ADVICE("advice_fact", List.of("service", "locality", "phase", "need")),
    CONSULTATION("consultation_fact", List.of("setting", "phase", "locality", "need")),
    DELAY("delay_fact", List.of("reason", "limit_code", "locality", "phase", "need"));

    private final String table;
    private final List<String> cuts;

    FactTable(String table, List<String> cuts) {
        this.table = table;
        this.cuts = cuts;
    }

    /** Its name in the database. */
    public String table() {
        return table;
    }

    /** The view that makes its rows from our records. */
    String view() {
        return table + "_now";
    }

    /** The columns by which its figures can be cut, the most telling first. */
    public List<String> cuts() {
        return cuts;
    }
}
