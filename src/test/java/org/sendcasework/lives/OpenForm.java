package org.sendcasework.lives;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.sendcasework.engine.internal.FormDefinition;
import org.sendcasework.engine.internal.FormField;

/** A form as somebody has it before them: its fields, and what the application fills in and offers. */
record OpenForm(FormDefinition definition, Map<String, Object> offered) {

    /** The codes that can be chosen in a field whose options belong to the case. */
    List<String> options(FormField field) {
        return offered.get(field.optionsKey()) instanceof Collection<?> list
                ? list.stream()
                        .map(option -> String.valueOf(((Map<?, ?>) option).get("value")))
                        .toList()
                : List.of();
    }

    /** The labels of these options, in the same order. */
    List<String> labels(FormField field) {
        return offered.get(field.optionsKey()) instanceof Collection<?> list
                ? list.stream()
                        .map(option -> String.valueOf(((Map<?, ?>) option).get("label")))
                        .toList()
                : List.of();
    }
}
