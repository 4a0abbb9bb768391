package org.sendcasework.reporting.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks what entries of the dictionary say of each other, so that a wrong code stops the start. */
final class KpiReferences {

    private static final String PLACE = "the dictionary";

    private KpiReferences() {}

    /**
     * Checks every entry.
     *
     * @throws KpiException if an entry is part of one that is not there or of itself, divides a whole without being a
     *     share, or is said to flow without being a stock or by entries that count nothing
     */
    static void check(Map<String, Kpi> kpis) {
        kpis.values().forEach(kpi -> {
            requireNoCircle(kpis, kpi);
            if (kpi.oneOf() != null && kpi.kind() != Kpi.Kind.SHARE) {
                throw new KpiException(PLACE, kpi.code(), "is one-of a whole, and must be a SHARE for that");
            }
            if (kpi.flow() != null) {
                if (kpi.kind() != Kpi.Kind.STOCK) {
                    throw new KpiException(PLACE, kpi.code(), "has a flow, and must be a STOCK for that");
                }
                requireCount(kpis, kpi, kpi.flow().in());
                requireCount(kpis, kpi, kpi.flow().out());
            }
        });
    }

    private static void requireNoCircle(Map<String, Kpi> kpis, Kpi kpi) {
        List<String> way = new ArrayList<>();
        for (Kpi at = kpi; at.partOf() != null; at = kpis.get(at.partOf())) {
            if (!kpis.containsKey(at.partOf())) {
                throw new KpiException(PLACE, at.code(), "is part-of " + at.partOf() + ", which is not there");
            }
            if (way.contains(at.code())) {
                throw new KpiException(PLACE, kpi.code(), "is part-of itself by way of " + String.join(", ", way));
            }
            way.add(at.code());
        }
    }

    private static void requireCount(Map<String, Kpi> kpis, Kpi stock, String code) {
        if (!kpis.containsKey(code) || kpis.get(code).kind() != Kpi.Kind.COUNT) {
            throw new KpiException(
                    PLACE, stock.code(), "flows by " + code + ", which is not a COUNT of the dictionary");
        }
    }
}
