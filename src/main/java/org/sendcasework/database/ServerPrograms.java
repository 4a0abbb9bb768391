package org.sendcasework.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the programs that come with the server: initdb, pg_ctl and postgres. */
record ServerPrograms(Path binaries, List<String> commandPrefix) {

    private static final String ENDING = System.getProperty("os.name").startsWith("Windows") ? ".exe" : "";

    /** What a program said and how it ended. */
    record Outcome(int exitCode, String output) {}

    Outcome run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(commandPrefix);
        command.add(binaries.resolve("bin").resolve(program + ENDING).toString());
        command.addAll(List.of(arguments));
        return execute(command);
    }

    /** The first number of the server's version, e.g. 17: data of another one cannot be read. */
    String majorVersion() throws IOException {
        Outcome version = run("postgres", "--version");
        if (version.exitCode() != 0) {
            throw new EmbeddedDatabaseException(
                    "The embedded PostgreSQL does not run on this machine: " + version.output(),
                    "If the disk does not allow programs to run (mount option noexec), put --sendcasework.data-dir on another one. Otherwise set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD to use a PostgreSQL server of your own.");
        }
        return version.output().replaceFirst("(?s).*\\) (\\d+).*", "$1");
    }

    static Outcome execute(List<String> command) throws IOException {
        // A file, not a pipe: the server would inherit a pipe and keep it open for as long as it lives
        Path output = Files.createTempFile("send-casework", ".out");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            // Settings for the user's own PostgreSQL must not reach this one
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            Process process = builder.start();
            process.getOutputStream().close();
            int exitCode = waitFor(process);
            return new Outcome(exitCode, new String(Files.readAllBytes(output)).strip());
        } finally {
            deleteIfPossible(output);
        }
    }

    private static int waitFor(Process process) {
        // To give up half-way would leave the server in a state nobody knows; each program has its own time limit
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void deleteIfPossible(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stillOpenOnWindows) {
            file.toFile().deleteOnExit();
        }
    }
}
