package org.sendcasework.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path temporary;

    @Test
    void dataSurvivesARestart() throws Exception {
        Path data = temporary.resolve("data with a space");
        try (EmbeddedDatabase database = TestServer.start(data)) {
            TestServer.execute(database, "create table note (text varchar)");
            TestServer.execute(database, "insert into note values ('still here')");
        }
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();

        try (EmbeddedDatabase database = TestServer.start(data)) {
            assertThat(TestServer.query(database, "select text from note")).isEqualTo("still here");
        }
    }

    @Test
    void whatIsCommittedIsOnDisk() throws Exception {
        try (EmbeddedDatabase database = TestServer.start(temporary)) {
            assertThat(TestServer.query(database, "show fsync")).isEqualTo("on");
            assertThat(TestServer.query(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(TestServer.query(database, "show full_page_writes")).isEqualTo("on");
            assertThat(TestServer.query(database, "show data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void onlyThisMachineAndOnlyThePasswordOpenIt() throws Exception {
        try (EmbeddedDatabase database = TestServer.start(temporary)) {
            for (String user : List.of(database.username(), "postgres")) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), user, "guessed"))
                        .withMessageContaining("password authentication failed");
            }
            assertThat(TestServer.query(database, "select rolsuper from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(temporary.resolve("postgres/pgpass"))))
                    .isEqualTo("rw-------");

            int port =
                    URI.create(database.jdbcUrl().substring("jdbc:".length())).getPort();
            for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                for (InetAddress address : Collections.list(network.getInetAddresses())) {
                    if (!address.isLoopbackAddress()) {
                        assertThatThrownBy(() -> new Socket(address, port).close())
                                .as(address.toString())
                                .isInstanceOf(java.io.IOException.class);
                    }
                }
            }
        }
    }

    @Test
    void theServersLogQuotesNoStatement() throws Exception {
        try (EmbeddedDatabase database = TestServer.start(temporary)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> TestServer.execute(database, "select 'Rowan Fictional'::date"));
        }
        assertThat(temporary.resolve("postgres.log")).content().doesNotContain("Rowan Fictional");
    }

    @Test
    void anUnfinishedFirstStartIsStartedAgain() throws Exception {
        Path unfinished = Files.createDirectories(temporary.resolve("postgres.new-4711"));
        Files.writeString(unfinished.resolve("PG_VERSION"), "17\n");

        try (EmbeddedDatabase database = TestServer.start(temporary)) {
            assertThat(TestServer.query(database, "select 1")).isEqualTo("1");
        }
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void dataOfAnotherVersionIsLeftAlone() throws Exception {
        Path version = Files.createDirectories(temporary.resolve("postgres")).resolve("PG_VERSION");
        Files.writeString(version, "16\n");

        assertThatExceptionOfType(EmbeddedDatabaseException.class)
                .isThrownBy(() -> TestServer.start(temporary))
                .withMessageContaining("written by PostgreSQL 16")
                .withMessageContaining("comes with PostgreSQL 17");
        assertThat(temporary.resolve("postgres")).isDirectoryNotContaining(file -> !file.equals(version));
    }

    @Test
    void theProgramsAreUnpackedAgainWhenThatWasCutShort() throws Exception {
        Path server = ServerBinaries.unpackedIn(temporary);
        Files.delete(server.resolve("complete"));
        Files.writeString(server.resolve("bin/postgres"), "half a prog");

        assertThat(ServerBinaries.unpackedIn(temporary)).isEqualTo(server);
        assertThat(Files.size(server.resolve("bin/postgres"))).isGreaterThan(1_000_000);
    }
}
