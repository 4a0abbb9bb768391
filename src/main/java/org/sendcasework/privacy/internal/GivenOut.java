package org.sendcasework.privacy.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sendcasework.casefile.Chronology;

/**
 * What of a case is never given out: the notes of SENDIASS, which the authority may not read, and what was said in
 * mediation, which is confidential to those who were there. Figures are made from the rest and are left out too.
 */
final class GivenOut {

    /** Tables that are left out as a whole. */
    static final Set<String> LEFT_OUT = Set.of(
            "sendiass_note",
            "mediation_attendee",
            "agreement_point",
            // Bytes; the documents are files of the export
            "document_content",
            // A repeat of what the request has, for the technical answer to a second one
            "idempotent_request");

    /** What a mediation was about and when, and no word that was said. */
    private static final Map<String, Set<String>> ONLY = Map.of(
            "mediation_case",
                    Set.of(
                            "reference",
                            "case_reference",
                            "decision",
                            "contacted_on",
                            "wanted",
                            "asked_on",
                            "status",
                            "held_on",
                            "certificate_on",
                            "closed_on"),
            "mediation_session", Set.of("number", "arranged_on", "meeting_on", "invited_on", "cancelled_on"),
            "mediation_icb", Set.of("service_code", "told_on"));

    private GivenOut() {}

    /** The rows without what must stay; in the order of the names of their tables. */
    static Map<String, List<Map<String, Object>>> of(Map<String, List<Map<String, Object>>> rows) {
        Map<String, List<Map<String, Object>>> given = new TreeMap<>();
        rows.forEach((table, all) -> {
            if (!LEFT_OUT.contains(table) && !table.endsWith("_fact")) {
                given.put(table, all.stream().map(row -> columns(table, row)).toList());
            }
        });
        return given;
    }

    /** Whether only some columns of a table are given out. */
    static boolean isPartly(String table) {
        return ONLY.containsKey(table) || table.equals("timeline_entry");
    }

    private static Map<String, Object> columns(String table, Map<String, Object> row) {
        Map<String, Object> kept = new LinkedHashMap<>();
        row.forEach((column, value) -> {
            if (value != null && ONLY.getOrDefault(table, row.keySet()).contains(column) && !column.equals("version")) {
                kept.put(column, value);
            }
        });
        if (table.equals("timeline_entry")) {
            kept.put("text", Chronology.givenOut((String) row.get("kind"), (String) row.get("text")));
        }
        if (table.equals("act_confirmation") || table.equals("deadline")) {
            kept.remove("subject_id");
        }
        return kept;
    }
}
