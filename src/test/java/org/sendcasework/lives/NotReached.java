package org.sendcasework.lives;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The committed list of what lives do not reach, each with its reason; a star stands for any words. Rules that no process
 * opens stand in a list of their own.
 */
class NotReached {

    private static final Path LIST = Path.of("docs", "lives-not-reached.csv");
    private static final Path RULES = Path.of("src/test/resources/law/rules-without-a-process.yaml");

    private final List<Pattern> listed;

    private NotReached(List<Pattern> listed) {
        this.listed = listed;
    }

    static NotReached read() throws IOException {
        return new NotReached(Stream.concat(
                        Files.readAllLines(LIST).stream().skip(1).map(line -> line.split(",", 3)),
                        rulesWithoutAProcess())
                .map(NotReached::pattern)
                .toList());
    }

    private static Stream<String[]> rulesWithoutAProcess() throws IOException {
        Map<String, Map<String, String>> list =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(RULES));
        return list.get("rules").entrySet().stream().map(rule -> new String[] {"rule", rule.getKey(), rule.getValue()});
    }

    private static Pattern pattern(String[] cells) {
        if (cells.length < 3 || cells[2].isBlank()) {
            throw new IllegalStateException(LIST + " lacks a reason: " + String.join(",", cells));
        }
        return Pattern.compile(Pattern.quote(cells[0] + "," + cells[1]).replace("*", "\\E.*\\Q"));
    }

    /** Whether a line such as {@code flow,appeal/work-to-do-no} is in the list. */
    boolean explains(String kindAndWhat) {
        return listed.stream().anyMatch(pattern -> pattern.matcher(kindAndWhat).matches());
    }
}
