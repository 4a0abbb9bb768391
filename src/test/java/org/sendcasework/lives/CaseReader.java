package org.sendcasework.lives;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads all rows of one case in one statement. Which tables there are it asks the schema, so that a new one is read too. */
@Component
class CaseReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String CASE = "(select id from case_file where reference = :reference)";

    private static final String INSTANCES =
            "(select proc_inst_id_ from act_ru_execution where business_key_ = any(:references))";

    /** Tables that know the case through another one. */
    private static final Map<String, String> BY_ANOTHER = Map.ofEntries(
            Map.entry(
                    "deadline_stands_for",
                    "t.deadline_id in (select id from deadline where case_reference = :reference)"),
            Map.entry("decision_criterion", "t.decision_id in (select id from decision where case_id = " + CASE + ")"),
            Map.entry(
                    "advice_try",
                    "t.advice_request_id in (select id from advice_request where case_reference = :reference)"),
            Map.entry(
                    "agenda_item",
                    "t.question_id in (select id from panel_question where case_reference = :reference)"),
            Map.entry(
                    "panel_decision",
                    "t.question_id in (select id from panel_question where case_reference = :reference)"),
            Map.entry("plan_section", "t.plan_id in (select id from plan where case_id = " + CASE + ")"),
            Map.entry("final_change", "t.plan_id in (select id from plan where case_id = " + CASE + ")"),
            Map.entry(
                    "mediation_icb",
                    "t.mediation_id in (select id from mediation_case where case_reference = :reference)"),
            Map.entry(
                    "mediation_session",
                    "t.mediation_id in (select id from mediation_case where case_reference = :reference)"),
            Map.entry(
                    "agreement_point",
                    "t.mediation_id in (select id from mediation_case where case_reference = :reference)"),
            Map.entry(
                    "case_ending_part",
                    "t.case_ending_id in (select id from case_ending where case_reference = :reference)"),
            Map.entry("person", "t.id = (select person_id from case_file where reference = :reference)"));

    private static final List<String> OF_THE_ENGINE =
            List.of("act_ru_task", "act_ru_execution", "act_ru_job", "act_ru_variable", "act_ru_event_subscr");

    /** Words that no law here turns on, and that would make each reading long. */
    private static final Map<String, String> LEFT_OUT = Map.of("notice", "body", "outgoing_message", "body");

    private final JdbcClient jdbc;
    private String statement;

    CaseReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CaseRows read(Life life) {
        ObjectNode tables = JSON.createObjectNode();
        jdbc.sql(statement())
                .param("reference", life.reference())
                .param("references", life.references())
                .query((row, number) -> tables.set(row.getString(1), json(row.getString(2))))
                .list();
        return new CaseRows(tables);
    }

    private static JsonNode json(String text) {
        try {
            return text == null ? JSON.createArrayNode() : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized String statement() {
        if (statement == null) {
            Map<String, String> conditions = new TreeMap<>(BY_ANOTHER);
            conditions.put("case_file", "t.reference = :reference");
            columns("case_reference").forEach(table -> conditions.put(table, "t.case_reference = any(:references)"));
            columns("case_id").forEach(table -> conditions.put(table, "t.case_id = " + CASE));
            OF_THE_ENGINE.forEach(table -> conditions.put(
                    table,
                    "t." + (table.endsWith("job") ? "process_instance_id_" : "proc_inst_id_") + " in " + INSTANCES));
            List<String> parts = new ArrayList<>();
            conditions.forEach((table, condition) -> parts.add(part(table, condition)));
            statement = String.join(" union all ", parts);
        }
        return statement;
    }

    private static String part(String table, String condition) {
        String left = LEFT_OUT.get(table);
        String row = left == null ? "to_jsonb(t)" : "to_jsonb(t) - '" + left + "'";
        String order = table.startsWith("act_") ? "t.id_" : "to_jsonb(t)::text";
        return "select '" + table + "', (select json_agg(" + row + " order by " + order + ")::text from " + table
                + " t where " + condition + ")";
    }

    private List<String> columns(String column) {
        return jdbc.sql("select c.table_name from information_schema.columns c join information_schema.tables t"
                        + " on t.table_name = c.table_name and t.table_schema = c.table_schema"
                        + " where c.table_schema = 'public' and c.column_name = :column"
                        + " and t.table_type = 'BASE TABLE' and c.table_name not like 'act\\_%'"
                        + " and c.table_name not like '%\\_fact' and c.table_name not like 'import%'"
                        + " and c.table_name not in ('idempotent_request', 'timer_finding', 'fact_value')")
                .param("column", column)
                .query(String.class)
                .list();
    }
}
