package org.sendcasework.reporting.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Chooses which figures of a set may be published, the whole and its parts, so that nobody learns a number from one to
 * four. What is left out of a breakdown must be at least two parts that add up to no small number, or it could be worked
 * out from the whole and the rest.
 */
public final class SetDisclosure {

    private final Disclosure disclosure;

    public SetDisclosure(Collection<Kpi> dictionary) {
        this.disclosure = new Disclosure(dictionary);
    }

    /**
     * The codes of the figures that may be published.
     *
     * @param whole those of the whole
     * @param parts those of each part
     */
    public record Disclosed(Set<String> whole, Map<String, Set<String>> parts) {

        /** Whether a figure of a part may be published. */
        public boolean part(String part, String code) {
            return parts.getOrDefault(part, Set.of()).contains(code);
        }
    }

    /** Looks at each part until nothing more has to be left out. */
    public Disclosed of(FigureSet.Found found) {
        return of(found, disclosure.mayTell(found.whole(), List.of()));
    }

    /**
     * The same for a set whose whole is a part of another set.
     *
     * @param whole the codes of the figures of the whole that may be published
     */
    public Disclosed of(FigureSet.Found found, Set<String> whole) {
        Map<String, Set<String>> withheld = new TreeMap<>();
        found.parts().forEach((part, figures) -> {
            Set<String> codes = new HashSet<>(figures.keySet());
            codes.removeAll(whole);
            withheld.put(part, codes);
        });
        while (true) {
            Map<String, Set<String>> parts = new TreeMap<>();
            found.parts()
                    .forEach((part, figures) ->
                            parts.put(part, disclosure.mayTell(figures, List.of(), withheld.get(part))));
            boolean done = true;
            for (String code : whole) {
                Optional<String> more = oneMore(code, found.parts(), parts);
                more.ifPresent(part -> withheld.get(part).add(code));
                done = done && more.isEmpty();
            }
            if (done) {
                return new Disclosed(whole, parts);
            }
        }
    }

    /** The next part in which a figure must be left out, the smallest first; nothing if what is left out is safe. */
    private static Optional<String> oneMore(
            String code, Map<String, Map<String, Figure>> figures, Map<String, Set<String>> disclosed) {
        List<String> parts = figures.keySet().stream()
                .filter(part -> figures.get(part).containsKey(code))
                .toList();
        List<Figure> hidden = parts.stream()
                .filter(part -> !disclosed.get(part).contains(code))
                .map(part -> figures.get(part).get(code))
                .toList();
        if (hidden.isEmpty() || hidden.size() > 1 && SmallNumbers.mayTell(sum(hidden))) {
            return Optional.empty();
        }
        return parts.stream()
                .filter(part -> disclosed.get(part).contains(code))
                .min(Comparator.comparingLong(
                        part -> figures.get(part).get(code).among()));
    }

    private static Figure sum(List<Figure> hidden) {
        return new Figure(
                null,
                hidden.stream().mapToLong(Figure::counted).sum(),
                hidden.stream().mapToLong(Figure::among).sum());
    }
}
