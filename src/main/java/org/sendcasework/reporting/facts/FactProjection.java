package org.sendcasework.reporting.facts;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes facts from our records. One case and all cases go through the same views, so a rebuilt table equals the kept
 * one.
 */
@Component
public class FactProjection {

    private final JdbcTemplate jdbc;

    FactProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes the facts of some cases anew within the caller's transaction.
     *
     * @param references of cases
     * @param ids of case files, or of people and settings that cases name
     * @throws SQLException if the database refuses; the caller's transaction must then not commit
     */
    void project(Connection connection, Collection<String> references, Collection<UUID> ids) throws SQLException {
        SortedSet<String> cases = new TreeSet<>(references);
        if (!ids.isEmpty()) {
            cases.addAll(casesOf(connection, ids));
        }
        if (cases.isEmpty()) {
            return;
        }
        Array these = connection.createArrayOf("text", cases.toArray());
        run(connection, "select project_facts(?)", these, 1);
        run(connection, FactValues.OF_CASES, these, FactTable.kept().size());
    }

    private static Collection<String> casesOf(Connection connection, Collection<UUID> ids) throws SQLException {
        Array these = connection.createArrayOf("uuid", ids.toArray());
        Collection<String> references = new TreeSet<>();
        try (PreparedStatement query = connection.prepareStatement("select reference from case_file where id = any (?)"
                + " union select reference from case_file where person_id = any (?)"
                + " union select reference from case_file where setting_id = any (?)")) {
            for (int parameter = 1; parameter <= 3; parameter++) {
                query.setArray(parameter, these);
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    references.add(rows.getString(1));
                }
            }
        }
        return references;
    }

    private static void run(Connection connection, String sql, Array parameter, int times) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int position = 1; position <= times; position++) {
                statement.setArray(position, parameter);
            }
            statement.execute();
        }
    }

    /**
     * Writes the new name of a team into its facts, of which there may be many years. Who projects a case meanwhile
     * waits, so that no fact keeps the earlier name.
     */
    @Transactional
    public void renameTeam(String before, String after) {
        for (FactTable fact : FactTable.kept()) {
            jdbc.execute("lock table " + fact.table() + " in exclusive mode");
            jdbc.update("update " + fact.table() + " set team = ? where team = ?", after, before);
        }
    }

    /**
     * Writes all facts anew. Readers see the old ones until it is done; a case that changes meanwhile waits.
     *
     * @return how many facts there are now
     */
    @Transactional
    public long rebuild() {
        long rows = 0;
        for (FactTable fact : FactTable.kept()) {
            jdbc.execute("lock table " + fact.table() + " in exclusive mode");
            jdbc.update("delete from " + fact.table());
            rows += jdbc.update("insert into " + fact.table() + " select * from " + fact.view());
        }
        jdbc.update("delete from fact_value");
        jdbc.update(FactValues.OF_ALL);
        return rows;
    }
}
