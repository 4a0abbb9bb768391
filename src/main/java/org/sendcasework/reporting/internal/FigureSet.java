package org.sendcasework.reporting.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Several figures for the same days in one answer: of the whole, and of each part of one breakdown.
 *
 * @param by the breakdown; empty for none. A figure that does not have it is there only as a whole
 */
public record FigureSet(List<Kpi> kpis, String by, LocalDate from, LocalDate to, Filter filter)
        implements Question<FigureSet.Found> {

    /**
     * What was counted.
     *
     * @param whole by the code of the figure
     * @param parts by the name of the part, then by the code of the figure
     */
    public record Found(Map<String, Figure> whole, Map<String, Map<String, Figure>> parts) {}

    @Override
    public Found ask(Figures figures) {
        Map<String, Figure> whole = new LinkedHashMap<>();
        Map<String, Map<String, Figure>> parts = new TreeMap<>();
        for (Kpi kpi : kpis) {
            whole.put(kpi.code(), figures.of(kpi, from, to, filter));
            if (kpi.breakdowns().contains(by)) {
                figures.breakdown(kpi, by, from, to, filter)
                        .forEach((part, figure) -> parts.computeIfAbsent(part, first -> new LinkedHashMap<>())
                                .put(kpi.code(), figure));
            }
        }
        return new Found(whole, parts);
    }
}
