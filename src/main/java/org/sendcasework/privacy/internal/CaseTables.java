package org.sendcasework.privacy.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tables that have rows of a case, and which rows: read from the schema, so that a table added later is neither
 * forgotten when data is given out nor left behind when it is disposed of. A row belongs to a case if it names the case,
 * or leads to a row that does.
 */
@Component
@Transactional(readOnly = true)
class CaseTables {

    /** The file itself; its parameters in every condition are :id, :person and :reference. */
    private static final String FILE = "case_file";

    private final JdbcClient jdbc;

    CaseTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A column that leads to a row of another table. */
    private record Link(String table, String column, String target, String key) {}

    /** The condition for the rows of one case in each of our tables that has any; those that lead to others come first. */
    Map<String, String> conditions() {
        List<Link> links = jdbc.sql("select c.conrelid::regclass::text as table, a.attname as column,"
                        + " c.confrelid::regclass::text as target, k.attname as key from pg_constraint c"
                        + " join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]"
                        + " join pg_attribute k on k.attrelid = c.confrelid and k.attnum = c.confkey[1]"
                        + " join pg_class t on t.oid = c.conrelid"
                        + " where c.contype = 'f' and c.connamespace = 'public'::regnamespace"
                        + " and array_length(c.conkey, 1) = 1 and t.relname !~ '^act_'")
                .query((row, number) -> new Link(
                        row.getString("table"), row.getString("column"), row.getString("target"), row.getString("key")))
                .list();
        Map<String, Set<String>> parts = new TreeMap<>();
        parts.put(FILE, Set.of("id = :id"));
        for (String named : naming()) {
            parts.computeIfAbsent(named, table -> new TreeSet<>())
                    .add("case_reference = :reference or case_reference like :reference || '-%'");
        }
        // Until no further table is reached; a link to the own table adds nothing
        Map<String, Set<String>> last;
        do {
            last = copy(parts);
            for (Link link : links) {
                if (last.containsKey(link.target())
                        && !link.table().equals(link.target())
                        && !link.table().equals(FILE)
                        && !isReachedFrom(link.table(), link.target(), links, new LinkedHashSet<>())) {
                    parts.computeIfAbsent(link.table(), table -> new TreeSet<>())
                            .add(link.column() + " in (select " + link.key() + " from " + link.target() + " where "
                                    + String.join(" or ", last.get(link.target())) + ")");
                }
            }
            parts.replaceAll((table, conditions) -> newest(conditions));
        } while (!last.keySet().equals(parts.keySet()) && parts.size() < 500);
        parts.put("person", Set.of("id = :person"));
        return inOrder(parts, links);
    }

    /** Whether a table leads to itself through another one, which would have no end. */
    private static boolean isReachedFrom(String table, String target, List<Link> links, Set<String> seen) {
        if (!seen.add(target)) {
            return false;
        }
        return links.stream()
                .filter(link -> link.table().equals(target) && !link.target().equals(target))
                .anyMatch(link -> link.target().equals(table) || isReachedFrom(table, link.target(), links, seen));
    }

    /** Of the same link only the condition that reaches furthest. */
    private static Set<String> newest(Set<String> conditions) {
        Map<String, String> longest = new TreeMap<>();
        for (String condition : conditions) {
            String link = condition.substring(
                    0, condition.contains(" where ") ? condition.indexOf(" where ") : condition.length());
            longest.merge(link, condition, (one, other) -> one.length() > other.length() ? one : other);
        }
        return new TreeSet<>(longest.values());
    }

    private static Map<String, Set<String>> copy(Map<String, Set<String>> parts) {
        Map<String, Set<String>> copied = new TreeMap<>();
        parts.forEach((table, conditions) -> copied.put(table, new TreeSet<>(conditions)));
        return copied;
    }

    private Set<String> naming() {
        return new TreeSet<>(jdbc.sql("select c.table_name from information_schema.columns c"
                        + " join information_schema.tables t using (table_schema, table_name)"
                        + " where c.table_schema = 'public' and t.table_type = 'BASE TABLE'"
                        + " and c.column_name = 'case_reference'")
                .query(String.class)
                .list());
    }

    /** So that each comes before those that it leads to: the order in which rows can be removed. */
    private static Map<String, String> inOrder(Map<String, Set<String>> parts, List<Link> links) {
        List<String> ordered = new ArrayList<>();
        for (String table : parts.keySet()) {
            place(table, parts.keySet(), links, ordered, new LinkedHashSet<>());
        }
        Map<String, String> conditions = new LinkedHashMap<>();
        ordered.forEach(table -> conditions.put(
                table, parts.get(table).stream().map(part -> "(" + part + ")").collect(Collectors.joining(" or "))));
        return conditions;
    }

    private static void place(
            String table, Set<String> tables, List<Link> links, List<String> ordered, Set<String> placing) {
        if (ordered.contains(table) || !placing.add(table)) {
            return;
        }
        links.stream()
                .filter(link -> link.target().equals(table) && tables.contains(link.table()))
                .forEach(link -> place(link.table(), tables, links, ordered, placing));
        ordered.add(table);
    }
}
