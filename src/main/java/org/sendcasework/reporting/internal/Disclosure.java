package org.sendcasework.reporting.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Chooses which figures of a period may be published, so that nobody learns a number from one to four, neither from a
 * figure nor by subtracting two of them. What is part of what says the dictionary.
 *
 * <p>Figures are checked in the order of the dictionary. Each is published only if it discloses nothing together with
 * those before it: of two figures that together disclose too much, the later is left out. Rather too much is left out
 * than too little.
 */
public final class Disclosure {

    private final Map<String, Kpi> kpis = new LinkedHashMap<>();

    public Disclosure(Collection<Kpi> dictionary) {
        dictionary.forEach(kpi -> kpis.put(kpi.code(), kpi));
    }

    /** A figure that was published. */
    private record Told(Kpi kpi, Figure figure) {}

    /**
     * The codes of the figures that may be published.
     *
     * @param figures of a period for the whole area, by their codes; those that are not in the dictionary are not
     *     published
     * @param toldBefore what earlier issues of the same period published
     */
    public Set<String> mayTell(Map<String, Figure> figures, List<Map<String, Figure>> toldBefore) {
        return mayTell(figures, toldBefore, Set.of());
    }

    /**
     * The same where some figures are left out anyway.
     *
     * @param withheld the codes of those that are left out
     */
    Set<String> mayTell(
            Map<String, Figure> figures, List<Map<String, Figure>> toldBefore, Collection<String> withheld) {
        List<Told> known = new ArrayList<>();
        toldBefore.forEach(issue -> issue.forEach((code, figure) -> {
            if (kpis.containsKey(code)) {
                known.add(new Told(kpis.get(code), figure));
            }
        }));
        Map<String, Figure> told = new LinkedHashMap<>();
        kpis.values().stream()
                .filter(kpi -> figures.containsKey(kpi.code()) && !withheld.contains(kpi.code()))
                .map(kpi -> new Told(kpi, figures.get(kpi.code())))
                .filter(next -> SmallNumbers.mayTell(next.figure()))
                .forEach(next -> {
                    if (known.stream().noneMatch(other -> tellsTooMuch(next, other))) {
                        known.add(next);
                        told.put(next.kpi().code(), next.figure());
                    }
                });
        dividedWholes(figures.keySet()).forEach(parts -> hideASecondPart(parts, figures, told));
        return Set.copyOf(told.keySet());
    }

    /** Those that an entry is part of, directly or by way of others. */
    private List<String> wholes(Kpi kpi) {
        List<String> wholes = new ArrayList<>();
        for (Kpi at = kpi; at.partOf() != null && kpis.containsKey(at.partOf()); at = kpis.get(at.partOf())) {
            wholes.add(at.partOf());
        }
        return wholes;
    }

    private String root(Kpi kpi) {
        List<String> wholes = wholes(kpi);
        return wholes.isEmpty() ? kpi.code() : wholes.get(wholes.size() - 1);
    }

    /** Numbers of entries that have no whole in common may be as close as they like. */
    private boolean tellsTooMuch(Told one, Told other) {
        if (!root(one.kpi()).equals(root(other.kpi()))) {
            return false;
        }
        boolean same = one.kpi().code().equals(other.kpi().code());
        boolean nested = wholes(one.kpi()).contains(other.kpi().code())
                || wholes(other.kpi()).contains(one.kpi().code());
        return same || nested || countOneCondition(one.kpi(), other.kpi())
                ? differLikeWithLike(one.figure(), other.figure())
                : small(one.figure().among(), other.figure().among());
    }

    private static boolean countOneCondition(Kpi one, Kpi other) {
        return one.counted() != null && one.counted().equals(other.counted());
    }

    private static boolean differLikeWithLike(Figure one, Figure other) {
        return small(one.among(), other.among())
                || small(one.counted(), other.counted())
                || small(one.among() - one.counted(), other.among() - other.counted());
    }

    private static boolean small(long one, long other) {
        return !SmallNumbers.mayTell(Math.abs(one - other));
    }

    private Collection<List<String>> dividedWholes(Set<String> published) {
        return kpis.values().stream()
                .filter(kpi -> kpi.oneOf() != null && published.contains(kpi.code()))
                .collect(Collectors.groupingBy(
                        Kpi::oneOf, TreeMap::new, Collectors.mapping(Kpi::code, Collectors.toList())))
                .values();
    }

    /** One part left out of several that add up would be their whole without the others. */
    private static void hideASecondPart(List<String> parts, Map<String, Figure> figures, Map<String, Figure> told) {
        while (true) {
            List<String> hidden =
                    parts.stream().filter(code -> !told.containsKey(code)).toList();
            long inThem = hidden.stream()
                    .mapToLong(code -> figures.get(code).counted())
                    .sum();
            if (hidden.isEmpty() || hidden.size() > 1 && SmallNumbers.mayTell(inThem)) {
                return;
            }
            String next = parts.stream()
                    .filter(told::containsKey)
                    .min(Comparator.comparing(code -> figures.get(code).counted()))
                    .orElse(null);
            if (next == null) {
                return;
            }
            told.remove(next);
        }
    }
}
