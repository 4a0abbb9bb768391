package org.sendcasework.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendcasework.support.WebSession;

/**
 * A bank holiday is proclaimed while 10,000 cases have five open dates each, one of them in working days across that
 * day: how long the administrator waits for the preview, and for the change with every date derived again.
 */
class HolidayChangeBenchmark {

    private static final int CASES = 10_000;
    private static final int RUNS = 1;
    private static final LocalDate TRIGGER = LocalDate.of(2043, 10, 1);
    private static final LocalDate PROCLAIMED = LocalDate.of(2043, 10, 6);
    private static final List<String> RULES =
            List.of("REQ-DECIDE-6W", "NOPLAN-16W", "DRAFT-SEND", "FINAL-20W", "TR-15WD");

    @TempDir
    static Path directory;

    @Test
    void aHolidayChangeAcrossTenThousandCases() throws Exception {
        Path data = Files.createDirectory(directory.resolve("holiday"));
        try (RunningApplication application = RunningApplication.start(data);
                Connection database = database(data)) {
            for (String rule : RULES) {
                open(database, rule, due(application, rule));
            }
            WebSession admin = WebSession.of(application.port, "admin", "ambershire");
            List<Double> previews = new ArrayList<>();
            List<Double> changes = new ArrayList<>();
            for (int run = 0; run < RUNS; run++) {
                previews.add(seconds(() -> assertThat(admin.postForm("/calendar", "/calendar/preview", add())
                                .body())
                        .contains("<strong>" + CASES + "</strong>")));
                changes.add(seconds(() -> assertThat(admin.postForm("/calendar", "/calendar", add() + "&reason=Jubilee")
                                .statusCode())
                        .isEqualTo(302)));
                assertThat(count(database, "select count(*) from deadline_change"))
                        .isEqualTo((2 * run + 1) * CASES);
                admin.postForm(
                        "/calendar",
                        "/calendar",
                        "kind=take-back&year=2043&day=" + PROCLAIMED + "&version=0&reason=Measured");
            }
            Files.write(
                    Path.of("target", "holiday-benchmark.md"),
                    List.of(
                            "| Preview of a bank holiday that moves a date in each of 10,000 cases (50,000 open dates) | "
                                    + median(previews) + " s |",
                            "| The same, confirmed: dates derived again and kept with the reason | " + median(changes)
                                    + " s |"));
        }
    }

    private static String add() {
        return "kind=add&year=2043&day=" + PROCLAIMED + "&name=Jubilee&source="
                + URLEncoder.encode("A proclamation", StandardCharsets.UTF_8);
    }

    private static LocalDate due(RunningApplication application, String rule) throws Exception {
        return LocalDate.parse(new ObjectMapper()
                .readTree(
                        application.api("casey", application.to("/api/clock/due?rule=" + rule + "&trigger=" + TRIGGER)))
                .get("legalDue")
                .asText());
    }

    private static void open(Connection database, String rule, LocalDate due) throws SQLException {
        try (var insert = database.prepareStatement(
                """
                insert into deadline (id, case_reference, rule_code, rule_effective_from, trigger_date, due_date,
                                      target_date, warn_date, status, opened_at, opened_by)
                select gen_random_uuid(), 'BENCH-' || n, ?, '2014-09-01', ?, ?, ?, ?, 'OPEN', now(), 'benchmark'
                from generate_series(1, ?) n
                """)) {
            insert.setString(1, rule);
            insert.setObject(2, TRIGGER);
            insert.setObject(3, due);
            insert.setObject(4, due);
            insert.setObject(5, due.minusDays(5));
            insert.setInt(6, CASES);
            assertThat(insert.executeUpdate()).isEqualTo(CASES);
        }
    }

    private static long count(Connection database, String query) throws SQLException {
        try (ResultSet rows = database.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
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

    private interface Work {
        void run();
    }

    private static double seconds(Work work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static String median(List<Double> values) {
        return String.format(
                Locale.ROOT, "%.1f", values.stream().sorted().toList().get(values.size() / 2));
    }
}
