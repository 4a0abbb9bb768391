package org.sendcasework.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendcasework.support.WebSession;

/**
 * The dashboard over 1,000,000 closed and 160,000 open cases: how long a reader waits for each page, the first one after
 * the start of the day and those who follow, and how long the same twenty-week figure takes from the engine's history.
 * Goes to {@code target/benchmarks-figures.md}.
 */
class FiguresBenchmark {

    private static final int READS = 40;
    private static final int DEMONSTRATION_STEPS = 6;
    private static final double NINETY_FIFTH = 0.95;
    private static final String TWENTY_WEEKS = "/dashboard/kpis/plans-in-20-weeks";
    private static final List<String> PAGES = List.of(
            "/dashboard",
            TWENTY_WEEKS,
            TWENTY_WEEKS + "?locality=Place+3&by=phase",
            TWENTY_WEEKS + "?step=WEEK&team=Team+2&by=need",
            "/dashboard/kpis/average-weeks",
            "/dashboard/kpis/started-cohort-in-20-weeks",
            "/dashboard/kpis/open-cases",
            "/dashboard/kpis/open-cases?by=locality",
            "/dashboard/kpis/advice-on-time",
            "/dashboard/kpis/advice-outstanding",
            "/dashboard/kpis/advice-median-days",
            "/dashboard/kpis/consultations-answered-in-time",
            "/dashboard/kpis/decision-to-letter",
            "/dashboard/kpis/panel-papers-on-time",
            "/dashboard/kpis/promises-kept",
            "/dashboard/kpis/delay-reasons",
            TWENTY_WEEKS + "/cases?part=NOT_COUNTED",
            "/dashboard/kpis/advice-late/cases",
            "/dashboard/burn-down",
            "/dashboard/dictionary",
            "/dashboard/periods",
            "/statistics");

    @TempDir
    static Path directory;

    @Test
    void everyPageOverMoreThanAMillionCases() throws Exception {
        Path data = Files.createDirectory(directory.resolve("figures"));
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        List<String> lines = new ArrayList<>();
        try (RunningApplication application = RunningApplication.start(data);
                Connection database = database(data)) {
            untilTheDemonstrationIsSetUp(database);
            long begin = System.nanoTime();
            ManyFacts.fill(database, today.toString());
            lines.add("| Filling the tables | " + Math.round((System.nanoTime() - begin) / 1e9) + " s | | |");
            WebSession manager = WebSession.of(application.port, "morgan", "ambershire");
            for (String page : PAGES) {
                List<Double> reads = new ArrayList<>();
                for (int read = 0; read < READS; read++) {
                    reads.add(time(manager, page));
                }
                lines.add("| `" + page + "` | " + Math.round(reads.get(0)) + " ms | " + at(reads, 0.5) + " ms | "
                        + at(reads, NINETY_FIFTH) + " ms |");
            }
            fromFactsAndFromHistory(database, today.withDayOfMonth(1), lines);
        }
        Files.write(Path.of("target", "benchmarks-figures.md"), lines);
    }

    private static void untilTheDemonstrationIsSetUp(Connection database) throws Exception {
        try (Statement sql = database.createStatement()) {
            int played = 0;
            while (played < DEMONSTRATION_STEPS) {
                Thread.sleep(1_000);
                try (ResultSet row = sql.executeQuery(
                        "select count(*) from act_ge_property where name_ like 'sendcasework.demonstration.%'")) {
                    row.next();
                    played = row.getInt(1);
                }
            }
        }
    }

    private static double time(WebSession session, String page) throws Exception {
        long begin = System.nanoTime();
        assertThat(session.get(page).statusCode()).as(page).isEqualTo(200);
        return (System.nanoTime() - begin) / 1e6;
    }

    private static void fromFactsAndFromHistory(Connection database, LocalDate next, List<String> lines)
            throws SQLException {
        String from = next.minusMonths(1).toString();
        List<Double> facts = new ArrayList<>();
        List<Double> history = new ArrayList<>();
        for (int read = 0; read < READS; read++) {
            facts.add(time(
                    database,
                    "select count(*) filter (where issued_on <= plan_limit), count(*) from case_fact where issued_on >= '"
                            + from + "' and issued_on < '" + next + "' and not plan_excused and not ordered"));
            history.add(time(
                    database,
                    "select count(*) filter (where a.end_time_::date - p.start_time_::date <= 140), count(*)"
                            + " from act_hi_actinst a join act_hi_procinst p on p.id_ = a.proc_inst_id_"
                            + " where a.act_id_ = 'plan-issued' and a.end_time_ >= '" + from
                            + "' and a.end_time_ < '" + next + "'"));
        }
        lines.add("| The twenty weeks of a month, from facts | " + Math.round(facts.get(0)) + " ms | " + at(facts, 0.5)
                + " ms | " + at(facts, NINETY_FIFTH) + " ms |");
        lines.add("| The same from the engine's history, which knows no exception | " + Math.round(history.get(0))
                + " ms | " + at(history, 0.5) + " ms | " + at(history, NINETY_FIFTH) + " ms |");
    }

    private static double time(Connection database, String query) throws SQLException {
        long begin = System.nanoTime();
        try (Statement sql = database.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    /** Into the application's own database, as docs/operations.md tells operators. */
    private static Connection database(Path data) throws IOException, SQLException {
        String port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        String line = Files.readString(data.resolve("postgres/pgpass")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/casework",
                "casework",
                line.substring(line.lastIndexOf(':') + 1));
    }

    private static String at(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return String.format(
                Locale.ROOT, "%.0f", sorted.get((int) Math.min(sorted.size() - 1.0, share * sorted.size())));
    }
}
