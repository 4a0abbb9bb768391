package org.sendcasework.reporting.facts;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.persister.entity.EntityPersister;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which tables each cached fact is made from, as the database itself says of the views, so that a record which no fact
 * reads, such as a message, costs no projection. A view must name its tables; one that reads a table within a function
 * would not be seen here.
 */
class FactInputs {

    static final String TABLES_BEHIND_A_VIEW =
            """
            with recursive behind (relation) as (
                select cast(? as regclass)::oid
                union
                select d.refobjid
                from behind b
                join pg_rewrite r on r.ev_class = b.relation
                join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
                    and d.refclassid = 'pg_class'::regclass)
            select c.relname from behind b join pg_class c on c.oid = b.relation where c.relkind in ('r', 'p')
            """;

    private final Map<String, Set<FactTable>> byTable = new HashMap<>();
    private final Map<String, Set<FactTable>> byEntity = new ConcurrentHashMap<>();

    FactInputs(JdbcClient jdbc) {
        for (FactTable fact : FactTables.cached()) {
            jdbc.sql(TABLES_BEHIND_A_VIEW)
                    .param(fact.view())
                    .query(String.class)
                    .list()
                    .forEach(table -> byTable.computeIfAbsent(table, first -> new HashSet<>())
                            .add(fact));
        }
    }

    /** The cached facts that a change to a record of this kind can change; none for most kinds. */
    Set<FactTable> madeFrom(EntityPersister kind) {
        return byEntity.computeIfAbsent(kind.getEntityName(), name -> {
            Set<FactTable> facts = new HashSet<>();
            Arrays.stream((Object[]) kind.getQuerySpaces())
                    .forEach(table -> facts.addAll(byTable.getOrDefault(unqualified(table), Set.of())));
            return Collections.unmodifiableSet(facts);
        });
    }

    private static String unqualified(Object table) {
        String name = table.toString().replace("\"", "").toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
