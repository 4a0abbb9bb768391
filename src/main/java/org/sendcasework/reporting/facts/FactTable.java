package org.sendcasework.reporting.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where facts are: in a table that follows our records, or in a view of what another module records as facts. There is
 * one for each specification.
 */
public final class FactTable {

    private final FactSpec spec;

    FactTable(FactSpec spec) {
        this.spec = spec;
    }

    /**
     * As an entry of the dictionary names it.
     *
     * @throws IllegalArgumentException if there is none of that code
     */
    @JsonCreator
    static FactTable of(String code) {
        return FactTables.byCode(code);
    }

    /** By which entries of the dictionary name it. */
    public String code() {
        return spec.code();
    }

    /** Its name in the database. */
    public String table() {
        return spec.table();
    }

    /** Whether its rows are stored, and can be rebuilt. */
    public boolean isCached() {
        return spec.cached();
    }

    /** Which page shows what is behind a figure of these facts. */
    public String behind() {
        return spec.behind();
    }

    /** The columns by which its figures can be broken down, the most useful first. */
    public List<String> breakdowns() {
        return spec.breakdowns();
    }

    /** What one of its breakdowns is called. */
    public String label(String breakdown) {
        return spec.columns().stream()
                .filter(column -> column.name().equals(breakdown))
                .map(FactSpec.Column::label)
                .findFirst()
                .orElse(breakdown);
    }

    /** The view that makes the rows from our records. */
    String view() {
        return spec.view();
    }

    /** The names of all its columns, as SQL lists them. */
    String columns() {
        return spec.columns().stream().map(FactSpec.Column::name).collect(Collectors.joining(", "));
    }

    /** How records that name no case themselves lead to cases, by their table. */
    Map<String, String> leadsHere() {
        return spec.leadsHere();
    }

    /** Tables that it reads and that do not lead to cases. */
    Map<String, String> notFollowed() {
        return spec.notFollowed();
    }

    @Override
    public String toString() {
        return spec.table();
    }
}
