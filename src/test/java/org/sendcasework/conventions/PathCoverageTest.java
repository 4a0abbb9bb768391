package org.sendcasework.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.sendcasework.support.PathCoverage;

/**
 * Every path of every model is taken by some test. It runs after all others, so that alone it fails: run the whole
 * suite with {@code mvn verify}.
 */
@Order(Integer.MAX_VALUE)
class PathCoverageTest {

    @Test
    void everyPathOfEveryModelIsTaken() throws IOException {
        Set<String> all = flowsOfModels();
        Set<String> missed = new TreeSet<>(all);
        missed.removeAll(PathCoverage.taken());
        Files.writeString(
                Path.of("target", "path-coverage.txt"),
                "%d of %d sequence flows taken%n%s%n"
                        .formatted(all.size() - missed.size(), all.size(), String.join("\n", missed)));

        assertThat(missed).as("sequence flows that no test takes").isEmpty();
        assertThat(all).as("sequence flows of the models").hasSizeGreaterThan(80);
    }

    private static Set<String> flowsOfModels() throws IOException {
        try (Stream<Path> models = Files.list(Path.of("processes"))) {
            return models.filter(path -> path.toString().endsWith(".bpmn"))
                    .flatMap(PathCoverageTest::flowsOf)
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> flowsOf(Path model) {
        BpmnModelInstance instance = Bpmn.readModelFromFile(model.toFile());
        String key =
                instance.getModelElementsByType(Process.class).iterator().next().getId();
        return instance.getModelElementsByType(SequenceFlow.class).stream().map(flow -> key + "/" + flow.getId());
    }
}
