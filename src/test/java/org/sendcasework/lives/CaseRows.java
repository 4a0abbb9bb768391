package org.sendcasework.lives;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Every row of one case at one moment, ours and the engine's, by table. */
class CaseRows {

    private final JsonNode tables;

    CaseRows(JsonNode tables) {
        this.tables = tables;
    }

    /** One row; columns are read by name, so that lives go on when a table grows. */
    record Row(JsonNode columns) {

        /** The text of a column; null where it is empty. */
        String text(String column) {
            JsonNode value = columns.path(column);
            return value.isMissingNode() || value.isNull() ? null : value.asText();
        }

        LocalDate day(String column) {
            String text = text(column);
            return text == null ? null : LocalDate.parse(text.substring(0, 10));
        }

        boolean flag(String column) {
            return columns.path(column).asBoolean(false);
        }

        int number(String column) {
            return columns.path(column).asInt(0);
        }

        boolean is(String column, String value) {
            return value.equals(text(column));
        }
    }

    List<Row> of(String table) {
        List<Row> rows = new ArrayList<>();
        tables.path(table).forEach(row -> rows.add(new Row(row)));
        return rows;
    }

    Optional<Row> byId(String table, String id) {
        return of(table).stream().filter(row -> row.is("id", id)).findFirst();
    }

    /** The case itself. */
    Row theCase() {
        return of("case_file").get(0);
    }

    /** The keys of the open tasks, each once. */
    List<String> openTasks() {
        return List.copyOf(new TreeSet<>(
                of("act_ru_task").stream().map(row -> row.text("task_def_key_")).toList()));
    }

    /** The tables in which another moment differs, with what differs first. */
    List<String> differences(CaseRows other) {
        List<String> found = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>();
        tables.fieldNames().forEachRemaining(names::add);
        other.tables.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            if (!tables.path(name).equals(other.tables.path(name))) {
                found.add(name + ": " + tables.path(name) + " became " + other.tables.path(name));
            }
        }
        return found;
    }
}
