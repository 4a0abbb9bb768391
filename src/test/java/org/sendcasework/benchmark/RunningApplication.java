package org.sendcasework.benchmark;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged application as a council starts it, in a process of its own with its embedded database. */
public final class RunningApplication implements AutoCloseable {

    private static final long LONGEST_WAIT_MILLIS = 120_000;
    private static final long STEP_MILLIS = 50;

    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Duration toSignInPage;
    final int port;

    private RunningApplication(Path data, List<String> arguments) throws IOException, InterruptedException {
        this.port = freePort();
        long begin = System.nanoTime();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-Duser.timezone=UTC",
                "-jar",
                jar().toString(),
                "--sendcasework.data-dir=" + data,
                "--server.port=" + port));
        command.addAll(arguments);
        this.process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling(data.getFileName() + ".log").toFile())
                .start();
        while (!answers()) {
            if (!process.isAlive() || millisSince(begin) > LONGEST_WAIT_MILLIS) {
                throw new IllegalStateException("The application did not start; see " + data + ".log");
            }
            Thread.sleep(STEP_MILLIS);
        }
        this.toSignInPage = Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Starts it on a data directory; arguments are those of its command line. */
    public static RunningApplication start(Path data, String... arguments) throws IOException, InterruptedException {
        return new RunningApplication(data, List.of(arguments));
    }

    /** Where its pages are. */
    public int port() {
        return port;
    }

    /** Ends it as a power cut does, and waits until it is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    Duration toSignInPage() {
        return toSignInPage;
    }

    private boolean answers() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in"))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("send-casework-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Package the application first"));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static long millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }

    /**
     * Resident memory of the application and its database in MiB, shared pages counted once (Linux only).
     *
     * @return 0 where the system does not tell
     */
    long residentMebibytes() throws IOException {
        List<Long> pids = Stream.concat(Stream.of(process.toHandle()), databaseProcesses())
                .map(ProcessHandle::pid)
                .toList();
        long kibibytes = 0;
        for (long pid : pids) {
            Path rollup = Path.of("/proc/" + pid + "/smaps_rollup");
            if (Files.isReadable(rollup)) {
                kibibytes += Files.readAllLines(rollup).stream()
                        .filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum();
            }
        }
        return kibibytes / 1024;
    }

    private static Stream<ProcessHandle> databaseProcesses() {
        return ProcessHandle.allProcesses().filter(handle -> handle.info()
                .command()
                .map(command -> command.endsWith("/postgres"))
                .orElse(false));
    }

    String api(String user, HttpRequest.Builder request) throws IOException, InterruptedException {
        String credentials =
                Base64.getEncoder().encodeToString((user + ":ambershire").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = http.send(
                request.header("Authorization", "Basic " + credentials).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
