package org.sendcasework.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database of the one-command start: our own PostgreSQL server on a data directory, reachable from this machine
 * only and with the password only. It runs until {@link #close()}; if the application is killed instead, the next start
 * stops the server that is still running and starts again on the same data.
 */
final class EmbeddedDatabase implements AutoCloseable {

    static final String NAME = "casework";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final ApplicationLock lock;
    private final Cluster cluster;
    private final int port;
    private final DatabasePassword password;
    private boolean closed;

    private EmbeddedDatabase(ApplicationLock lock, Cluster cluster, int port, DatabasePassword password) {
        this.lock = lock;
        this.cluster = cluster;
        this.port = port;
        this.password = password;
    }

    /**
     * @param dataDirectory where everything is kept; created if it does not exist
     * @param binariesHome where the server's programs are unpacked to
     * @throws EmbeddedDatabaseException if another application runs on the directory, or it cannot be used
     */
    static EmbeddedDatabase start(Path dataDirectory, Path binariesHome) {
        try {
            Path directory = createPrivately(dataDirectory);
            ApplicationLock lock = ApplicationLock.acquire(directory);
            try {
                return start(directory, binariesHome, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new EmbeddedDatabaseException(
                    "The data directory %s cannot be used: %s".formatted(dataDirectory.toAbsolutePath(), e),
                    "Make it readable and writable for the user who starts SEND Casework, or choose another directory with --sendcasework.data-dir=/another/directory");
        }
    }

    private static EmbeddedDatabase start(Path directory, Path binariesHome, ApplicationLock lock) throws IOException {
        ServerPrograms programs = new ServerPrograms(
                ServerBinaries.unpackedIn(binariesHome), ServerAccount.commandPrefix(Cluster.directoryIn(directory)));
        Cluster cluster = new Cluster(directory, programs);
        cluster.create();
        cluster.checkVersion();
        if (cluster.stopOrphan()) {
            LOG.info("Stopped the database server that an earlier run had left behind on {}", directory);
        }
        DatabasePassword password = DatabasePassword.readFrom(cluster.passwordFile());
        int port = cluster.start();
        EmbeddedDatabase database = new EmbeddedDatabase(lock, cluster, port, password);
        try {
            database.createIfMissing();
        } catch (SQLException | RuntimeException e) {
            cluster.stop();
            throw new IllegalStateException("The embedded database cannot be prepared on " + directory, e);
        }
        LOG.info("Embedded PostgreSQL runs on 127.0.0.1:{}, its data is kept in {}", port, directory);
        return database;
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/%s?reWriteBatchedInserts=true".formatted(port, NAME);
    }

    /** The owner of the database, who is not the server's administrator. */
    String username() {
        return NAME;
    }

    String password() {
        return password.value();
    }

    /** Stops the server. All connections to the database must be closed before. */
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            cluster.stop();
            LOG.info("Embedded PostgreSQL stopped");
        } finally {
            lock.close();
        }
    }

    private static Path createPrivately(Path directory) throws IOException {
        Path absolute = directory.toAbsolutePath().normalize();
        if (!Files.exists(absolute)) {
            Files.createDirectories(absolute.getParent());
            if (absolute.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectory(
                        absolute, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectory(absolute);
            }
        }
        return absolute.toRealPath();
    }

    private void createIfMissing() throws SQLException {
        PGSimpleDataSource administration = new PGSimpleDataSource();
        administration.setUrl("jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port));
        administration.setUser(Cluster.ADMINISTRATOR);
        administration.setPassword(password());
        try (Connection connection = administration.getConnection();
                Statement statement = connection.createStatement()) {
            if (isMissing(statement, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
                statement.execute("create role " + NAME + " login password '" + password() + "'");
            }
            if (isMissing(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (var result = statement.executeQuery(query)) {
            return !result.next();
        }
    }
}
