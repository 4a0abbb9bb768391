package org.sendcasework.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every form must be for Tasklist's form library and for the people who fill it in. */
class FormConventionsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> KNOWN_TYPES = Set.of(
            "text",
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "taglist",
            "datetime");
    private static final Set<String> SHOWN_NOT_ASKED = Set.of(
            "draftNumber",
            "healthOnly",
            "icbCount",
            "atSitting",
            "hasLaterSitting",
            "decisionKind",
            "reassessmentToEnd");
    private static final Pattern NAME_IN_CONDITION =
            Pattern.compile("\\b([a-z][a-zA-Z0-9]+)\\b(?![^\"]*\"\\s*(or|and|$))");

    static List<Path> forms() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            return files.toList();
        }
    }

    private static JsonNode read(Path file) throws IOException {
        return JSON.readTree(file.toFile());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theFormIsNamedAsItsFileAndFitsTheEnginesFormLibrary(Path file) throws IOException {
        JsonNode form = read(file);
        assertThat(file.getFileName()).hasToString(form.path("id").asText() + ".form");
        assertThat(form.path("schemaVersion").asInt()).isEqualTo(16);
        assertThat(form.path("executionPlatformVersion").asText()).startsWith("7.24");
        for (JsonNode component : form.path("components")) {
            assertThat(KNOWN_TYPES).contains(component.path("type").asText());
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFieldHasItsOwnKeyAndLabelAndABound(Path file) throws IOException {
        Set<String> keys = new HashSet<>();
        Set<String> labels = new HashSet<>();
        for (JsonNode field : read(file).path("components")) {
            if (field.path("type").asText().equals("text")) {
                continue;
            }
            boolean date = field.path("type").asText().equals("datetime");
            String label = field.path(date ? "dateLabel" : "label").asText();
            assertThat(label).as("label of %s", field.path("key")).isNotBlank();
            assertThat(keys.add(field.path("key").asText()))
                    .as("key %s is there once", field.path("key"))
                    .isTrue();
            assertThat(labels.add(label)).as("label %s is there once", label).isTrue();
            if (date) {
                assertThat(field.path("subtype").asText()).isEqualTo("date");
                assertThat(field.path("properties").has("maxDate")
                                || field.path("properties").has("minDate"))
                        .as("%s is either past or to come", field.path("key"))
                        .isTrue();
            }
            if (field.path("type").asText().startsWith("text")) {
                assertThat(field.path("validate").path("maxLength").asInt())
                        .as("bound of %s", field.path("key"))
                        .isPositive();
            }
        }
    }

    /** What goes with a letter, and what stands in it, is checked where the letter is made. */
    @ParameterizedTest
    @MethodSource("forms")
    void noBoxStandsForAnEnclosureOrForWordsOfALetter(Path file) throws IOException {
        for (JsonNode field : read(file).path("components")) {
            if (field.path("type").asText().equals("checkbox")) {
                assertThat(field.path("label").asText())
                        .doesNotContainPattern("(?i)enclosed|sent with|letter|notice of|it (states|explains|has)\\b");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void optionsAreCodesWithWords(Path file) throws IOException {
        for (JsonNode field : read(file).path("components")) {
            for (JsonNode option : field.path("values")) {
                assertThat(option.path("value").asText()).matches("[A-Z][A-Z0-9_]*");
                assertThat(option.path("label").asText())
                        .isNotEqualTo(option.path("value").asText())
                        .isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void conditionsSpeakOfFieldsOfTheSameForm(Path file) throws IOException {
        JsonNode form = read(file);
        Set<String> keys = new HashSet<>(SHOWN_NOT_ASKED);
        form.path("components").forEach(field -> keys.add(field.path("key").asText()));
        for (JsonNode field : form.path("components")) {
            String hide = field.path("conditional").path("hide").asText("");
            Matcher names = NAME_IN_CONDITION.matcher(hide.replaceAll("\"[^\"]*\"", ""));
            while (names.find()) {
                if (!Set.of("or", "and", "not", "null", "true", "false", "list", "contains")
                        .contains(names.group(1))) {
                    assertThat(keys).as("condition of %s", field.path("key")).contains(names.group(1));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aNumberHasBoundsAndNoConditionComparesItBecauseTheBrowserHoldsItsText(Path file) throws IOException {
        JsonNode form = read(file);
        for (JsonNode number : form.path("components")) {
            if (!number.path("type").asText().equals("number")) {
                continue;
            }
            String key = number.path("key").asText();
            assertThat(number.path("validate").has("min"))
                    .as("lower bound of %s", key)
                    .isTrue();
            assertThat(number.path("validate").has("max"))
                    .as("upper bound of %s", key)
                    .isTrue();
            for (JsonNode field : form.path("components")) {
                assertThat(field.path("conditional").path("hide").asText().replaceAll("\"[^\"]*\"", ""))
                        .as("condition of %s", field.path("key"))
                        .doesNotContainPattern("\\b" + key + "\\b");
            }
        }
    }
}
