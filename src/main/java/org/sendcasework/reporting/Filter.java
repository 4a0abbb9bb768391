package org.sendcasework.reporting;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sendcasework.shared.InvalidInputException;

/**
 * What a figure is narrowed to: values by cut.
 *
 * @param values by the name of the cut, such as {@code locality}
 */
public record Filter(SortedMap<String, String> values) {

    public static final Filter NONE = new Filter(new TreeMap<>());

    /**
     * Those of the given parameters that are cuts of the figure and have a value.
     *
     * @throws InvalidInputException if a cut is given that the figure does not have
     */
    public static Filter of(Kpi kpi, Map<String, String> asked) {
        SortedMap<String, String> values = new TreeMap<>();
        asked.forEach((cut, value) -> {
            if (value != null && !value.isBlank()) {
                if (!kpi.cuts().contains(cut)) {
                    throw new InvalidInputException(cut, "is no cut of this figure");
                }
                values.put(cut, value);
            }
        });
        return new Filter(values);
    }
}
