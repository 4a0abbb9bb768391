package org.sendcasework.lives;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.sendcasework.engine.internal.FormDefinition;
import org.sendcasework.engine.internal.FormField;

/** All that lives of cases could reach, read from the models and forms themselves. */
record Everything(Set<String> flows, Set<String> options, Set<String> rules, Set<String> pairs) {

    /** Processes of a case; the others have tests of their own. */
    private static final Set<String> OF_A_CASE = Set.of(
            "ehc-needs-assessment",
            "panel-decision",
            "outstanding-advice",
            "settle-before-the-final-plan",
            "deadline-escalation",
            "right-of-appeal",
            "mediation",
            "appeal",
            "carry-out-an-order");

    private static final List<String> STARTED = List.of("mediation", "appeal", "panel-decision");

    static Everything read(Collection<String> events) {
        List<BpmnModelInstance> models = files("processes", ".bpmn").stream()
                .map(path -> Bpmn.readModelFromFile(path.toFile()))
                .filter(model -> OF_A_CASE.contains(key(model)))
                .toList();
        Set<String> forms = new TreeSet<>();
        models.forEach(model -> Stream.concat(
                        model.getModelElementsByType(UserTask.class).stream().map(UserTask::getCamundaFormRef),
                        model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.StartEvent.class).stream()
                                .map(org.camunda.bpm.model.bpmn.instance.StartEvent::getCamundaFormRef))
                .filter(ref -> ref != null)
                .forEach(forms::add));
        Set<String> happenings = new TreeSet<>(events);
        STARTED.forEach(process -> happenings.add(process + " is started"));
        return new Everything(
                models.stream().flatMap(Everything::flows).collect(Collectors.toCollection(TreeSet::new)),
                forms.stream().flatMap(Everything::options).collect(Collectors.toCollection(TreeSet::new)),
                rulesOfTheTable(),
                models.stream()
                        .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                        .flatMap(task -> happenings.stream().map(event -> task.getId() + " / " + event))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String key(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next().getId();
    }

    private static Stream<String> flows(BpmnModelInstance model) {
        return model.getModelElementsByType(SequenceFlow.class).stream().map(flow -> key(model) + "/" + flow.getId());
    }

    /** The fixed options of a form; a list that belongs to the case has others each time. */
    private static Stream<String> options(String form) {
        FormDefinition definition = form(form);
        return definition.fields().values().stream()
                .filter(field -> field.options() != null && field.optionsKey() == null)
                .flatMap((FormField field) ->
                        field.options().stream().map(option -> definition.id() + "." + field.key() + "=" + option));
    }

    /** A form as it stands in the folder of forms. */
    static FormDefinition form(String name) {
        try {
            return FormDefinition.read(Files.newInputStream(Path.of("forms", name + ".form")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> rulesOfTheTable() {
        return Dmn.readModelFromFile(
                        Path.of("processes", "statutory-deadlines.dmn").toFile())
                .getModelElementsByType(Rule.class)
                .stream()
                .map(rule -> rule.getInputEntries()
                        .iterator()
                        .next()
                        .getText()
                        .getTextContent()
                        .replace("\"", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> files(String folder, String end) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(path -> path.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
