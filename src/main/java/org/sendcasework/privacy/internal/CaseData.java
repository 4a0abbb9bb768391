package org.sendcasework.privacy.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads every row of one case as it is stored. */
@Component
@Transactional(readOnly = true)
class CaseData {

    private final JdbcClient jdbc;
    private final CaseTables tables;

    CaseData(JdbcClient jdbc, CaseTables tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    /** What every condition on rows of a case needs. */
    record Key(UUID id, UUID person, String reference) {

        Map<String, Object> parameters() {
            return Map.of("id", id, "person", person, "reference", reference);
        }
    }

    Optional<Key> find(String reference) {
        return jdbc.sql("select id, person_id, reference from case_file where reference = :reference")
                .param("reference", reference)
                .query((row, number) -> new Key(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("reference")))
                .optional();
    }

    /** The rows of a case by table, without some tables. */
    Map<String, List<Map<String, Object>>> rows(Key key, Set<String> without) {
        Map<String, List<Map<String, Object>>> found = new LinkedHashMap<>();
        tables.conditions().forEach((table, condition) -> {
            if (!without.contains(table)) {
                List<Map<String, Object>> rows = jdbc.sql("select * from " + table + " where " + condition)
                        .params(key.parameters())
                        .query()
                        .listOfRows();
                if (!rows.isEmpty()) {
                    found.put(table, rows);
                }
            }
        });
        return found;
    }
}
