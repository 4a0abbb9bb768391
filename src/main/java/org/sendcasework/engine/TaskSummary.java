package org.sendcasework.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The lines at the top of every task's form, under the keys that all forms share.
 *
 * @param reference what the task is about, such as EHC-2026-000123
 * @param subject whom or which setting it is about
 * @param due by when, and how many days are left
 * @param hint what to know for this task; may be empty
 */
public record TaskSummary(String reference, String subject, String due, String hint) {

    /** The lines by key; a form view adds what else its form shows. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("caseReference", reference);
        values.put("childSummary", subject);
        values.put("clockSummary", due);
        values.put("taskHint", hint);
        return values;
    }
}
