package org.sendcasework.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Embedded;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nothing is stored for nobody: the list {@code docs/columns.csv} says of every column where a person sees it, which
 * rule it decides or which figure is counted from it, and the place that is named really speaks of it.
 */
@CaseworkTest
class EveryColumnIsUsedTest {

    private static final Path LIST = Path.of("docs/columns.csv");
    private static final Path CODE = Path.of("src/main/java/org/sendcasework");
    private static final Path RESOURCES = Path.of("src/main/resources");

    /** How a column is used. */
    private enum Kind {
        /** A page, form, letter or document shows it. */
        SHOWN,
        /** A rule or a search turns on it. */
        DECIDES,
        /** A figure is counted from it or broken down by it. */
        FIGURE,
        /** It repeats what a line of the history shows, which is written with it. */
        HISTORY,
        /** It puts rows in order. */
        ORDER,
        /** It tells rows apart. */
        KEY,
        /** It leads to another record. */
        LINK,
        /** It stops two people from overwriting each other. */
        VERSION
    }

    private record Row(String table, String column, Kind kind, String where, String as) {

        static Row of(String line) {
            String[] cells = line.split(",", -1);
            return new Row(cells[0], cells[1], Kind.valueOf(cells[2]), cells[3], cells[4]);
        }

        String name() {
            return table + "." + column;
        }

        String capital() {
            return property().substring(0, 1).toUpperCase(Locale.ROOT)
                    + property().substring(1);
        }

        String property() {
            String[] parts = column.split("_");
            return parts[0]
                    + Arrays.stream(parts)
                            .skip(1)
                            .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                            .collect(Collectors.joining());
        }
    }

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManagerFactory entities;

    private Map<String, String> records;
    private Set<String> keys;
    private Set<String> links;
    private Set<String> viewed;

    @BeforeEach
    void readTheSchema() {
        records = entities.unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .streamEntityDescriptors()
                .collect(Collectors.toMap(
                        type -> type.getIdentifierTableDetails().getTableName(),
                        type -> type.getMappedJavaType().getJavaTypeClass().getName(),
                        (one, other) -> one));
        keys = constrained("PRIMARY KEY");
        links = constrained("FOREIGN KEY");
        viewed = names("select view_name || ' ' || table_name || '.' || column_name"
                + " from information_schema.view_column_usage where view_schema = 'public'");
    }

    private Set<String> constrained(String type) {
        return names("select k.table_name || '.' || k.column_name from information_schema.table_constraints c"
                + " join information_schema.key_column_usage k using (constraint_schema, constraint_name, table_name)"
                + " where c.constraint_schema = 'public' and c.constraint_type = '" + type + "'");
    }

    private Set<String> names(String sql) {
        return new HashSet<>(jdbc.sql(sql).query(String.class).list());
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(LIST).stream().skip(1).map(Row::of).toList();
    }

    @Test
    void theListNamesEveryColumnOnceAndNoOther() throws IOException {
        List<String> schema = jdbc.sql("select c.table_name || '.' || c.column_name"
                        + " from information_schema.columns c join information_schema.tables t"
                        + " using (table_schema, table_name) where c.table_schema = 'public'"
                        + " and t.table_type = 'BASE TABLE' and c.table_name !~ '^act_(re|ru|hi|ge|id)_'"
                        + " and c.table_name <> 'flyway_schema_history'")
                .query(String.class)
                .list();

        assertThat(rows()).extracting(Row::name).containsExactlyInAnyOrderElementsOf(schema);
    }

    @Test
    void everyPlaceThatIsNamedSpeaksOfTheColumn() throws IOException {
        Set<String> wrong = rows().stream()
                .filter(row -> !holds(row))
                .map(row -> row.name() + " is not " + row.kind() + " in " + row.where())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "party,phone,SHOWN,templates/cases/clock.html,",
                "party,phone,SHOWN,templates/cases/nowhere.html,",
                "party,phone,KEY,,",
                "party,phone,LINK,,",
                "party,phone,VERSION,,",
                "party,phone,ORDER,casefile/PartyRepository.java,",
                "party,phone,FIGURE,view:case_fact_now,",
                "party,phone,DECIDES,,",
                "advice_request,outcomes,SHOWN,advice/internal/AdviceTexts.java,",
            })
    void aClaimThatIsNotTrueIsFound(String line) {
        assertThat(holds(Row.of(line))).isFalse();
    }

    private boolean holds(Row row) {
        return switch (row.kind()) {
            case KEY -> keys.contains(row.name());
            case LINK -> links.contains(row.name()) || row.column().matches("(.*_)?(id|reference|code)");
            case VERSION -> row.column().equals("version");
            case ORDER ->
                mentions(row.where(), "OrderBy\\w*" + row.capital() + "\\w*|@OrderBy\\(\"" + row.property() + "\"\\)");
            case SHOWN, DECIDES, FIGURE, HISTORY -> speaksOf(row);
        };
    }

    private boolean speaksOf(Row row) {
        if (row.where().startsWith("view:")) {
            return viewed.contains(row.where().substring("view:".length()) + " " + row.name());
        }
        if (!row.as().isEmpty()) {
            return mentions(row.where(), "\\b" + Pattern.quote(row.as()) + "\\b");
        }
        if (row.where().endsWith(".html")) {
            return mentions(row.where(), "\\." + row.property() + "\\b");
        }
        if (row.where().endsWith(".java")) {
            return asksTheRecord(row) || mentions(row.where(), "(find|exists|count)\\w*By\\w*" + row.capital());
        }
        return mentions(row.where(), "\\b" + row.column() + "\\b");
    }

    /**
     * Whether the class calls the getter of this column on the very record of this table or on a part that it embeds, or
     * reads the column by SQL.
     */
    private boolean asksTheRecord(Row row) {
        Calls calls = Calls.in(row.where());
        return Stream.of("get", "is", "has")
                        .anyMatch(prefix -> calls.contains(records.get(row.table()), prefix + row.capital()))
                || embedded(records.get(row.table())).anyMatch(part -> calls.contains(part, row.property()))
                || row.column().contains("_")
                        && mentions(row.where(), "\\b" + row.table() + "\\b")
                        && mentions(row.where(), "\\b" + row.column() + "\\b");
    }

    private static Stream<String> embedded(String record) {
        try {
            return record == null
                    ? Stream.empty()
                    : Arrays.stream(Class.forName(record).getDeclaredFields())
                            .filter(field -> field.isAnnotationPresent(Embedded.class))
                            .map(field -> field.getType().getName());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(record, e);
        }
    }

    private static boolean mentions(String where, String pattern) {
        Path base = where.endsWith(".java") ? CODE : RESOURCES;
        Path place = base.resolve(where);
        if (where.isEmpty() || !Files.exists(place)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(place)) {
            Pattern searched = Pattern.compile(pattern);
            return files.filter(Files::isRegularFile)
                    .anyMatch(file -> searched.matcher(read(file)).find());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
