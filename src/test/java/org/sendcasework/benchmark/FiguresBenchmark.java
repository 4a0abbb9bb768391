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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendcasework.support.WebSession;

/**
 * The dashboard over 1,000,000 closed and 160,000 open cases, written straight into the tables of facts: how long a
 * reader waits for each page, and how long the same twenty-week figure takes from the engine's history.
 */
class FiguresBenchmark {

    private static final int CLOSED = 1_000_000;
    private static final int OPEN = 160_000;
    private static final int READS = 40;
    private static final double NINETY_FIFTH = 0.95;
    private static final List<String> PAGES = List.of(
            "/dashboard",
            "/dashboard/kpis/plans-in-20-weeks",
            "/dashboard/kpis/plans-in-20-weeks?locality=Place+3&by=phase",
            "/dashboard/kpis/started-cohort-in-20-weeks",
            "/dashboard/kpis/open-cases",
            "/dashboard/kpis/advice-on-time",
            "/dashboard/kpis/delay-reasons",
            "/dashboard/kpis/plans-in-20-weeks/cases?part=NOT_COUNTED",
            "/dashboard/dictionary",
            "/dashboard/periods");

    @TempDir
    static Path directory;

    @Test
    void everyPageOverMoreThanAMillionCases() throws Exception {
        Path data = Files.createDirectory(directory.resolve("figures"));
        List<String> lines = new ArrayList<>();
        try (RunningApplication application = RunningApplication.start(data);
                Connection database = database(data)) {
            fill(database);
            WebSession manager = WebSession.of(application.port, "morgan", "ambershire");
            for (String page : PAGES) {
                List<Double> reads = new ArrayList<>();
                for (int read = 0; read < READS; read++) {
                    long begin = System.nanoTime();
                    assertThat(manager.get(page).statusCode()).as(page).isEqualTo(200);
                    reads.add((System.nanoTime() - begin) / 1e6);
                }
                lines.add("| `" + page + "` | " + at(reads, 0.5) + " ms | " + at(reads, NINETY_FIFTH) + " ms |");
            }
            List<Double> facts = new ArrayList<>();
            List<Double> history = new ArrayList<>();
            for (int read = 0; read < READS; read++) {
                facts.add(time(
                        database,
                        "select count(*) filter (where issued_on <= plan_limit), count(*)"
                                + " from case_fact where issued_on between date '2026-10-01' and date '2026-10-31'"
                                + " and not plan_excused and not ordered"));
                history.add(time(
                        database,
                        "select count(*) filter (where a.end_time_::date - p.start_time_::date <= 140),"
                                + " count(*) from act_hi_actinst a join act_hi_procinst p on p.id_ = a.proc_inst_id_"
                                + " where a.act_id_ = 'plan-issued' and a.end_time_ >= date '2026-10-01'"
                                + " and a.end_time_ < date '2026-11-01'"));
            }
            lines.add("| The twenty weeks of a month, from facts | " + at(facts, 0.5) + " ms | "
                    + at(facts, NINETY_FIFTH) + " ms |");
            lines.add("| The same from the engine's history, which knows no exception | " + at(history, 0.5) + " ms | "
                    + at(history, NINETY_FIFTH) + " ms |");
        }
        Files.write(Path.of("target", "figures-benchmark.md"), lines);
    }

    private static void fill(Connection database) throws SQLException {
        try (Statement sql = database.createStatement()) {
            sql.execute("insert into case_fact (case_reference, received_on, route, setting, phase, locality, need,"
                    + " repeat_request, imported, outcome, closed_on, request_decision, request_told_on, plan_decision,"
                    + " plan_decision_told_on, issued_on, request_limit, no_plan_limit, plan_limit, request_excused,"
                    + " no_plan_excused, plan_excused, ordered)"
                    + " select 'B-' || n, r, 'PARENT', 'None', (array['PRIMARY','SECONDARY','EARLY_YEARS','POST_16'])[n % 4 + 1],"
                    + " 'Place ' || n % 8, (array['ASD','SLCN','SEMH','MLD','PD'])[n % 5 + 1], n % 11 = 0, false,"
                    + " case when n > " + CLOSED
                    + " then null when n % 4 = 0 then 'ASSESSMENT_REFUSED' else 'PLAN_ISSUED' end,"
                    + " case when n <= " + CLOSED + " then r + 100 + n % 90 end,"
                    + " case when n % 4 = 0 then 'REFUSE' else 'ASSESS' end, r + 30 + n % 20, null, null,"
                    + " case when n <= " + CLOSED + " and n % 4 <> 0 then r + 100 + n % 90 end,"
                    + " r + 42, r + 112, r + 140, false, false, n % 17 = 0, false"
                    + " from (select n, case when n > " + CLOSED + " then date '2026-11-24' - n % 200"
                    + " else date '2026-06-01' - n % 2500 end as r from generate_series(1, " + (CLOSED + OPEN)
                    + ") n) x");
            sql.execute("insert into advice_fact (fact_id, case_reference, service, phase, locality, need, status,"
                    + " requested_on, due_on, given_on, gone_on_on, case_closed_on, ended_on)"
                    + " select c.case_reference || k, c.case_reference, k, c.phase, c.locality, c.need, 'RETURNED',"
                    + " c.received_on + 40, c.received_on + 82, case when c.closed_on is not null then c.received_on + 70 + length(k) end,"
                    + " null, c.closed_on, case when c.closed_on is not null then c.received_on + 70 + length(k) end"
                    + " from case_fact c cross join unnest(array['MEDICAL','PSYCHOLOGICAL','SOCIAL_CARE','EDUCATIONAL']) k"
                    + " where c.case_reference like 'B-%'");
            sql.execute(
                    "insert into delay_fact (fact_id, case_reference, limit_code, reason, phase, locality, need, missed_on)"
                            + " select case_reference, case_reference, 'FINAL-20W', 'LATE_EP_ADVICE', phase, locality, need, plan_limit + 1"
                            + " from case_fact where issued_on > plan_limit and case_reference like 'B-%'");
            sql.execute("insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_,"
                    + " start_time_, end_time_, state_) select case_reference, case_reference, case_reference,"
                    + " 'ehc-needs-assessment', 'bench', received_on, closed_on, 'COMPLETED' from case_fact"
                    + " where case_reference like 'B-%'");
            sql.execute(
                    "insert into act_hi_actinst (id_, proc_def_id_, proc_inst_id_, execution_id_, act_id_, act_type_,"
                            + " start_time_, end_time_) select case_reference, 'bench', case_reference, case_reference, 'plan-issued',"
                            + " 'noneEndEvent', issued_on, issued_on from case_fact where issued_on is not null and case_reference like 'B-%'");
            sql.execute("vacuum analyze");
        }
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
