package org.sendcasework.reporting.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever a cached fact is made from leads to its case, so that no figure stays behind. */
@CaseworkTest
class WaysToCasesTest {

    private static final Set<String> LEADING = FactTables.all().stream()
            .flatMap(fact -> fact.leadsHere().keySet().stream())
            .collect(Collectors.toSet());

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @MethodSource("org.sendcasework.reporting.facts.FactTables#cached")
    void everyTableBehindAFactNamesItsCaseOrLeadsToIt(FactTable fact) {
        List<String> tables =
                jdbc.sql(FactInputs.TABLES_BEHIND_A_VIEW).param(fact.view()).query(String.class).list().stream()
                        .filter(table -> !table.endsWith("_fact") || table.equals("dispute_fact"))
                        .toList();
        assertThat(tables).isNotEmpty();
        assertThat(tables)
                .filteredOn(table -> !namesItsCase(table) && !LEADING.contains(table))
                .as("say in leads-here of %s how these lead to cases, or in not-followed why not", fact)
                .isSubsetOf(fact.notFollowed().keySet());
    }

    private boolean namesItsCase(String table) {
        return jdbc.sql("select count(*) from information_schema.columns where table_schema = current_schema()"
                                + " and table_name = ? and column_name in ('case_reference', 'case_id')")
                        .param(table)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
