package org.sendcasework.reporting.internal;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sendcasework.shared.InvalidInputException;

/**
 * What a figure is narrowed to: values by breakdown.
 *
 * @param values by the name of the breakdown, such as {@code locality}
 */
public record Filter(SortedMap<String, String> values) {

    public static final Filter NONE = new Filter(new TreeMap<>());

    /**
     * Those of the given parameters that are breakdowns of the figure and have a value.
     *
     * @throws InvalidInputException if a breakdown is given that the figure does not have
     */
    public static Filter of(Kpi kpi, Map<String, String> asked) {
        SortedMap<String, String> values = new TreeMap<>();
        asked.forEach((breakdown, value) -> {
            if (value != null && !value.isBlank()) {
                if (!kpi.breakdowns().contains(breakdown)) {
                    throw new InvalidInputException(breakdown, "this figure cannot be broken down by that");
                }
                values.put(breakdown, value);
            }
        });
        return new Filter(values);
    }
}
