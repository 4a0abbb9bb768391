package org.sendcasework.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends a database server that outlived an application killed without warning, so that a new one can take its data. */
class OrphanedServer {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);
    private static final long PATIENCE_IN_SECONDS = 30;

    private OrphanedServer() {}

    /** Stops the server that still holds the data, if any; a file left by one that is gone is removed. */
    static void stop(Path serverDirectory) {
        Path pidFile = serverDirectory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> server = serverOf(pidFile);
        if (server.isPresent()) {
            LOG.warn(
                    "A database server outlived the last run (process {}). Stopping it.",
                    server.get().pid());
            end(server.get());
        }
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProcessHandle> serverOf(Path pidFile) {
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
            // The number may belong to another program by now, after a restart of the machine
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(OrphanedServer::isPostgres);
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }

    private static void end(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            // Writes are synchronous, so that even this loses nothing that was committed
            server.destroyForcibly();
            server.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot stop the database server of the last run", e);
        }
    }
}
