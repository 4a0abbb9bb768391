package org.sendcasework.reporting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
                .query((row, number) -> figure(kpi, row))
                .single();
    }

    /**
     * The figure in each period, by the first day of the period. A period without facts is there, with a figure of
     * nothing; the last period may reach beyond the last day and then counts up to that day.
     */
    public SortedMap<LocalDate, Figure> series(Kpi kpi, Grain grain, LocalDate from, LocalDate to, Filter filter) {
        SortedMap<LocalDate, Figure> series = new TreeMap<>();
        if (kpi.kind() == Kpi.Kind.STOCK) {
            for (LocalDate start : grain.starts(from, to)) {
                LocalDate last = grain.lastDay(start);
                series.put(start, of(kpi, start, last.isAfter(to) ? to : last, filter));
            }
            return series;
        }
        grain.starts(from, to).forEach(start -> series.put(start, Figure.of(kpi.kind(), 0, 0, null)));
        bind(jdbc.sql(FigureSql.series(kpi, grain, filter)), from, to, filter)
                .query((row, number) -> Map.entry(row.getObject("period", LocalDate.class), figure(kpi, row)))
                .list()
                .forEach(period -> series.put(period.getKey(), period.getValue()));
        return series;
    }

    /** The figure for each value of a cut, the largest first; {@code band} cuts a stock by its bands of age. */
    public Map<String, Figure> breakdown(Kpi kpi, String cut, LocalDate from, LocalDate to, Filter filter) {
        Map<String, Figure> breakdown = new LinkedHashMap<>();
        bind(jdbc.sql(FigureSql.breakdown(kpi, cut, filter)), from, to, filter)
                .query((row, number) -> Map.entry(String.valueOf(row.getString("part")), figure(kpi, row)))
                .list()
                .forEach(part -> breakdown.put(part.getKey(), part.getValue()));
        return breakdown;
    }

    /** The values that a cut of a figure has, for choosing one. */
    public List<String> values(Kpi kpi, String cut) {
        return jdbc.sql("select distinct " + FigureSql.column(kpi, cut) + " as part from "
                        + kpi.fact().table() + " order by 1")
                .query(String.class)
                .list();
    }

    /** The references of the cases behind a figure, in order, from an offset on. */
    public List<String> cases(Kpi kpi, Part part, LocalDate from, LocalDate to, Filter filter, int offset, int most) {
        return bind(jdbc.sql(FigureSql.cases(kpi, part, filter)), from, to, filter)
                .param("offset", offset)
                .param("most", most)
                .query(String.class)
                .list();
    }

    private StatementSpec bind(StatementSpec sql, LocalDate from, LocalDate to, Filter filter) {
        return sql.param("from", from)
                .param("to", to)
                .param("today", LocalDate.now(clock))
                .params(filter.values());
    }

    private static Figure figure(Kpi kpi, ResultSet row) throws SQLException {
        BigDecimal measured = row.getBigDecimal("measured");
        return Figure.of(kpi.kind(), row.getLong("counted"), row.getLong("among"), measured);
    }
}
