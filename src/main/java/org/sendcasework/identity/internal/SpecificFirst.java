package org.sendcasework.identity.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the more specific pattern first, independent of the order of the modules. Patterns are compared segment by
 * segment from the left: a plain word comes before a word with a placeholder in it, that before a placeholder alone,
 * and that before {@code **}. Where one pattern ends, it comes before one that continues with {@code **}. Patterns of
 * the same shape follow each other by the alphabet.
 */
final class SpecificFirst implements Comparator<String> {

    private static final int ENDS = 3;
    private static final int REST = 4;

    @Override
    public int compare(String one, String other) {
        List<String> left = segments(one);
        List<String> right = segments(other);
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            int difference = Integer.compare(breadth(left, i), breadth(right, i));
            if (difference != 0) {
                return difference;
            }
        }
        return shape(one).compareTo(shape(other));
    }

    /** The pattern without the names of its placeholders: two patterns of one shape match the same paths. */
    static String shape(String pattern) {
        return pattern.replaceAll("\\{\\*[^}]*}", "**").replaceAll("\\{[^}]*}", "*");
    }

    private static List<String> segments(String pattern) {
        List<String> segments = new ArrayList<>(List.of(shape(pattern).split("/")));
        segments.removeIf(String::isEmpty);
        return segments;
    }

    private static int breadth(List<String> segments, int index) {
        if (index >= segments.size()) {
            return ENDS;
        }
        String segment = segments.get(index);
        if (segment.equals("**")) {
            return REST;
        }
        if (segment.equals("*")) {
            return 2;
        }
        return segment.contains("*") ? 1 : 0;
    }
}
