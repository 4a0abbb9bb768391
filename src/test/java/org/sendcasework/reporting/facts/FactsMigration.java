package org.sendcasework.reporting.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sendcasework.reporting.facts.FactSpec.Column;
import org.sendcasework.reporting.facts.FactSpec.Index;

/**
 * Writes the SQL that makes views, tables, indexes and the projecting function from the specifications of facts. Blocks
 * that are alike are written out rather than executed dynamically, so that the database caches the plan of each.
 */
final class FactsMigration {

    private static final String HEAD =
            """
            -- The facts behind the figures. Generated from src/main/resources/facts: change a specification there, then run
            -- mvn test -Dtest=FactsMigrationTest -Drewrite
            -- Flyway runs this file again whenever it has changed. It then makes all facts again from the records, which
            -- takes seconds for thousands of cases. What is made here carries a comment that begins with 'Fact:', and goes
            -- by that comment when the next version of this file runs.

            drop function if exists project_facts(text[], text[]);
            do $$
            declare
                made record;
            begin
                for made in select c.relname, c.relkind
                            from pg_class c
                            join pg_description d
                                on d.objoid = c.oid and d.classoid = 'pg_class'::regclass and d.objsubid = 0
                            where d.description like 'Fact:%' and c.relnamespace = current_schema()::regnamespace
                            -- What was made later may depend on what was made before
                            order by c.oid desc
                loop
                    execute format('drop %s %I', case made.relkind when 'v' then 'view' else 'table' end, made.relname);
                end loop;
            end $$;
            """;

    private static final String VALUES =
            """

            -- Which values a breakdown has, for the choices of a reader. A value stays when its last fact has gone
            create table fact_value (
                fact      text not null,
                breakdown text not null,
                value     text not null,
                primary key (fact, breakdown, value)
            );
            comment on table fact_value is 'Fact: the values of each breakdown of cached facts.';
            """;

    private static final String FUNCTION =
            """

            -- Writes facts of some cases again from the records, the case's own first. If what the others take from it has
            -- changed, all are written. Returns which were written.
            create function project_facts(cases text[], facts text[]) returns text[] language plpgsql
                -- Planned once for any case: planning costs ten times what writing costs. A plan made while a table was
                -- still small must not read it whole for the rest of the session
                set plan_cache_mode = force_generic_plan
                set enable_seqscan = off
            as $$
            declare
                written text[] := facts;
                taken_before text;
                taken_after text;
            begin
                -- Two transactions about one case write its facts one after the other, each seeing what the other committed
                perform pg_advisory_xact_lock(hashtext('facts ' || r)) from unnest(cases) as r;
            %s    return written;
            end $$;
            """;

    private FactsMigration() {}

    /** The whole file. */
    static String of(List<FactSpec> specs) {
        List<FactSpec> cached = specs.stream().filter(FactSpec::cached).toList();
        StringBuilder sql = new StringBuilder(HEAD);
        specs.forEach(spec -> sql.append(definition(spec)));
        sql.append(VALUES).append(fillValues(cached)).append(FUNCTION.formatted(blocks(cached)));
        return sql.toString();
    }

    private static String definition(FactSpec spec) {
        StringBuilder sql = new StringBuilder("\n");
        sql.append("create view ").append(spec.view()).append(" as\nselect ");
        sql.append(spec.columns().stream().map(FactsMigration::selected).collect(Collectors.joining(",\n       ")));
        sql.append('\n').append(spec.from().strip()).append(";\n");
        if (spec.cached()) {
            sql.append("comment on view ").append(spec.view()).append(" is 'Fact: how the rows of ");
            sql.append(spec.table()).append(" are made.';\n");
            sql.append(table(spec));
        }
        sql.append(comments(spec));
        return sql.toString();
    }

    private static String selected(Column column) {
        String is = column.is().strip();
        return is.matches("\\w+\\." + column.name()) ? is : is + " as " + column.name();
    }

    /** Filled before it is indexed, which is quicker. */
    private static String table(FactSpec spec) {
        String columns = spec.columns().stream()
                .map(column -> "    " + column.name() + " " + column.type())
                .collect(Collectors.joining(",\n"));
        StringBuilder sql = new StringBuilder();
        sql.append("create table ")
                .append(spec.table())
                .append(" (\n")
                .append(columns)
                .append("\n);\n");
        sql.append(insert(spec, "")).append("alter table ").append(spec.table());
        sql.append(" add primary key (").append(spec.key()).append(");\n");
        if (!spec.key().equals("case_reference")) {
            sql.append(index(spec, new Index("case", "case_reference", List.of(), null), ""));
        }
        spec.indexes().forEach(index -> sql.append(index(spec, index, included(spec, index))));
        return sql.append("analyze ").append(spec.table()).append(";\n").toString();
    }

    private static String insert(FactSpec spec, String where) {
        String columns = spec.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        return "insert into " + spec.table() + " (" + columns + ")\nselect " + columns + "\nfrom " + spec.view() + where
                + ";\n";
    }

    private static String included(FactSpec spec, Index index) {
        List<String> columns = new ArrayList<>(index.with());
        spec.breakdowns().stream().filter(column -> !columns.contains(column)).forEach(columns::add);
        return "\n    include (" + String.join(", ", columns) + ")";
    }

    private static String index(FactSpec spec, Index index, String included) {
        return "create index " + spec.table() + "_" + index.name() + " on " + spec.table() + " (" + index.by() + ")"
                + included + (index.where() == null ? "" : "\n    where " + index.where()) + ";\n";
    }

    private static String comments(FactSpec spec) {
        String kind = spec.cached() ? "table" : "view";
        StringBuilder sql = new StringBuilder();
        sql.append("comment on ").append(kind).append(' ').append(spec.table());
        sql.append(" is 'Fact: ").append(quoted(spec.about())).append("';\n");
        spec.columns().stream().filter(column -> column.about() != null).forEach(column -> sql.append(
                        "comment on column ")
                .append(spec.table())
                .append('.')
                .append(column.name())
                .append(" is '")
                .append(quoted(column.about()))
                .append("';\n"));
        return sql.toString();
    }

    private static String quoted(String text) {
        return text.strip().replace("'", "''");
    }

    private static String fillValues(List<FactSpec> cached) {
        return cached.stream()
                .map(spec -> "select '" + spec.table() + "', v.breakdown, v.value from " + spec.table()
                        + " f\ncross join lateral (values "
                        + spec.breakdowns().stream()
                                .map(column -> "('" + column + "', f." + column + ")")
                                .collect(Collectors.joining(", "))
                        + ") as v(breakdown, value)\nwhere v.value is not null")
                .collect(Collectors.joining("\nunion\n", "insert into fact_value (fact, breakdown, value)\n", ";\n"));
    }

    private static String blocks(List<FactSpec> cached) {
        FactSpec first = cached.get(0);
        Set<String> taken = new TreeSet<>(Comparator.naturalOrder());
        cached.forEach(spec -> taken.addAll(spec.takenFromTheCase()));
        taken.remove(first.key());
        StringBuilder sql = new StringBuilder();
        sql.append("    if '").append(first.table()).append("' = any (facts) then\n");
        sql.append(taken(first, taken, "taken_before")).append(rewritten(first, "        "));
        sql.append(taken(first, taken, "taken_after"));
        sql.append("        if taken_before is distinct from taken_after then\n            written := array[");
        sql.append(cached.stream().map(spec -> "'" + spec.table() + "'").collect(Collectors.joining(", ")));
        sql.append("];\n        end if;\n    end if;\n");
        cached.stream().skip(1).forEach(spec -> sql.append("    if '")
                .append(spec.table())
                .append("' = any (written) then\n")
                .append(rewritten(spec, "        "))
                .append("    end if;\n"));
        return sql.toString();
    }

    private static String taken(FactSpec first, Set<String> taken, String into) {
        String row = taken.stream().map(column -> "f." + column).collect(Collectors.joining(", "));
        return "        select string_agg((f.%1$s, %2$s)::text, ' ' order by f.%1$s)%n        into %3$s from %4$s f where f.%1$s = any (cases);%n"
                .formatted(first.key(), row, into, first.table());
    }

    private static String rewritten(FactSpec spec, String margin) {
        String delete = "delete from " + spec.table() + " where case_reference = any (cases);\n";
        String insert = insert(spec, " where case_reference = any (cases)");
        return (delete + insert).lines().map(line -> margin + line).collect(Collectors.joining("\n", "", "\n"));
    }
}
