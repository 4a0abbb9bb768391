package org.sendcasework.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sendcasework.casefile.DecisionRecorder;
import org.sendcasework.support.CaseworkTest;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever answers a question on a form can rely on it: the answer is read, or it decides what else the form asks. */
@CaseworkTest
class NothingAskedIsLostTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CALL = Pattern.compile("\\$\\{([a-zA-Z]+)\\.([a-zA-Z]+)\\(");

    /** One method stands before the forms of every kind of decision; each kind then reads its own. */
    private static final String DECIDES_EACH_KIND = "decide";

    @Autowired
    private ApplicationContext beans;

    /** A method that a model calls when a form was submitted. */
    private record Reader(Class<?> bean, String method, boolean serviceTask) {}

    private record Key(String key, boolean steers) {}

    static List<Path> forms() throws IOException {
        return FormConventionsTest.forms();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyAnswerIsReadOrSteersWhatIsAsked(Path file) throws IOException {
        String form = file.getFileName().toString().replace(".form", "");
        List<Reader> readers = readers(form);
        assertThat(readers).as("methods that work with %s", form).isNotEmpty();
        assertThat(lost(form, keys(file), readers))
                .as("answers that nobody reads")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFieldThatIsReadIsAskedUnlessItMayBeMissing(Path file) throws IOException {
        FormReads reads = new FormReads(List.of());
        Set<String> asked = keys(file).stream().map(Key::key).collect(Collectors.toSet());
        for (Reader reader : readers(file.getFileName().toString().replace(".form", ""))) {
            boolean one = !reader.serviceTask() && !reader.method().equals(DECIDES_EACH_KIND);
            if (one) {
                assertThat(asked).containsAll(reads.needed(reader.bean(), reader.method()));
            }
        }
    }

    @Test
    void anAnswerThatNobodyReadsIsFound() throws IOException {
        assertThat(lost(
                        "draft-the-plan",
                        List.of(new Key("sectionA", false), new Key("sectionless", false), new Key("sentOn", false)),
                        readers("draft-the-plan")))
                .as("the first is read as a composed key, the last is asked by another form of the same bean")
                .containsExactlyInAnyOrder("sectionless", "sentOn");
    }

    private Set<String> lost(String form, List<Key> keys, List<Reader> readers) throws IOException {
        FormReads reads = new FormReads(beans.getBeansOfType(DecisionRecorder.class).values().stream()
                .<Class<?>>map(AopUtils::getTargetClass)
                .toList());
        String expressions = expressionsOfModelsWith(form);
        return keys.stream()
                .filter(key -> !key.steers())
                .map(Key::key)
                .filter(key -> readers.stream().noneMatch(reader -> reads.reads(reader.bean(), reader.method(), key)))
                .filter(key -> !Pattern.compile("\\b" + key + "\\b")
                        .matcher(expressions)
                        .find())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Key> keys(Path file) throws IOException {
        JsonNode components = JSON.readTree(file.toFile()).path("components");
        List<Key> keys = new ArrayList<>();
        for (JsonNode component : components) {
            if (component.hasNonNull("key") && !component.path("type").asText().equals("text")) {
                String key = component.path("key").asText();
                keys.add(new Key(key, steers(key, components)));
            }
        }
        return keys;
    }

    private static boolean steers(String key, JsonNode components) {
        for (JsonNode component : components) {
            String condition =
                    component.path("conditional").path("hide").asText("").replaceAll("\"[^\"]*\"", "");
            if (Pattern.compile("\\b" + key + "\\b").matcher(condition).find()) {
                return true;
            }
        }
        return false;
    }

    private List<Reader> readers(String form) throws IOException {
        List<Reader> readers = new ArrayList<>();
        for (BpmnModelInstance model : models()) {
            model.getModelElementsByType(UserTask.class).stream()
                    .filter(task -> form.equals(task.getCamundaFormRef()))
                    .flatMap(task ->
                            task.getExtensionElements().getChildElementsByType(CamundaTaskListener.class).stream())
                    .forEach(listener -> add(readers, listener.getCamundaExpression(), false));
            boolean starts = model.getModelElementsByType(StartEvent.class).stream()
                    .anyMatch(event -> form.equals(event.getCamundaFormRef()));
            if (starts) {
                model.getModelElementsByType(ServiceTask.class)
                        .forEach(task -> add(readers, task.getCamundaExpression(), true));
            }
        }
        return readers;
    }

    private void add(List<Reader> readers, String expression, boolean serviceTask) {
        Matcher call = CALL.matcher(String.valueOf(expression));
        if (call.find()) {
            readers.add(new Reader(AopUtils.getTargetClass(beans.getBean(call.group(1))), call.group(2), serviceTask));
        }
    }

    private static String expressionsOfModelsWith(String form) throws IOException {
        StringBuilder expressions = new StringBuilder();
        for (Path file : ModelConventionsTest.models()) {
            String model = Files.readString(file);
            if (model.contains("formRef=\"" + form + "\"")) {
                Matcher expression = Pattern.compile("\\$\\{([^}]*)}").matcher(model);
                while (expression.find()) {
                    expressions
                            .append(expression.group(1).replaceAll("'[^']*'", ""))
                            .append('\n');
                }
            }
        }
        return expressions.toString();
    }

    private static List<BpmnModelInstance> models() throws IOException {
        try (Stream<Path> files = ModelConventionsTest.models().stream()) {
            return files.map(file -> Bpmn.readModelFromFile(file.toFile())).toList();
        }
    }
}
