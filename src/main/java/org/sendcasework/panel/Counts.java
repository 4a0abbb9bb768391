package org.sendcasework.panel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers for publication. A number of one to four might tell of a person and is withheld; so is a number from which,
 * with a total, a withheld one could be computed.
 */
final class Counts {

    private static final long SMALLEST_SHOWN = 5;

    private Counts() {}

    /** A number as it may be published; the words are those of the published table. */
    public record Count(long value, boolean withheld) {

        static Count of(long value) {
            return new Count(value, isSmall(value));
        }

        Count withhold() {
            return new Count(value, true);
        }

        /** What is published. */
        public String words() {
            return withheld ? "withheld" : String.valueOf(value);
        }
    }

    /** Parts that add up to a total, with both protected. */
    record Protected(Map<String, Count> parts, Count total) {}

    private static boolean isSmall(long value) {
        return value > 0 && value < SMALLEST_SHOWN;
    }

    /**
     * Protects parts whose total is published. What is withheld must be at least two numbers that add up to no small
     * one, or else it could be computed from the rest; where that cannot be, the total is withheld as well.
     */
    static Protected protect(Map<String, Long> numbers) {
        Map<String, Count> parts = new LinkedHashMap<>();
        numbers.forEach((name, value) -> parts.put(name, Count.of(value)));
        long sum = numbers.values().stream().mapToLong(Long::longValue).sum();
        Count total = Count.of(sum);
        List<Map.Entry<String, Count>> shown = new ArrayList<>(parts.entrySet().stream()
                .filter(part -> !part.getValue().withheld() && part.getValue().value() > 0)
                .sorted(Comparator.comparingLong(part -> part.getValue().value()))
                .toList());
        while (isComputable(parts) && !total.withheld()) {
            if (shown.isEmpty()) {
                total = total.withhold();
            } else {
                Map.Entry<String, Count> next = shown.remove(0);
                parts.put(next.getKey(), next.getValue().withhold());
            }
        }
        return new Protected(parts, total);
    }

    private static boolean isComputable(Map<String, Count> parts) {
        List<Count> withheld = parts.values().stream().filter(Count::withheld).toList();
        return !withheld.isEmpty()
                && (withheld.size() < 2
                        || withheld.stream().mapToLong(Count::value).sum() < SMALLEST_SHOWN);
    }
}
