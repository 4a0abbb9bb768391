package org.sendcasework.reporting.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether Experts at Hand reaches the settings that need it, or those that ask loudest: the tables of fair access, from
 * the same facts and entries of the dictionary as the figures of the dashboard. All are of the twelve months up to the
 * end of a month.
 */
@Service
@Transactional(readOnly = true)
public class ReachOfSettings {

    private static final String HELD = "eah-sessions-held";

    private final KpiDictionary dictionary;
    private final Figures figures;
    private final JdbcClient jdbc;

    ReachOfSettings(KpiDictionary dictionary, Figures figures, JdbcClient jdbc) {
        this.dictionary = dictionary;
        this.figures = figures;
        this.jdbc = jdbc;
    }

    /** How many settings of a phase and locality were reached; those outside the area are counted separately. */
    public record Coverage(String phase, String locality, boolean inArea, int settings, int reached) {

        /** In whole percent, rounded to the nearest. */
        public int percent() {
            return Math.round(100f * reached / settings);
        }
    }

    /** Coverage by phase and locality at the end of a month. */
    public List<Coverage> coverage(LocalDate monthEnd) {
        return jdbc.sql(
                        "select phase, locality, in_area, count(*) as settings, count(*) filter (where reached) as reached"
                                + " from eah_coverage_fact where month_end = ? group by 1, 2, 3 order by in_area desc, 1, 2")
                .param(monthEnd)
                .query((row, number) -> new Coverage(
                        row.getString("phase"),
                        row.getString("locality"),
                        row.getBoolean("in_area"),
                        row.getInt("settings"),
                        row.getInt("reached")))
                .list();
    }

    /** What the tenth of settings that used most took of all sessions. */
    public record Concentration(int settings, int topSettings, long sessions, long sessionsOfTop) {

        /** In whole percent; null while nothing was used. */
        public Integer percent() {
            return sessions == 0 ? null : Math.round(100f * sessionsOfTop / sessions);
        }
    }

    /** The share of the sessions held that the top tenth of all settings took, the tenth rounded up. */
    public Concentration concentration(LocalDate monthEnd) {
        List<Long> uses = sessions("setting", monthEnd).values().stream()
                .map(Figure::among)
                .sorted(Comparator.reverseOrder())
                .toList();
        int settings = Math.max(
                uses.size(),
                coverage(monthEnd).stream().mapToInt(Coverage::settings).sum());
        int top = (settings + 9) / 10;
        return new Concentration(
                settings,
                top,
                uses.stream().mapToLong(Long::longValue).sum(),
                uses.stream().limit(top).mapToLong(Long::longValue).sum());
    }

    private Map<String, Figure> sessions(String by, LocalDate monthEnd) {
        return figures.breakdown(dictionary.byCode(HELD), by, firstDay(monthEnd), monthEnd, Filter.NONE);
    }

    /** The first of the twelve months' days. */
    public static LocalDate firstDay(LocalDate monthEnd) {
        return monthEnd.plusDays(1).minusYears(1);
    }

    /** Use of the settings of one band of need. */
    public record NeedBand(String band, int settings, int reached, int pupils, long sessions) {

        /** Sessions for each 1,000 pupils, rounded; null without pupils. */
        public Integer perThousandPupils() {
            return pupils == 0 ? null : Math.round(1000f * sessions / pupils);
        }
    }

    /** Use against need, by quarters of the need index, the most need first. */
    public List<NeedBand> useAgainstNeed(LocalDate monthEnd) {
        Map<String, Figure> held = sessions("need_band", monthEnd);
        return jdbc.sql(
                        "select need_band, count(*) as settings, count(*) filter (where reached) as reached,"
                                + " sum(pupils) as pupils from eah_coverage_fact where month_end = ? group by 1 order by 1 desc")
                .param(monthEnd)
                .query((row, number) -> new NeedBand(
                        row.getString("need_band"),
                        row.getInt("settings"),
                        row.getInt("reached"),
                        row.getInt("pupils"),
                        held.containsKey(row.getString("need_band"))
                                ? held.get(row.getString("need_band")).among()
                                : 0))
                .list();
    }
}
