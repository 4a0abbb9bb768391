package org.sendcasework.reporting.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * All figures at once: a stock as it is today and as it was at the end of the last full month, everything else for the
 * last full month and the month before. Figures of the same facts and the same day are read together.
 */
public record Overview(List<Kpi> kpis, LocalDate today) implements Question<Map<String, Overview.Pair>> {

    /** A figure now and before. */
    public record Pair(Figure now, Figure before) {}

    /**
     * What can be read together.
     *
     * @param alone the code of a median, which is read alone; otherwise empty
     */
    private record Facts(String table, String countedOn, String alone) {}

    /** The last day of the last full month. */
    public LocalDate monthEnd() {
        return today.withDayOfMonth(1).minusDays(1);
    }

    /** The last day of the month before the last full one. */
    public LocalDate monthEndBefore() {
        return monthEnd().withDayOfMonth(1).minusDays(1);
    }

    @Override
    public Map<String, Pair> ask(Figures figures) {
        Map<String, Pair> pairs = new LinkedHashMap<>();
        Map<Facts, List<Kpi>> alike = new LinkedHashMap<>();
        for (Kpi kpi : kpis) {
            if (kpi.kind() == Kpi.Kind.STOCK) {
                SortedMap<LocalDate, Figure> stocks =
                        figures.stocks(kpi, new TreeSet<>(List.of(monthEnd(), today)), Filter.NONE);
                pairs.put(kpi.code(), new Pair(stocks.get(today), stocks.get(monthEnd())));
            } else {
                alike.computeIfAbsent(facts(kpi), facts -> new ArrayList<>()).add(kpi);
            }
        }
        LocalDate from = monthEndBefore().withDayOfMonth(1);
        alike.values().forEach(together -> figures.series(together, Grain.MONTH, from, monthEnd(), Filter.NONE)
                .forEach((code, months) ->
                        pairs.put(code, new Pair(months.get(months.lastKey()), months.get(months.firstKey())))));
        return pairs;
    }

    private static Facts facts(Kpi kpi) {
        return new Facts(kpi.fact().table(), kpi.countedOn(), kpi.kind() == Kpi.Kind.MEDIAN ? kpi.code() : "");
    }
}
