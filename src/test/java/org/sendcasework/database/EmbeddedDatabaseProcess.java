package org.sendcasework.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An application of its own, in a process of its own, that runs the embedded database until it is killed. */
final class EmbeddedDatabaseProcess implements AutoCloseable {

    private static final String READY = "ready";

    private final Process process;

    private EmbeddedDatabaseProcess(Process process) {
        this.process = process;
    }

    static EmbeddedDatabaseProcess start(Path dataDirectory) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedDatabaseProcess.class.getName(),
                        dataDirectory.toString()))
                .redirectErrorStream(true)
                .start();
        BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream()));
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); !READY.equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IllegalStateException("The other application did not start: " + said);
            }
            said.append(line).append('\n');
        }
        return new EmbeddedDatabaseProcess(process);
    }

    public static void main(String[] arguments) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]), TestServer.PROGRAMS);
        TestServer.execute(database, "create table note (text varchar)");
        TestServer.execute(database, "insert into note values ('written before the kill')");
        System.out.println(READY);
        // Ends by itself if the test dies
        while (System.in.read() >= 0) {
            continue;
        }
    }

    long pid() {
        return process.pid();
    }

    /** The same as kill -9: no shutdown hook runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The other application cannot be killed");
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
