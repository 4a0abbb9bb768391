package org.sendcasework.reporting.snapshot;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sendcasework.reporting.internal.Figure;
import org.sendcasework.reporting.internal.Figures;
import org.sendcasework.reporting.internal.Filter;
import org.sendcasework.reporting.internal.Kpi;
import org.sendcasework.reporting.internal.KpiDictionary;
import org.sendcasework.reporting.internal.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the figures of a period as they are now, keeps them, and reads them again. */
@Component
class LockedFigures {

    /** Not kept: a single school's few cases belong to nobody's board. */
    private static final String TOO_FINE = "setting";

    private final KpiDictionary dictionary;
    private final Figures figures;
    private final JdbcClient jdbc;

    LockedFigures(KpiDictionary dictionary, Figures figures, JdbcClient jdbc) {
        this.dictionary = dictionary;
        this.figures = figures;
        this.jdbc = jdbc;
    }

    /** Every figure of the dictionary for the period, whole and broken down. */
    List<LockedFigure> take(PeriodKey period) {
        List<LockedFigure> taken = new ArrayList<>();
        for (Kpi kpi : dictionary.all()) {
            BigDecimal aim = kpi.aimOn(period.endsOn());
            Figure whole = figures.of(kpi, period.startsOn(), period.endsOn(), Filter.NONE);
            taken.add(new LockedFigure(
                    kpi.code(), kpi.version(), "", "", whole, aim, Standing.of(kpi, whole.value(), aim)));
            for (String breakdown : kpi.breakdowns()) {
                if (!breakdown.equals(TOO_FINE)) {
                    figures.breakdown(kpi, breakdown, period.startsOn(), period.endsOn(), Filter.NONE)
                            .forEach((part, figure) -> taken.add(new LockedFigure(
                                    kpi.code(),
                                    kpi.version(),
                                    breakdown,
                                    part,
                                    figure,
                                    aim,
                                    Standing.of(kpi, figure.value(), aim))));
                }
            }
        }
        return taken;
    }

    void keep(UUID snapshot, List<LockedFigure> taken) {
        int position = 0;
        for (LockedFigure figure : taken) {
            jdbc.sql(
                            "insert into period_figure (snapshot_id, position, code, kpi_version, breakdown, part, value, counted,"
                                    + " among, aim, standing) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            snapshot,
                            position++,
                            figure.code(),
                            figure.kpiVersion(),
                            figure.breakdown(),
                            figure.part(),
                            figure.figure().value(),
                            figure.figure().counted(),
                            figure.figure().among(),
                            figure.aim(),
                            figure.standing().name())
                    .update();
        }
    }

    List<LockedFigure> of(UUID snapshot) {
        return jdbc.sql("select * from period_figure where snapshot_id = ? order by position")
                .param(snapshot)
                .query((row, number) -> read(row))
                .list();
    }

    /** One figure of an issue for the whole area; nothing if it was not locked. */
    Optional<LockedFigure> whole(UUID snapshot, String code) {
        return jdbc.sql("select * from period_figure where snapshot_id = ? and code = ? and breakdown = ''")
                .params(snapshot, code)
                .query((row, number) -> read(row))
                .optional();
    }

    private static LockedFigure read(ResultSet row) throws SQLException {
        return new LockedFigure(
                row.getString("code"),
                row.getInt("kpi_version"),
                row.getString("breakdown"),
                row.getString("part"),
                new Figure(row.getBigDecimal("value"), row.getLong("counted"), row.getLong("among")),
                row.getBigDecimal("aim"),
                Standing.valueOf(row.getString("standing")));
    }
}
