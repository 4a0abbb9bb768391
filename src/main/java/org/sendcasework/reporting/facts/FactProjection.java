package org.sendcasework.reporting.facts;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes facts from our records. One case and all cases go through the same views, so a rebuilt table equals the one that
 * followed its cases.
 */
@Component
public class FactProjection {

    /** From records behind the views of facts that name no case themselves, as the specifications say. */
    private static final String WAYS_TO_CASES = FactTables.waysToCases().stream()
            .collect(Collectors.joining("\nunion ", "with changed (id) as (select unnest(?))\n", ""));

    private final JdbcTemplate jdbc;

    FactProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes some facts of some cases again within the caller's transaction.
     *
     * @param facts which of them; if what the others take from the case has changed, all of them are written
     * @param references of cases
     * @param ids of case files, or of records that lead to cases, such as people, settings and sittings
     * @throws SQLException if the database refuses; the caller's transaction must then not commit
     */
    void project(Connection connection, Set<FactTable> facts, Collection<String> references, Collection<UUID> ids)
            throws SQLException {
        SortedSet<String> cases = new TreeSet<>(references);
        if (!ids.isEmpty()) {
            cases.addAll(casesOf(connection, ids));
        }
        if (cases.isEmpty()) {
            return;
        }
        Array these = connection.createArrayOf("text", cases.toArray());
        Set<FactTable> written = write(connection, these, facts);
        String values = FactValues.ofCases(written);
        try (PreparedStatement statement = connection.prepareStatement(values)) {
            for (int position = 1; position <= written.size(); position++) {
                statement.setArray(position, these);
            }
            statement.execute();
        }
    }

    private static Collection<String> casesOf(Connection connection, Collection<UUID> ids) throws SQLException {
        Collection<String> references = new TreeSet<>();
        try (PreparedStatement query = connection.prepareStatement(WAYS_TO_CASES)) {
            query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    references.add(rows.getString(1));
                }
            }
        }
        return references;
    }

    /** More than was asked for if what the other facts take from the case has changed. */
    private static Set<FactTable> write(Connection connection, Array cases, Set<FactTable> facts) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select project_facts(?, ?)")) {
            statement.setArray(1, cases);
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text", facts.stream().map(FactTable::table).toArray()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return FactTables.named(List.of((String[]) row.getArray(1).getArray()));
            }
        }
    }

    /**
     * Writes the new name of a team into its facts, of which there may be many years. A transaction that projects a case
     * at the same time waits, so that no fact keeps the earlier name.
     */
    @Transactional
    public void renameTeam(String before, String after) {
        for (FactTable fact : FactTables.cached()) {
            if (fact.breakdowns().contains("team")) {
                jdbc.execute("lock table " + fact.table() + " in exclusive mode");
                jdbc.update("update " + fact.table() + " set team = ? where team = ?", after, before);
            }
        }
        jdbc.update(
                "insert into fact_value (fact, breakdown, value) select fact, breakdown, ? from fact_value"
                        + " where breakdown = 'team' and value = ? on conflict do nothing",
                after,
                before);
        jdbc.update("delete from fact_value where breakdown = 'team' and value = ?", before);
    }

    /**
     * Rebuilds all facts. Readers see the old ones until it is done; a transaction that changes a case waits.
     *
     * @return how many facts there are now
     */
    @Transactional
    public long rebuild() {
        long rows = 0;
        for (FactTable fact : FactTables.cached()) {
            jdbc.execute("lock table " + fact.table() + " in exclusive mode");
            jdbc.update("delete from " + fact.table());
            rows += jdbc.update("insert into " + fact.table() + " (" + fact.columns() + ") select " + fact.columns()
                    + " from " + fact.view());
        }
        jdbc.update("delete from fact_value");
        jdbc.update(FactValues.ofAll());
        return rows;
    }
}
