package org.sendcasework.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The steps of the models by {@code model/step}, with their names and forms. */
record ModelSteps(Map<String, FlowNode> byPath) {

    static ModelSteps read() {
        Map<String, FlowNode> steps = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            files.filter(file -> file.toString().endsWith(".bpmn")).forEach(file -> {
                BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
                String process = model.getModelElementsByType(Process.class)
                        .iterator()
                        .next()
                        .getId();
                model.getModelElementsByType(FlowNode.class)
                        .forEach(node -> steps.put(process + "/" + node.getId(), node));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelSteps(steps);
    }

    boolean has(String step) {
        return byPath.containsKey(step);
    }

    Optional<String> form(String step) {
        return Optional.of(byPath.get(step)).filter(UserTask.class::isInstance).map(task -> ((UserTask) task)
                .getCamundaFormRef());
    }

    /** The name of the step, which leads to the picture of its model. */
    String linked(String step) {
        return "[" + byPath.get(step).getName() + "](models/" + step.split("/")[0] + ".svg)";
    }
}
