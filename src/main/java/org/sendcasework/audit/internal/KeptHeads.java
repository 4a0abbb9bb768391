package org.sendcasework.audit.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import org.sendcasework.audit.internal.AuditChain.Head;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The heads of the trail that were kept outside the database, one line each: when, number and hash. Whoever owns the
 * tables can seal a changed trail again or cut its end off, but then it no longer contains these.
 */
@Component
class KeptHeads {

    private static final String FILE = "audit-heads.txt";

    private final Path file;
    private final Clock clock;

    KeptHeads(@Value("${sendcasework.audit.heads-dir}") Path directory, Clock clock) {
        this.file = directory.resolve(FILE);
        this.clock = clock;
    }

    /** All of them, the oldest first. */
    List<Head> all() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank())
                            .map(KeptHeads::parsed)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The heads of the audit trail cannot be read from " + file, e);
        }
    }

    private static Head parsed(String line) {
        String[] parts = line.strip().split(" ");
        if (parts.length != 3 || !parts[1].matches("\\d+")) {
            throw new IllegalStateException("This line of the heads of the audit trail is damaged: " + line);
        }
        return new Head(Long.parseLong(parts[1]), parts[2]);
    }

    /** Adds one; never rewrites the file. Returns the line. */
    String add(Head head) {
        String line = clock.instant() + " " + head.seq() + " " + head.hash();
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    line + System.lineSeparator(),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("The head of the audit trail cannot be kept in " + file, e);
        }
        return line;
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
