package org.sendcasework.reporting;

import org.sendcasework.reporting.Figures.Part;
import org.sendcasework.shared.InvalidInputException;

/**
 * Turns an entry of the dictionary into queries. The conditions come from the dictionary, which only the operator
 * writes; whatever a reader chooses is a parameter.
 */
final class FigureSql {

    /** The cut of a stock by its bands of age. */
    static final String BAND = "band";

    private FigureSql() {}

    static String total(Kpi kpi, Filter filter) {
        return "select " + measures(kpi) + source(kpi, filter);
    }

    static String series(Kpi kpi, Grain grain, Filter filter) {
        return "select date_trunc('" + grain.unit() + "', " + kpi.countedOn() + ")::date as period, " + measures(kpi)
                + source(kpi, filter) + " group by 1 order by 1";
    }

    static String breakdown(Kpi kpi, String cut, Filter filter) {
        return "select " + column(kpi, cut) + " as part, " + measures(kpi) + source(kpi, filter)
                + " group by 1 order by " + (cut.equals(BAND) ? "min(" + kpi.countedOn() + ") desc" : "among desc, 1");
    }

    static String cases(Kpi kpi, Part part, Filter filter) {
        String condition =
                switch (part) {
                    case AMONG -> "";
                    case COUNTED -> " and (" + kpi.counted() + ")";
                    case NOT_COUNTED -> " and (" + kpi.counted() + ") is not true";
                };
        return "select distinct case_reference" + source(kpi, filter) + " and (" + kpi.among() + ")"
                + (kpi.kind() == Kpi.Kind.SHARE ? condition : "")
                + " order by 1 limit :most offset :offset";
    }

    /** The column or expression behind a cut, checked against those the figure has. */
    static String column(Kpi kpi, String cut) {
        if (cut.equals(BAND) && kpi.bands() != null) {
            return "(" + kpi.bands() + ")";
        }
        if (!kpi.cuts().contains(cut)) {
            throw new InvalidInputException("by", "is no cut of this figure");
        }
        return cut;
    }

    private static String measures(Kpi kpi) {
        String among = "filter (where " + kpi.among() + ")";
        String counted = kpi.kind() == Kpi.Kind.SHARE
                ? "count(*) filter (where (" + kpi.among() + ") and (" + kpi.counted() + "))"
                : "0";
        String measured =
                switch (kpi.kind()) {
                    case AVERAGE -> "avg(" + kpi.value() + ") " + among;
                    case MEDIAN ->
                        "(percentile_cont(0.5) within group (order by (" + kpi.value() + ")::float8) " + among
                                + ")::numeric";
                    default -> "null::numeric";
                };
        return "count(*) " + among + " as among, " + counted + " as counted, " + measured + " as measured";
    }

    private static String source(Kpi kpi, Filter filter) {
        StringBuilder source = new StringBuilder(" from ").append(kpi.fact().table());
        if (kpi.kind() == Kpi.Kind.STOCK) {
            source.append(" where ")
                    .append(kpi.countedOn())
                    .append(" <= :to and (")
                    .append(kpi.until())
                    .append(" is null or ")
                    .append(kpi.until())
                    .append(" > :to)");
        } else {
            source.append(" where ").append(kpi.countedOn()).append(" between :from and :to");
        }
        filter.values().keySet().forEach(cut -> source.append(" and ")
                .append(column(kpi, cut))
                .append(" = :")
                .append(cut));
        return source.toString();
    }
}
