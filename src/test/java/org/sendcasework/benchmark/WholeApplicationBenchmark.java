package org.sendcasework.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.sendcasework.support.WebSession;

/**
 * How long the whole application takes, measured from outside as its users meet it. It asserts only that the work was
 * done; what it measures goes to {@code target/benchmarks.md}, and by hand from there to {@code docs/performance.md}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeApplicationBenchmark {

    private static final int ROWS = 5000;
    private static final int STARTS = 3;
    private static final int LISTS = 40;
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> RESULTS = new ArrayList<>();

    @TempDir
    static Path directory;

    private static void result(String what, String value) {
        RESULTS.add("| " + what + " | " + value + " |");
    }

    @AfterAll
    static void report() throws IOException {
        List<String> lines = new ArrayList<>(List.of("| What | Result |", "|---|---|"));
        lines.addAll(RESULTS);
        Files.write(Path.of("target", "benchmarks.md"), lines);
    }

    @Test
    @Order(1)
    void startUp() throws Exception {
        List<Duration> first = new ArrayList<>();
        List<Duration> later = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            Path data = Files.createDirectory(directory.resolve("start" + i));
            try (RunningApplication application = RunningApplication.start(data)) {
                first.add(application.toSignInPage());
            }
            try (RunningApplication application = RunningApplication.start(data)) {
                later.add(application.toSignInPage());
            }
        }
        result("First start, empty data directory, to the sign-in page", seconds(median(first)));
        result("Later start, to the sign-in page", seconds(median(later)));
    }

    @Test
    @Order(2)
    void twentyWeeksOfTheDemonstration() throws Exception {
        try (RunningApplication application =
                RunningApplication.start(Files.createDirectory(directory.resolve("travel")))) {
            WebSession manager = WebSession.of(application.port, "morgan", "ambershire");
            awaitDemonstration(application);
            long begin = System.nanoTime();
            manager.postForm("/demo", "/demo/forward", "days=140");
            result("Twenty weeks of the demonstration (70 open cases)", seconds(since(begin)));
            assertThat(manager.get("/demo").body()).contains("timers ran");
        }
    }

    @Test
    @Order(3)
    void aCouncilGoesLive() throws Exception {
        try (RunningApplication application =
                RunningApplication.start(Files.createDirectory(directory.resolve("import")))) {
            awaitDemonstration(application);
            result("Resident memory after the start, database included", application.residentMebibytes() + " MiB");

            long begin = System.nanoTime();
            JsonNode run = JSON.readTree(application.api("morgan", upload(application, caseload())));
            long most = 0;
            while (!run.path("finished").asBoolean()) {
                Thread.sleep(1000);
                most = Math.max(most, application.residentMebibytes());
                run = JSON.readTree(application.api(
                        "morgan",
                        application.to("/api/imports/" + run.path("id").asText())));
            }
            Duration took = since(begin);
            assertThat(run.path("taken").asInt()).isEqualTo(ROWS);
            result("Import of 5,000 cases in progress", seconds(took) + ", " + ROWS / took.toSeconds() + " rows/s");
            result("Most resident memory during the import, database included", most + " MiB");

            measureLists(application, "casey", "caseworker");
            measureLists(application, "morgan", "manager");
            measureLists(application, "harper", "health service");
        }
    }

    private static void measureLists(RunningApplication application, String user, String who) throws IOException {
        WebSession session = WebSession.of(application.port, user, "ambershire");
        String filter = JSON.readTree(
                        session.get(ENGINE + "/filter?name=All%20open%20tasks").body())
                .path(0)
                .path("id")
                .asText();
        String list = ENGINE + "/filter/" + filter + "/list?firstResult=0&maxResults=15";
        List<Duration> times = new ArrayList<>();
        int open = 0;
        for (int i = 0; i < LISTS; i++) {
            long begin = System.nanoTime();
            open = JSON.readTree(
                            session.postForHal(list, "{\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}]}")
                                    .body())
                    .path("count")
                    .asInt();
            times.add(since(begin));
        }
        result(
                "Tasklist's first page and count for a " + who + " (" + open + " open tasks)",
                median(times).toMillis() + " ms");
    }

    /** The demonstration's own cases come in after the start, by the job executor. */
    private static void awaitDemonstration(RunningApplication application) throws Exception {
        WebSession manager = WebSession.of(application.port, "morgan", "ambershire");
        while (!manager.get("/imports").body().contains("finished")) {
            Thread.sleep(200);
        }
    }

    private static HttpRequest.Builder upload(RunningApplication application, String csv) {
        String boundary = "benchmark-boundary";
        String body = "--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"caseload.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--" + boundary + "--\r\n";
        return application
                .to("/api/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String caseload() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        StringJoiner csv = new StringJoiner("\r\n");
        csv.add("source_reference,date_received,route,requested_by,given_name,family_name,date_of_birth,phase,"
                + "assess_decided_on,advice_requested_on,issue_decided_on,draft_served_on,reply_on");
        for (int i = 0; i < ROWS; i++) {
            String who =
                    "BENCH-" + i + "," + today.minusDays(130 + i % 60) + ",PARENT,Pat Example,Sam,Example,2018-01-01,";
            csv.add(who
                    + switch (i % 5) {
                        case 0 -> "CONSIDERING,,,,,";
                        case 1 -> "ADVICE," + today.minusDays(90) + "," + today.minusDays(88) + ",,,";
                        case 2 -> "DRAFTING," + today.minusDays(90) + ",," + today.minusDays(20) + ",,";
                        case 3 ->
                            "REPRESENTATIONS," + today.minusDays(90) + ",," + today.minusDays(20) + ","
                                    + today.minusDays(9) + ",";
                        default ->
                            "CONSULTING," + today.minusDays(90) + ",," + today.minusDays(30) + "," + today.minusDays(20)
                                    + "," + today.minusDays(5);
                    });
        }
        return csv.toString();
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private static Duration median(List<Duration> values) {
        return values.stream().sorted(Comparator.naturalOrder()).toList().get(values.size() / 2);
    }

    private static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }
}
