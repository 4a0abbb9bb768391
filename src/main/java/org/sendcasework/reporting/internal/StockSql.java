package org.sendcasework.reporting.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Queries for what is open or outstanding. What is still open and what ended after a day are read separately, each by
 * its own index, so that earlier years are never read.
 */
final class StockSql {

    private StockSql() {}

    /** What had begun by the last day and not ended on it. */
    static String on(Kpi kpi, Filter filter) {
        return alive(kpi, ":to") + FigureSql.narrowed(kpi, filter);
    }

    /**
     * How many facts were in stock from which to which of some days, in one reading: {@code began} days passed before
     * they began, {@code ended} before they ended.
     *
     * @param days in their order
     */
    static String between(Kpi kpi, List<LocalDate> days, Filter filter) {
        // Constants: a parameter would be converted to a date for each fact
        String ends = days.stream().map(day -> "date '" + day + "'").collect(Collectors.joining(", ", "array[", "]"));
        return "select width_bucket(" + kpi.countedOn() + " - 1, " + ends + ") as began, case when " + kpi.until()
                + " is null then " + days.size() + " else width_bucket(" + kpi.until() + " - 1, " + ends
                + ") end as ended, count(*) as facts" + alive(kpi, ":from") + FigureSql.narrowed(kpi, filter) + " and ("
                + kpi.among() + ") group by 1, 2";
    }

    private static String alive(Kpi kpi, String after) {
        String facts = "select * from " + kpi.fact().table() + " where " + kpi.until();
        return " from (" + facts + " is null union all " + facts + " > " + after + ") as stock where " + kpi.countedOn()
                + " <= :to";
    }
}
