package org.sendcasework.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** One server on one data directory: created once, then started and stopped. Only one thread at a time. */
final class Cluster {

    /** The server's administrator; the application itself uses a lesser account. */
    static final String ADMINISTRATOR = "postgres";

    private static final String NEW_CLUSTER = "postgres.new-";
    private static final int ATTEMPTS = 5;

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "password_encryption=scram-sha-256",
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "max_connections=40",
            "shared_buffers=64MB",
            "max_wal_size=256MB",
            // Containers give parallel queries too little shared memory
            "max_parallel_workers_per_gather=0",
            // Messages about statements may quote personal data
            "log_min_messages=log",
            "log_min_error_statement=panic",
            "log_checkpoints=off",
            "timezone=UTC",
            "log_timezone=UTC");

    private final Path directory;
    private final Path log;
    private final ServerPrograms programs;
    private final PostmasterFile note;

    Cluster(Path dataDirectory, ServerPrograms programs) {
        this.directory = directoryIn(dataDirectory);
        this.log = dataDirectory.resolve("postgres.log");
        this.programs = programs;
        this.note = new PostmasterFile(directory, programs.binaries().getParent());
    }

    static Path directoryIn(Path dataDirectory) {
        return dataDirectory.resolve("postgres");
    }

    Path passwordFile() {
        return directory.resolve("pgpass");
    }

    /** Creates the server's files if there are none; half-done earlier attempts are thrown away. */
    void create() throws IOException {
        try (Stream<Path> files = Files.list(directory.getParent())) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith(NEW_CLUSTER)) {
                    FileSystemUtils.deleteRecursively(file);
                }
            }
        }
        if (Files.exists(directory)) {
            return;
        }
        Path fresh =
                directory.resolveSibling(NEW_CLUSTER + ProcessHandle.current().pid());
        DatabasePassword password = DatabasePassword.generate();
        Path secret = password.inTemporaryFile();
        try {
            // The built-in locale sorts alike on every system and never changes under an existing index
            ServerPrograms.Outcome outcome = programs.run(
                    "initdb",
                    "--pgdata=" + fresh,
                    "--username=" + ADMINISTRATOR,
                    "--pwfile=" + secret,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--data-checksums");
            if (outcome.exitCode() != 0) {
                throw doesNotStart(outcome.output());
            }
        } finally {
            Files.deleteIfExists(secret);
        }
        password.writeTo(fresh.resolve(passwordFile().getFileName()));
        Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Refuses data that another version of the server wrote, before anything touches it. */
    void checkVersion() throws IOException {
        Path file = directory.resolve("PG_VERSION");
        if (!Files.exists(file)) {
            throw new EmbeddedDatabaseException(
                    "The directory %s holds no PostgreSQL data.".formatted(directory),
                    "Move it away, or restore it from a back-up, and start again.");
        }
        String written = Files.readString(file).strip();
        String bundled = programs.majorVersion();
        if (!written.equals(bundled)) {
            throw new EmbeddedDatabaseException(
                    "The data in %s was written by PostgreSQL %s, but this version of SEND Casework comes with PostgreSQL %s."
                            .formatted(directory, written, bundled),
                    "Start the version of SEND Casework that wrote it, save the data with pg_dump, move the directory away, start this version and restore: see docs/operations.md. Or choose another directory with --sendcasework.data-dir=/another/directory");
        }
    }

    /** Stops a server that outlived its application, e.g. after kill -9. Only the holder of the lock may call this. */
    boolean stopOrphan() throws IOException {
        note.readdressIfMisleading();
        if (note.runningServer().isEmpty()) {
            return false;
        }
        stop();
        return true;
    }

    /** Starts the server and returns its port on 127.0.0.1. */
    int start() throws IOException {
        for (int attempt = 1; ; attempt++) {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling("postgres.previous.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            int port = freePort();
            ServerPrograms.Outcome outcome = programs.run(
                    "pg_ctl",
                    "start",
                    "--wait",
                    "--timeout=120",
                    "--pgdata=" + directory,
                    "--log=" + log,
                    "--options=-p " + port + " -c " + String.join(" -c ", SETTINGS));
            if (outcome.exitCode() == 0) {
                return port;
            }
            String said = Files.exists(log) ? Files.readString(log) : outcome.output();
            if (note.runningServer().isPresent()) {
                stop();
            } else if (attempt < ATTEMPTS && passes(said)) {
                continue;
            }
            throw doesNotStart(said);
        }
    }

    /** Stops the server: open transactions are rolled back, everything committed is on disk. */
    void stop() throws IOException {
        ServerPrograms.Outcome outcome = stop("fast");
        if (outcome.exitCode() != 0 && note.runningServer().isPresent()) {
            outcome = stop("immediate");
        }
        if (outcome.exitCode() != 0 && note.runningServer().isPresent()) {
            throw new EmbeddedDatabaseException(
                    "The PostgreSQL server on %s (process %d) cannot be stopped: %s"
                            .formatted(
                                    directory,
                                    note.runningServer().map(ProcessHandle::pid).orElseThrow(),
                                    outcome.output()),
                    "End that process as the user who started it, then start again.");
        }
    }

    private ServerPrograms.Outcome stop(String mode) throws IOException {
        return programs.run("pg_ctl", "stop", "--wait", "--timeout=60", "--mode=" + mode, "--pgdata=" + directory);
    }

    private static boolean passes(String said) {
        return said.contains("could not bind") || said.contains("shared memory block");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private EmbeddedDatabaseException doesNotStart(String said) {
        List<String> lines = said.lines().toList();
        return new EmbeddedDatabaseException(
                "The embedded PostgreSQL does not start on %s:%n%s"
                        .formatted(
                                directory,
                                String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()))),
                "Put right what the server complains about (free disk space, owner and permissions of the directory), or choose another directory with --sendcasework.data-dir=/another/directory");
    }
}
