package org.sendcasework.clock;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The table of limits as it is delivered, for tests that need no application. */
public final class LawTable {

    static final Path FILE = Path.of("processes/statutory-deadlines.dmn");

    private static final List<StatutoryRule> RULES = rules(text());

    private LawTable() {}

    static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<StatutoryRule> rules() {
        return RULES;
    }

    static List<StatutoryRule> rules(String table) {
        return new RuleTableReader().read(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
    }

    public static StatutoryRule rule(String code) {
        return rules().stream()
                .filter(rule -> rule.code().text().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
