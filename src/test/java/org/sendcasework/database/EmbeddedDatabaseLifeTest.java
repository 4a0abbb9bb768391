package org.sendcasework.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What people do to a running application: start it twice, kill it, restart the machine. */
class EmbeddedDatabaseLifeTest {

    @TempDir
    Path data;

    @Test
    void aSecondStartNamesTheFirstAndAKilledFirstIsCleanedUp() throws Exception {
        long orphan;
        try (EmbeddedDatabaseProcess first = EmbeddedDatabaseProcess.start(data)) {
            orphan = serverProcess();

            assertThatExceptionOfType(EmbeddedDatabaseException.class)
                    .isThrownBy(() -> TestServer.start(data))
                    .withMessageContaining("already running on the data directory " + data)
                    .withMessageContaining("process " + first.pid());
            assertThat(ProcessHandle.of(orphan)).isPresent();
            first.kill();
        }
        assertThat(new PostmasterFile(data.resolve("postgres"), TestServer.PROGRAMS).runningServer())
                .as("the server outlives the killed application")
                .isPresent();

        try (EmbeddedDatabase next = TestServer.start(data)) {
            assertThat(TestServer.query(next, "select text from note")).isEqualTo("written before the kill");
            assertThat(serverProcess()).isNotEqualTo(orphan);
        }
    }

    @Test
    void aSecondStartInTheSameProcessLeavesTheFirstLocked() throws Exception {
        try (EmbeddedDatabase first = TestServer.start(data)) {
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatExceptionOfType(EmbeddedDatabaseException.class).isThrownBy(() -> TestServer.start(data));
            }
            assertThat(TestServer.query(first, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aNoteOfAProcessLongGoneDoesNotBlock() throws Exception {
        TestServer.start(data).close();
        Process shortLived = new ProcessBuilder("true").start();
        shortLived.waitFor();
        leaveNoteOf(shortLived.pid());

        try (EmbeddedDatabase database = TestServer.start(data)) {
            assertThat(TestServer.query(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aNoteWhoseProcessIdNowIsAnotherProgramsDoesNotBlockNorHarmThatProgram() throws Exception {
        TestServer.start(data).close();
        Process bystander = new ProcessBuilder("sleep", "60").start();
        try {
            leaveNoteOf(bystander.pid());
            try (EmbeddedDatabase database = TestServer.start(data)) {
                assertThat(TestServer.query(database, "select 1")).isEqualTo("1");
            }
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroy();
        }
    }

    @Test
    void theServerOfAnotherDirectoryIsNotTakenForOurs(@TempDir Path elsewhere) throws Exception {
        TestServer.start(data).close();
        try (EmbeddedDatabase other = TestServer.start(elsewhere)) {
            leaveNoteOf(serverProcess(elsewhere));
            try (EmbeddedDatabase database = TestServer.start(data)) {
                assertThat(TestServer.query(database, "select 1")).isEqualTo("1");
            }
            assertThat(TestServer.query(other, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void theFailureSaysHowToGoOn() {
        FailureAnalysis analysis = new EmbeddedDatabaseFailureAnalyzer()
                .analyze(new IllegalStateException(
                        "bean", new EmbeddedDatabaseException("Already running.", "Stop it first.")));

        assertThat(analysis.getDescription()).isEqualTo("Already running.");
        assertThat(analysis.getAction()).isEqualTo("Stop it first.");
    }

    private long serverProcess() throws IOException {
        return serverProcess(data);
    }

    private static long serverProcess(Path dataDirectory) throws IOException {
        return Long.parseLong(Files.readAllLines(dataDirectory.resolve("postgres/postmaster.pid"))
                .get(0));
    }

    private void leaveNoteOf(long pid) throws IOException {
        List<String> note = new ArrayList<>(List.of(
                String.valueOf(pid), data.resolve("postgres").toString(), "1700000000", "5432", "", "127.0.0.1"));
        note.add("  1234567         0");
        note.add("ready");
        Files.write(data.resolve("postgres/postmaster.pid"), note);
    }
}
