package org.sendcasework.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The note (postmaster.pid) that a server leaves in its data directory while it runs, and after it was killed.
 *
 * @param cluster the server's data directory
 * @param programs the directory that all versions of the server's programs are unpacked to
 */
record PostmasterFile(Path cluster, Path programs) {

    /** The server that runs on this directory, if the process named in the note is alive and really is one. */
    Optional<ProcessHandle> runningServer() throws IOException {
        return process().filter(this::servesThisDirectory);
    }

    /**
     * Puts our own process id into a note whose process id now belongs to some other program: the server would take that
     * program for another server and refuse to start, but knows that the process it was started by is none. The rest of
     * the note stays, because the server uses it to look for memory still in use.
     */
    void readdressIfMisleading() throws IOException {
        if (process().isPresent() && runningServer().isEmpty()) {
            List<String> lines = new ArrayList<>(Files.readAllLines(file()));
            lines.set(0, String.valueOf(ProcessHandle.current().pid()));
            Files.write(file(), lines);
        }
    }

    private Path file() {
        return cluster.resolve("postmaster.pid");
    }

    private Optional<ProcessHandle> process() throws IOException {
        if (!Files.exists(file())) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file());
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
    }

    private boolean servesThisDirectory(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        String program = info.command().or(info::commandLine).orElse("");
        if (!fileName(program).startsWith("postgres")) {
            return false;
        }
        try {
            return Files.isSameFile(Path.of("/proc", String.valueOf(process.pid()), "cwd"), cluster);
        } catch (IOException onlyLinuxTellsTheWorkingDirectory) {
            // Windows does not report arguments either, only the path of the program
            return info.commandLine()
                    .map(line -> line.contains(cluster.toString()))
                    .orElseGet(() -> program.startsWith(programs.toString()));
        }
    }

    private static String fileName(String command) {
        return command.substring(Math.max(command.lastIndexOf('/'), command.lastIndexOf('\\')) + 1);
    }
}
