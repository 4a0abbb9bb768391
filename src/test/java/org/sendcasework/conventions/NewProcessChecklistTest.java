package org.sendcasework.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sendcasework.identity.Groups;
import org.sendcasework.identity.Room;
import org.sendcasework.identity.RoomProcess;
import org.sendcasework.support.DeclaredRooms;

/**
 * What each process still lacks, as one list, so that whoever adds one sees at once what is left to do
 * (docs/adding-a-process.md). It needs no application and runs in seconds; what the code behind a model must be is in
 * {@link ModelConventionsTest}.
 */
class NewProcessChecklistTest {

    private static final Pattern RULE =
            Pattern.compile("(?:clock|escalation)\\.[a-zA-Z]+\\([^}]*?'([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+)'");

    private static final String TESTS = testCode();

    static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void aProcessLacksNothing(Path file) throws IOException {
        assertThat(lacking(file)).as("what %s still lacks", file.getFileName()).isEmpty();
    }

    @Test
    void everyDeclaredProcessHasItsModel() throws IOException {
        Set<String> keys = models().stream().map(NewProcessChecklistTest::keyOf).collect(Collectors.toSet());
        for (Room room : DeclaredRooms.all()) {
            assertThat(keys)
                    .as("processes of the room %s", room.name())
                    .containsAll(room.processes().stream().map(RoomProcess::key).toList());
        }
    }

    private static String keyOf(Path file) {
        return file.getFileName().toString().replace(".bpmn", "");
    }

    private static List<String> lacking(Path file) throws IOException {
        List<String> lacking = new ArrayList<>();
        String key = keyOf(file);
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        if (!process.getId().equals(key)) {
            lacking.add("a process id like the name of its file, " + key);
        }
        if (process.getDocumentations().isEmpty()) {
            lacking.add("a documentation element that says what it is for");
        }
        pictures(key, model, lacking);
        rules(file, lacking);
        RoomProcess declared = DeclaredRooms.process(key).orElse(null);
        if (declared == null) {
            lacking.add("a declaration: RoomProcess.ofCases(\"" + key + "\") in the bean of type Room of its room");
            return lacking;
        }
        tests(key, model, lacking);
        starts(model, declared, lacking);
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            task(task, declared, lacking);
        }
        Set<String> tasks = model.getModelElementsByType(UserTask.class).stream()
                .map(UserTask::getId)
                .collect(Collectors.toSet());
        declared.partnerTasks().stream()
                .filter(task -> !tasks.contains(task))
                .forEach(task -> lacking.add("the task " + task + ", which its room declares to be for partners"));
        declared.owedTasks().stream()
                .filter(task -> !declared.partnerTasks().contains(task))
                .forEach(task -> lacking.add("the task " + task + " among those for partners, since we wait for it"));
        return lacking;
    }

    private static void pictures(String key, BpmnModelInstance model, List<String> lacking) {
        Set<String> pictures = new TreeSet<>(Set.of(key));
        // An expanded phase is in the picture it stands in; a collapsed one has its own plane
        model.getModelElementsByType(BpmnPlane.class).stream()
                .map(BpmnPlane::getBpmnElement)
                .filter(SubProcess.class::isInstance)
                .forEach(phase -> pictures.add(key + "--" + phase.getId()));
        pictures.stream()
                .map(picture -> Path.of("docs/models/" + picture + ".svg"))
                .filter(picture -> !Files.exists(picture))
                .forEach(picture -> lacking.add("the picture " + picture));
    }

    private static void rules(Path file, List<String> lacking) throws IOException {
        String known = Files.readString(Path.of("processes/statutory-deadlines.dmn"));
        Matcher rule = RULE.matcher(Files.readString(file).replace("&#39;", "'").replace("&apos;", "'"));
        Set<String> unknown = new TreeSet<>();
        while (rule.find()) {
            if (!known.contains("<text>\"" + rule.group(1) + "\"</text>")) {
                unknown.add(rule.group(1));
            }
        }
        unknown.forEach(code -> lacking.add("the rule " + code + " in processes/statutory-deadlines.dmn"));
    }

    /** Whether all its paths are taken is known after the whole suite alone, to PathCoverageTest. */
    private static void tests(String key, BpmnModelInstance model, List<String> lacking) throws IOException {
        Set<String> ids = new TreeSet<>(Set.of(key));
        model.getModelElementsByType(FlowNode.class).forEach(node -> ids.add(node.getId()));
        if (ids.stream().noneMatch(id -> TESTS.contains("\"" + id + "\""))) {
            lacking.add("a test that takes its paths");
        }
    }

    private static String testCode() {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            StringBuilder code = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file));
            }
            return code.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void starts(BpmnModelInstance model, RoomProcess declared, List<String> lacking) {
        List<String> forms = model.getModelElementsByType(StartEvent.class).stream()
                .map(StartEvent::getCamundaFormRef)
                .filter(form -> form != null)
                .toList();
        forms.stream()
                .filter(form -> !Files.exists(form(form)))
                .forEach(form -> lacking.add("the start form " + form(form)));
        if (forms.isEmpty() && !declared.startedBy().groups().isEmpty()) {
            lacking.add("a start form, since its room declares who may start it");
        }
        if (!forms.isEmpty() && declared.startedBy().groups().isEmpty()) {
            lacking.add("those who may start it (startedBy), since it has a start form");
        }
    }

    private static void task(UserTask task, RoomProcess declared, List<String> lacking) throws IOException {
        String groups = task.getCamundaCandidateGroups();
        if (groups == null) {
            lacking.add("the candidate groups of " + task.getId());
        } else if (!groups.contains("${")) {
            Stream.of(groups.split(","))
                    .filter(group -> Groups.words(group).equals(group))
                    .forEach(
                            group -> lacking.add("the group " + group + " of the task " + task.getId() + " in Groups"));
        }
        if (task.getCamundaDueDate() == null) {
            lacking.add("the due date of " + task.getId());
        }
        Path form = form(task.getId());
        if (!Files.exists(form)) {
            lacking.add("the form " + form);
            return;
        }
        form(form, declared.aboutCase() && !declared.partnerTasks().contains(task.getId()), lacking);
    }

    private static void form(Path form, boolean linksToTheCaseFile, List<String> lacking) throws IOException {
        new ObjectMapper().readTree(form.toFile());
        String text = Files.readString(form);
        for (String field : List.of("{{caseReference}}", "{{childSummary}}", "{{clockSummary}}")) {
            if (!text.contains(field)) {
                lacking.add(field + " in " + form + ", so that people see what it is about and until when");
            }
        }
        if (linksToTheCaseFile && !text.contains("/cases/")) {
            lacking.add("a link to the case file in " + form);
        }
        if (!linksToTheCaseFile && text.contains("/cases/")) {
            lacking.add(
                    "a form " + form.getFileName() + " without a link to the case file, which who fills it in may not"
                            + " open (or its process or task is declared wrongly)");
        }
    }

    private static Path form(String id) {
        return Path.of("forms", id + ".form");
    }
}
