package org.sendcasework.engine.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An input of a form. {@code options} is null where any text is allowed; {@code optionsKey} names the list that a view
 * supplies; the conditions hide the field when one of them is true; {@code decimalDigits} is null where a number field
 * does not say how many places it takes.
 */
public record FormField(
        String key,
        String label,
        Type type,
        boolean required,
        Set<String> options,
        String optionsKey,
        List<String> hideConditions,
        Map<String, String> properties,
        Number min,
        Number max,
        Integer decimalDigits,
        Integer minLength,
        Integer maxLength,
        String pattern) {

    public enum Type {
        TEXT,
        AREA,
        NUMBER,
        FLAG,
        ONE_OF,
        SOME_OF,
        DATE
    }

    /** How messages name the field: as the person sees it and as the program knows it. */
    public String name() {
        return label + " (" + key + ")";
    }
}
