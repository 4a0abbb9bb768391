package org.sendcasework.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sendcasework.support.CommittedFile;
import org.yaml.snakeyaml.Yaml;

/**
 * The settings of the application as a page of the documentation. Their meanings are in the metadata that Spring's tools
 * read as well; their defaults are those of the code and of {@code application.yaml}.
 */
class SettingsPageTest {

    private static final Path METADATA =
            Path.of("src/main/resources/META-INF/additional-spring-configuration-metadata.json");
    private static final Pattern VALUE = Pattern.compile("\\$\\{(sendcasework[a-z.-]*)(?::([^}]*))?}");
    private static final Pattern PROPERTY =
            Pattern.compile("getProperty\\(\\s*\"(sendcasework[a-z.-]*)\"(?:, \"([^\"]*)\")?");

    @Test
    void thePageOfSettingsIsUpToDate() throws IOException {
        Map<String, String> defaults = defaults();
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode setting : described()) {
            String name = setting.path("name").asText();
            String byDefault = defaults.getOrDefault(name, "");
            rows.add(List.of(
                    "`" + name + "`",
                    setting.has("defaultValue")
                            ? setting.path("defaultValue").asText()
                            : byDefault.isEmpty() ? "" : "`" + byDefault + "`",
                    setting.path("description").asText()));
        }
        CommittedFile.says(
                "docs/reference/settings.md",
                new MarkdownPage(
                                "Settings",
                                "the code, `application.yaml` and"
                                        + " `META-INF/additional-spring-configuration-metadata.json`",
                                SettingsPageTest.class)
                        .paragraph("Give a setting on the command line (`--sendcasework.base-url=https://...`), in an"
                                + " `application.yaml` beside the jar, or as an environment variable"
                                + " (`SENDCASEWORK_BASE_URL`). The settings of Spring Boot and Camunda apply as well.")
                        .table(List.of("Setting", "Default", "What it says"), rows)
                        .toString());
    }

    @Test
    void everySettingThatTheCodeReadsIsDescribedAndNoOther() throws IOException {
        List<String> names = new ArrayList<>();
        described().forEach(setting -> names.add(setting.path("name").asText()));
        assertThat(names).isSorted();
        assertThat(defaults().keySet()).containsExactlyElementsOf(names);
    }

    private static JsonNode described() throws IOException {
        return new ObjectMapper().readTree(METADATA.toFile()).path("properties");
    }

    private static Map<String, String> defaults() throws IOException {
        Map<String, String> defaults = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file);
                for (Pattern pattern : List.of(VALUE, PROPERTY)) {
                    Matcher found = pattern.matcher(code);
                    while (found.find()) {
                        defaults.merge(
                                found.group(1),
                                found.group(2) == null ? "" : found.group(2),
                                (one, other) -> one.isEmpty() ? other : one);
                    }
                }
            }
        }
        Map<String, Object> yaml = new Yaml().load(Files.readString(Path.of("src/main/resources/application.yaml")));
        flatten("sendcasework", yaml.get("sendcasework"), defaults);
        return defaults;
    }

    private static void flatten(String name, Object value, Map<String, String> defaults) {
        if (value instanceof Map<?, ?> more && !name.endsWith("-by-phase")) {
            more.forEach((key, inner) -> flatten(name + "." + key, inner, defaults));
        } else if (value instanceof Map<?, ?> map) {
            defaults.put(
                    name,
                    map.entrySet().stream()
                            .map(entry -> entry.getKey() + ": " + entry.getValue())
                            .collect(Collectors.joining(", ")));
        } else {
            defaults.put(name, String.valueOf(value));
        }
    }
}
