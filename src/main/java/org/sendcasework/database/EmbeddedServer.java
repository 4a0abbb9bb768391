package org.sendcasework.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * PostgreSQL from the jar, on a data directory that lasts. It writes synchronously like any production server, listens
 * on 127.0.0.1 only, and asks for a password.
 */
class EmbeddedServer implements AutoCloseable {

    static final String USER = "postgres";
    private static final String DATABASE = "postgres";
    private static final String MAJOR_VERSION = "17";
    private static final String ACCESS_RULES =
            """
            # Written by SEND Casework: nobody connects without the password
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final DataDirectory directory;
    private final EmbeddedPostgres server;
    private final String password;

    EmbeddedServer(Path root) {
        this.directory = DataDirectory.open(root);
        try {
            requireOurVersion(directory.server());
            OrphanedServer.stop(directory.server());
            this.password = directory.databasePassword();
            this.server = start();
            closeToOthers();
        } catch (IOException e) {
            directory.close();
            throw new UncheckedIOException("The database server cannot start on " + root, e);
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static void requireOurVersion(Path serverDirectory) throws IOException {
        Path versionFile = serverDirectory.resolve("PG_VERSION");
        if (Files.exists(versionFile)) {
            String found = Files.readString(versionFile).strip();
            if (!MAJOR_VERSION.equals(found)) {
                throw new WrongServerVersionException(found, MAJOR_VERSION);
            }
        }
    }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(directory.binaries().toFile())
                .setDataDirectory(directory.server())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                // The library starts servers for tests with -F; what comes later on the command line wins
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "40")
                .setServerConfig("shared_buffers", "64MB")
                .setConnectConfig("password", password)
                .start();
    }

    private void closeToOthers() throws IOException {
        Path rules = directory.server().resolve("pg_hba.conf");
        if (Files.readString(rules).equals(ACCESS_RULES)) {
            return;
        }
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            // The password is hexadecimal, so that it needs no quoting
            statement.execute("alter user " + USER + " password '" + password + "'");
            Files.writeString(rules, ACCESS_RULES);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException("The database server cannot be given its password", e);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE + "?reWriteBatchedInserts=true";
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            directory.close();
        }
    }
}
