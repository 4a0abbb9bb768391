package org.sendcasework.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One real PostgreSQL server for the whole test run. It outlives every application context, because an engine that
 * closes after its database waits in vain for connections.
 */
public final class TestDatabase {

    private static final AtomicInteger NAMES = new AtomicInteger();
    private static EmbeddedPostgres server;

    private TestDatabase() {}

    /** The address of a new, empty database on the shared server. */
    public static synchronized String newDatabaseUrl() {
        String url = System.getProperty("sendcasework.test.datasource");
        if (url != null) {
            return url;
        }
        String name = "casework_test_" + NAMES.incrementAndGet();
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        // Nothing here outlives the machine
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
                org.springframework.boot.SpringApplication.getShutdownHandlers().add(TestDatabase::stop);
            }
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("Cannot create the test database " + name, e);
        }
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name + "?user=postgres";
    }

    private static void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
