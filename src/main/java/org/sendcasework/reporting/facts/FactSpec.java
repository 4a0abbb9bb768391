package org.sendcasework.reporting.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The specification of one kind of fact, as a file of {@code src/main/resources/facts} says it. The migration
 * {@code R__facts.sql} is generated from these files, and the application reads the same files, so that a column is added in
 * one place.
 *
 * @param code by which entries of the dictionary name it
 * @param table the name of the table, or of the view if it is not cached
 * @param about what one row is
 * @param cached whether rows are stored and follow their case; otherwise it is a view of what another module records
 * @param key of a cached fact, the column that identifies a row
 * @param behind which page shows what is behind a figure of these facts
 * @param columns in the order in which they are stored
 * @param from everything after the list of columns
 * @param indexes of a cached fact; each holds every breakdown as well, so that it answers alone
 * @param leadsHere how records that name no case themselves lead to cases, by their table
 * @param notFollowed tables that it reads and that do not lead to cases, with the reason
 */
record FactSpec(
        String code,
        String table,
        String about,
        boolean cached,
        String key,
        String behind,
        List<Column> columns,
        String from,
        List<Index> indexes,
        Map<String, String> leadsHere,
        Map<String, String> notFollowed) {

    private static final Pattern OF_THE_CASE = Pattern.compile("\\bf\\.([a-z_]+)");

    /**
     * A column.
     *
     * @param is the expression that makes it
     * @param breakdown whether figures can be broken down by it
     * @param label what a breakdown is called; its name if nothing else is said
     * @param about what it means, if its name does not say it all
     */
    record Column(String name, String type, String is, boolean breakdown, String label, String about) {

        Column {
            label = label == null ? name : label;
        }
    }

    /**
     * An index.
     *
     * @param by the column or expression by which it is sorted
     * @param with columns it holds besides the breakdowns
     * @param where the condition of a partial index; null for none
     */
    record Index(String name, String by, List<String> with, String where) {

        Index {
            with = with == null ? List.of() : List.copyOf(with);
        }
    }

    FactSpec {
        behind = behind == null ? "CASES" : behind;
        columns = List.copyOf(columns);
        indexes = indexes == null ? List.of() : List.copyOf(indexes);
        leadsHere = leadsHere == null ? Map.of() : leadsHere;
        notFollowed = notFollowed == null ? Map.of() : notFollowed;
    }

    /** The view that makes the rows: of the same name if nothing is stored. */
    String view() {
        return cached ? table + "_now" : table;
    }

    List<String> breakdowns() {
        return columns.stream().filter(Column::breakdown).map(Column::name).toList();
    }

    /** The columns of the fact of the case that this one takes over; it is always named f. */
    Set<String> takenFromTheCase() {
        Set<String> taken = new TreeSet<>();
        Stream.concat(columns.stream().map(Column::is), Stream.of(from)).forEach(sql -> {
            Matcher matcher = OF_THE_CASE.matcher(sql);
            while (matcher.find()) {
                taken.add(matcher.group(1));
            }
        });
        return taken;
    }
}
