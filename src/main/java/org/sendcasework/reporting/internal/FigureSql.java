package org.sendcasework.reporting.internal;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sendcasework.reporting.internal.Figures.Part;
import org.sendcasework.shared.InvalidInputException;

/**
 * Turns entries of the dictionary into queries. The conditions come from the dictionary, which only the operator
 * writes; what a reader chooses is a parameter.
 */
final class FigureSql {

    /** The case that a fact belongs to: a fact of a mediation or an appeal has that one's reference. */
    private static final String ROOT = "regexp_replace(case_reference, '-[MA][0-9]{1,2}$', '')";

    /** The breakdown of a stock by its bands of age. */
    static final String BAND = "band";

    private FigureSql() {}

    static String total(Kpi kpi, Filter filter) {
        return "select " + measures(kpi, 0) + source(kpi, filter);
    }

    /**
     * Several figures by period in one reading of their facts: first by day, as an index gives them, then by period.
     *
     * @param alike of the same facts, counted on the same day, none of them a stock; a median only by itself
     */
    static String series(List<Kpi> alike, Grain grain, Filter filter) {
        Kpi first = alike.get(0);
        String period = "date_trunc('" + grain.unit() + "', cast(%s as timestamp))::date as period, ";
        if (first.kind() == Kpi.Kind.MEDIAN) {
            return "select " + period.formatted(first.countedOn()) + measures(first, 0) + source(first, filter)
                    + " group by 1 order by 1";
        }
        return "select " + period.formatted("day") + each(alike, FigureSql::summed) + " from (select "
                + first.countedOn() + " as day, " + each(alike, FigureSql::sums) + source(first, filter)
                + " group by 1) as days group by 1 order by 1";
    }

    private static String each(List<Kpi> kpis, BiFunction<Kpi, Integer, String> sql) {
        return IntStream.range(0, kpis.size())
                .mapToObj(position -> sql.apply(kpis.get(position), position))
                .collect(Collectors.joining(", "));
    }

    private static String sums(Kpi kpi, int position) {
        String total = kpi.kind() == Kpi.Kind.AVERAGE
                ? "sum(%1$s) filter (where %2$s) as total_%3$d, count(%1$s) filter (where %2$s) as valued_%3$d"
                        .formatted(kpi.value(), kpi.among(), position)
                : "0 as total_%1$d, 0 as valued_%1$d".formatted(position);
        return among(kpi) + " as among_" + position + ", " + counted(kpi) + " as counted_" + position + ", " + total;
    }

    private static String summed(Kpi kpi, int position) {
        return "sum(among_%1$d) as among_%1$d, sum(counted_%1$d) as counted_%1$d, sum(total_%1$d)::numeric / nullif(sum(valued_%1$d), 0) as measured_%1$d"
                .formatted(position);
    }

    static String breakdown(Kpi kpi, String breakdown, Filter filter) {
        return "select " + column(kpi, breakdown) + " as part, " + measures(kpi, 0) + source(kpi, filter)
                + " group by 1 having " + among(kpi) + " > 0 order by "
                + (breakdown.equals(BAND) ? "min(" + kpi.countedOn() + ") desc" : "2 desc, 1");
    }

    /** The cases behind a figure by the day they count on; an index gives them in this order. */
    /** @param hides whether some cases are left out, which are the parameter {@code hidden} then */
    static String cases(Kpi kpi, Part part, Filter filter, boolean hides) {
        String condition =
                switch (part) {
                    case AMONG -> "";
                    case COUNTED -> " and (" + kpi.counted() + ")";
                    case NOT_COUNTED -> " and (" + kpi.counted() + ") is not true";
                };
        return "select distinct " + kpi.countedOn() + " as day, case_reference" + source(kpi, filter) + " and ("
                + kpi.among() + ")" + (kpi.kind() == Kpi.Kind.SHARE ? condition : "")
                + (hides ? " and " + ROOT + " not in (:hidden)" : "")
                + " order by 1, 2 limit :most offset :offset";
    }

    /** The column or expression behind a breakdown, checked against those the figure has. */
    static String column(Kpi kpi, String breakdown) {
        if (breakdown.equals(BAND) && kpi.bands() != null) {
            return "(" + kpi.bands() + ")";
        }
        if (!kpi.breakdowns().contains(breakdown)) {
            throw new InvalidInputException("by", "this figure cannot be broken down by that");
        }
        return breakdown;
    }

    static String narrowed(Kpi kpi, Filter filter) {
        return filter.values().keySet().stream()
                .map(breakdown -> " and " + column(kpi, breakdown) + " = :" + breakdown)
                .collect(Collectors.joining());
    }

    private static String among(Kpi kpi) {
        return "count(*) filter (where " + kpi.among() + ")";
    }

    private static String counted(Kpi kpi) {
        return kpi.kind() == Kpi.Kind.SHARE
                ? "count(*) filter (where (" + kpi.among() + ") and (" + kpi.counted() + "))"
                : "0";
    }

    private static String measures(Kpi kpi, int position) {
        String those = " filter (where " + kpi.among() + ")";
        String measured =
                switch (kpi.kind()) {
                    case AVERAGE -> "avg(" + kpi.value() + ")" + those;
                    case MEDIAN ->
                        "(percentile_cont(0.5) within group (order by (" + kpi.value() + ")::float8)" + those
                                + ")::numeric";
                    default -> "null::numeric";
                };
        return among(kpi) + " as among_" + position + ", " + counted(kpi) + " as counted_" + position + ", " + measured
                + " as measured_" + position;
    }

    private static String source(Kpi kpi, Filter filter) {
        return kpi.kind() == Kpi.Kind.STOCK
                ? StockSql.on(kpi, filter)
                : " from " + kpi.fact().table() + " where " + kpi.countedOn() + " between :from and :to"
                        + narrowed(kpi, filter);
    }
}
