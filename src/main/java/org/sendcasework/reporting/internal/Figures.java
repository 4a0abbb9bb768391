package org.sendcasework.reporting.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts figures from facts, and lists the cases behind each, by one and the same condition. */
@Service
@Transactional(readOnly = true)
public class Figures {

    private final JdbcClient jdbc;
    private final Clock clock;

    Figures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Which cases behind a figure: those of its denominator, or only those of its numerator, or only the others. */
    public enum Part {
        AMONG,
        COUNTED,
        NOT_COUNTED
    }

    /**
     * The figure of the days from one to another, both inclusive; of a stock, at the end of the last of them.
     */
    public Figure of(Kpi kpi, LocalDate from, LocalDate to, Filter filter) {
        return bind(jdbc.sql(FigureSql.total(kpi, filter)), from, to, filter)
                .query((row, number) -> figure(kpi, row, 0))
                .single();
    }

    /**
     * The figure in each period, by the first day of the period. A period without facts is there, with a figure of
     * nothing; the last period may reach beyond the last day and then counts up to that day.
     */
    public SortedMap<LocalDate, Figure> series(Kpi kpi, Grain grain, LocalDate from, LocalDate to, Filter filter) {
        if (kpi.kind() != Kpi.Kind.STOCK) {
            return series(List.of(kpi), grain, from, to, filter).get(kpi.code());
        }
        SortedMap<LocalDate, LocalDate> days = new TreeMap<>();
        for (LocalDate start : grain.starts(from, to)) {
            LocalDate last = grain.lastDay(start);
            days.put(start, last.isAfter(to) ? to : last);
        }
        SortedMap<LocalDate, Figure> stocks = stocks(kpi, new TreeSet<>(days.values()), filter);
        SortedMap<LocalDate, Figure> series = new TreeMap<>();
        days.forEach((start, last) -> series.put(start, stocks.get(last)));
        return series;
    }

    /**
     * Several figures in each period, by their code, in one reading of their facts.
     *
     * @param alike of the same facts, counted on the same day, none of them a stock
     */
    Map<String, SortedMap<LocalDate, Figure>> series(
            List<Kpi> alike, Grain grain, LocalDate from, LocalDate to, Filter filter) {
        Map<String, SortedMap<LocalDate, Figure>> series = new LinkedHashMap<>();
        for (Kpi kpi : alike) {
            SortedMap<LocalDate, Figure> nothing = new TreeMap<>();
            grain.starts(from, to).forEach(start -> nothing.put(start, Figure.of(kpi.kind(), 0, 0, null)));
            series.put(kpi.code(), nothing);
        }
        bind(jdbc.sql(FigureSql.series(alike, grain, filter)), from, to, filter).query(row -> {
            LocalDate start = row.getObject("period", LocalDate.class);
            for (int position = 0; position < alike.size(); position++) {
                Kpi kpi = alike.get(position);
                series.get(kpi.code()).put(start, figure(kpi, row, position));
            }
        });
        return series;
    }

    /** A stock at the end of each of some days. */
    SortedMap<LocalDate, Figure> stocks(Kpi kpi, SortedSet<LocalDate> days, Filter filter) {
        List<LocalDate> ends = List.copyOf(days);
        long[] stock = new long[ends.size()];
        bind(jdbc.sql(StockSql.between(kpi, ends, filter)), days.first(), days.last(), filter)
                .query(row -> {
                    for (int day = row.getInt("began"); day < row.getInt("ended"); day++) {
                        stock[day] += row.getLong("facts");
                    }
                });
        SortedMap<LocalDate, Figure> stocks = new TreeMap<>();
        for (int day = 0; day < stock.length; day++) {
            stocks.put(ends.get(day), Figure.of(kpi.kind(), 0, stock[day], null));
        }
        return stocks;
    }

    /** The figure for each value of a breakdown that has any, the largest first; {@code band} breaks a stock down by its bands of age. */
    public Map<String, Figure> breakdown(Kpi kpi, String by, LocalDate from, LocalDate to, Filter filter) {
        Map<String, Figure> breakdown = new LinkedHashMap<>();
        bind(jdbc.sql(FigureSql.breakdown(kpi, by, filter)), from, to, filter)
                .query((row, number) -> Map.entry(String.valueOf(row.getString("part")), figure(kpi, row, 0)))
                .list()
                .forEach(part -> breakdown.put(part.getKey(), part.getValue()));
        return breakdown;
    }

    /** The values that a breakdown of a figure has, for choosing one; of cached facts also those that it had once. */
    public List<String> values(Kpi kpi, String breakdown) {
        String column = FigureSql.column(kpi, breakdown);
        return kpi.fact().isCached()
                ? jdbc.sql("select value from fact_value where fact = :fact and breakdown = :by order by 1")
                        .param("fact", kpi.fact().table())
                        .param("by", breakdown)
                        .query(String.class)
                        .list()
                : jdbc.sql("select distinct " + column + " as part from "
                                + kpi.fact().table() + " order by 1")
                        .query(String.class)
                        .list();
    }

    /**
     * A case behind a figure.
     *
     * @param day on which it counts, or of a stock on which it began
     */
    public record CountedCase(String reference, LocalDate day) {}

    /**
     * The cases behind a figure by the day they count on, from an offset on; a case once for each of its days.
     *
     * @param hidden the references of the cases to leave out, which the figure itself counts
     */
    public List<CountedCase> cases(
            Kpi kpi, Part part, LocalDate from, LocalDate to, Filter filter, Set<String> hidden, int offset, int most) {
        StatementSpec sql = bind(jdbc.sql(FigureSql.cases(kpi, part, filter, !hidden.isEmpty())), from, to, filter);
        return (hidden.isEmpty() ? sql : sql.param("hidden", hidden))
                .param("offset", offset)
                .param("most", most)
                .query((row, number) ->
                        new CountedCase(row.getString("case_reference"), row.getObject("day", LocalDate.class)))
                .list();
    }

    private StatementSpec bind(StatementSpec sql, LocalDate from, LocalDate to, Filter filter) {
        return sql.param("from", from)
                .param("to", to)
                .param("today", LocalDate.now(clock))
                .params(filter.values());
    }

    private static Figure figure(Kpi kpi, ResultSet row, int position) throws SQLException {
        return Figure.of(
                kpi.kind(),
                row.getLong("counted_" + position),
                row.getLong("among_" + position),
                row.getBigDecimal("measured_" + position));
    }
}
