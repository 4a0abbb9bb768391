package org.sendcasework.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is made from the code and committed, so that a review shows what changed. A test fails when it is out of
 * date; {@code mvn test -Dtest=TheTest -Drewrite} writes it again.
 */
public final class CommittedFile {

    private CommittedFile() {}

    /** Requires that a committed file says this, or writes it when that was asked for. */
    public static void says(String file, String text) {
        Path path = Path.of(file);
        try {
            if (System.getProperty("rewrite") != null) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, text);
            }
            assertThat(path).as("%s; write it with -Drewrite", file).exists();
            assertThat(Files.readString(path))
                    .as("%s is out of date: run this test with -Drewrite and look at the difference", file)
                    .isEqualTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
