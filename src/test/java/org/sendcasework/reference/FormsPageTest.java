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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.sendcasework.support.CommittedFile;

/** The forms as a page of the documentation: where each is filled in, by whom, and what it asks. */
class FormsPageTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Use(String process, String step, String who) {}

    @Test
    void thePageOfFormsIsUpToDate() throws IOException {
        Map<String, List<Use>> uses = uses();
        List<List<String>> rows = new ArrayList<>();
        for (Path file : files("forms", ".form")) {
            JsonNode form = JSON.readTree(file.toFile());
            String id = form.path("id").asText();
            assertThat(uses).as("the form %s is filled in somewhere", id).containsKey(id);
            rows.add(List.of(
                    "[`" + id + "`](../../forms/" + id + ".form)",
                    title(form),
                    uses.get(id).stream()
                            .map(use -> "[" + use.process() + "](../models/" + use.process() + ".svg): " + use.step())
                            .collect(Collectors.joining("; ")),
                    uses.get(id).stream().map(Use::who).distinct().collect(Collectors.joining("; ")),
                    fields(form)));
        }
        CommittedFile.says(
                "docs/reference/forms.md",
                new MarkdownPage(
                                "Forms",
                                "[`forms`](../../forms) and [`processes`](../../processes)",
                                FormsPageTest.class)
                        .paragraph(
                                "A star marks a field that must be answered, where it is shown. Who fills a form in are the"
                                        + " groups that its task is offered to; *by case* means that the model finds the group when"
                                        + " the task is created.")
                        .table(List.of("Form", "Title", "Model and step", "Who", "Fields"), rows)
                        .toString());
    }

    private static String title(JsonNode form) {
        for (JsonNode component : form.path("components")) {
            String text = component.path("text").asText();
            if (text.startsWith("#")) {
                return text.lines().findFirst().orElseThrow().replaceFirst("#+\\s*", "");
            }
        }
        return "";
    }

    private static String fields(JsonNode form) {
        List<String> fields = new ArrayList<>();
        for (JsonNode field : form.path("components")) {
            if (field.has("key")) {
                String label = field.path(field.has("dateLabel") ? "dateLabel" : "label")
                        .asText();
                boolean required = field.path("validate").path("required").asBoolean();
                fields.add(label + (required ? "\\*" : ""));
            }
        }
        return String.join("; ", fields);
    }

    private static Map<String, List<Use>> uses() throws IOException {
        Map<String, List<Use>> uses = new TreeMap<>();
        for (Path file : files("processes", ".bpmn")) {
            BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
            String process = model.getModelElementsByType(Process.class)
                    .iterator()
                    .next()
                    .getId();
            for (StartEvent start : model.getModelElementsByType(StartEvent.class)) {
                if (start.getCamundaFormRef() != null) {
                    uses.computeIfAbsent(start.getCamundaFormRef(), form -> new ArrayList<>())
                            .add(new Use(process, start.getName(), "who may start it"));
                }
            }
            for (UserTask task : model.getModelElementsByType(UserTask.class)) {
                uses.computeIfAbsent(task.getCamundaFormRef(), form -> new ArrayList<>())
                        .add(new Use(process, task.getName(), who(task.getCamundaCandidateGroups())));
            }
        }
        return uses;
    }

    private static String who(String groups) {
        return groups.contains("${") ? "by case" : groups.replace(",", ", ");
    }

    private static List<Path> files(String directory, String ending) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(directory))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
