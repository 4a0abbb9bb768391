package org.sendcasework.reporting.facts;

import java.util.Arrays;
import java.util.List;

/** Where facts lie: in a table that we keep by a view of our records, or in a view of what another room keeps as facts. */
public enum FactTable {
    CASE("case_fact", true, List.of("locality", "phase", "need", "route", "team")),
    ADVICE("advice_fact", true, List.of("service", "locality", "phase", "need", "team")),
    CONSULTATION("consultation_fact", true, List.of("setting", "phase", "locality", "need", "team")),
    DELAY("delay_fact", true, List.of("reason", "limit_code", "locality", "phase", "need", "team")),
    PANEL("panel_fact", true, List.of("panel", "asked", "locality", "phase", "need", "team")),
    DECISION("decision_fact", true, List.of("asked", "basis", "locality", "phase", "need", "team")),
    DISPUTE("dispute_figure_fact", true, List.of("decision", "locality", "phase", "need", "team")),
    PROMISE("promise_fact", true, List.of("promise", "locality", "phase", "team")),
    MESSAGE("message_fact", false, List.of("channel", "purpose")),
    EXPERTS_AT_HAND("eah_referral_fact", false, List.of("discipline", "phase", "locality", "priority", "subject")),
    PANEL_SITTING("panel_sitting_fact", false, List.of("panel")),
    EXPERTS_AT_HAND_COVERAGE("eah_coverage_fact", false, List.of("phase", "locality")),
    EXPERTS_AT_HAND_CHILD("eah_child_fact", false, List.of("discipline", "phase", "locality")),
    EXPERTS_AT_HAND_AMOUNT("eah_amount_fact", false, List.of("discipline", "phase", "locality", "purpose"));

    private final String table;
    private final boolean kept;
    private final List<String> cuts;

    FactTable(String table, boolean kept, List<String> cuts) {
        this.table = table;
        this.kept = kept;
        this.cuts = cuts;
    }

    /** Those whose rows are made by a view of the same name with {@code _now}. */
    static List<FactTable> kept() {
        return Arrays.stream(values()).filter(fact -> fact.kept).toList();
    }

    /** Its name in the database. */
    public String table() {
        return table;
    }

    /** Whether its rows are kept, and can be made anew. */
    public boolean isKept() {
        return kept;
    }

    /** The view that makes the rows of a kept table from our records. */
    String view() {
        return table + "_now";
    }

    /** The columns by which its figures can be cut, the most telling first. */
    public List<String> cuts() {
        return cuts;
    }
}
