package org.sendcasework.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sendcasework.clock.RuleBook;
import org.sendcasework.identity.Room;
import org.sendcasework.identity.RoomProcess;
import org.sendcasework.support.CaseworkTest;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What every model must be: readable, spoken, without durations of law, and true to the code it calls. */
@CaseworkTest
class ModelConventionsTest {

    private static final Pattern SPOKEN_ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern CALL = Pattern.compile("\\$\\{([a-zA-Z]+)\\.([a-zA-Z]+)\\(([^}]*)\\)}");
    /** Codes are words in capitals and digits, joined by hyphens, with one hyphen at least. */
    private static final String CODE = "[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+";

    private static final Pattern RULE_CODE = Pattern.compile("'(" + CODE + ")'");

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private RuleBook rules;

    @Autowired
    private List<Room> rooms;

    static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList();
        }
    }

    private static BpmnModelInstance read(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    @ParameterizedTest
    @MethodSource("models")
    void theFileIsNamedAsItsProcessAndHistoryEnds(Path file) {
        Process process =
                read(file).getModelElementsByType(Process.class).iterator().next();
        assertThat(file.getFileName()).hasToString(process.getId() + ".bpmn");
        assertThat(process.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
        assertThat(process.getDocumentations()).as("says what it is for").isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void idsAreSpokenAndElementsLabelled(Path file) {
        for (FlowNode node : read(file).getModelElementsByType(FlowNode.class)) {
            assertThat(node.getId()).matches(SPOKEN_ID);
            boolean opensOrJoins = node.getIncoming().size() > 1
                    || node.getElementType().getTypeName().equals("parallelGateway");
            boolean plainMerge =
                    node instanceof ExclusiveGateway && node.getOutgoing().size() == 1;
            if (!plainMerge && !node.getElementType().getTypeName().equals("parallelGateway")) {
                assertThat(node.getName())
                        .as("label of %s (joins: %s)", node.getId(), opensOrJoins)
                        .isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyUserTaskHasItsFormItsGroupsItsDateAndItsBean(Path file) {
        for (UserTask task : read(file).getModelElementsByType(UserTask.class)) {
            assertThat(task.getCamundaFormRef()).as("form of %s", task.getId()).isEqualTo(task.getId());
            assertThat(Path.of("forms", task.getCamundaFormRef() + ".form")).exists();
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
            assertThat(task.getCamundaCandidateGroups())
                    .as("groups of %s", task.getId())
                    .isNotBlank();
            assertThat(task.getCamundaDueDate()).as("date of %s", task.getId()).startsWith("${clock.due(");
            Collection<CamundaTaskListener> listeners = task.getExtensionElements()
                    .getElementsQuery()
                    .filterByType(CamundaTaskListener.class)
                    .list();
            assertThat(listeners)
                    .as("listener of %s", task.getId())
                    .singleElement()
                    .satisfies(
                            listener -> assertThat(listener.getCamundaEvent()).isEqualTo("complete"));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void noModelHoldsADurationAndEveryTimerAsksABean(Path file) throws IOException {
        assertThat(Files.readString(file))
                .doesNotContainPattern(">\\s*P\\d+[WDMY]")
                .doesNotContain("timeDuration");
        for (TimerEventDefinition timer : read(file).getModelElementsByType(TimerEventDefinition.class)) {
            if (timer.getTimeCycle() != null) {
                assertThat(timer.getParentElement()).isInstanceOf(StartEvent.class);
                assertThat(declared(file).aboutCase())
                        .as("a cycle on the start can never move a statutory deadline")
                        .isFalse();
                continue;
            }
            Matcher call = CALL.matcher(timer.getTimeDate().getTextContent());
            assertThat(call.matches())
                    .as("the date of %s is asked of a bean", timer.getParentElement())
                    .isTrue();
            assertThat(AopUtils.getTargetClass(beans.getBean(call.group(1))).getPackageName())
                    .endsWith(".process");
        }
    }

    private RoomProcess declared(Path file) {
        String key = file.getFileName().toString().replace(".bpmn", "");
        return rooms.stream()
                .flatMap(room -> room.processes().stream())
                .filter(process -> process.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No room declares the process " + key));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aCallHandsOnTheCaseAndStaysWithTheVersionItWasDeployedWith(Path file) {
        for (CallActivity call : read(file).getModelElementsByType(CallActivity.class)) {
            assertThat(Path.of("processes", call.getCalledElement() + ".bpmn")).exists();
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
            assertThat(call.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaIn.class)
                            .list())
                    .as("business key of %s", call.getId())
                    .anyMatch(handed -> handed.getCamundaBusinessKey() != null);
        }
    }

    @Test
    void everyPhaseOfTheAssessmentCarriesItsApproachingAndItsDueTimer() {
        BpmnModelInstance model = read(Path.of("processes/ehc-needs-assessment.bpmn"));
        for (String phase : List.of("from-request-to-plan", "consider-the-request", "assess-needs", "make-the-plan")) {
            Activity activity = model.getModelElementById(phase);
            assertThat(activity).isInstanceOf(SubProcess.class);
            List<BoundaryEvent> timers = model.getModelElementsByType(BoundaryEvent.class).stream()
                    .filter(event -> event.getAttachedTo().equals(activity))
                    .toList();
            assertThat(timers).as(phase).extracting(BoundaryEvent::getId).anyMatch(id -> id.endsWith("-approaching"));
            assertThat(timers).as(phase).extracting(BoundaryEvent::getId).anyMatch(id -> id.endsWith("-missed"));
            assertThat(timers).as("a date never ends a phase").noneMatch(BoundaryEvent::cancelActivity);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyExpressionMeetsAMethodOfItsBean(Path file) throws IOException {
        Matcher calls =
                CALL.matcher(Files.readString(file).replace("&#39;", "'").replace("&apos;", "'"));
        List<String> found = new ArrayList<>();
        while (calls.find()) {
            // What the engine itself puts into each expression
            Class<?> bean = calls.group(1).equals("execution")
                    ? DelegateExecution.class
                    : AopUtils.getTargetClass(beans.getBean(calls.group(1)));
            int arguments = calls.group(3).isBlank() ? 0 : calls.group(3).split(",").length;
            String method = calls.group(2);
            assertThat(bean.getMethods())
                    .as("%s in %s", calls.group(), file)
                    .anyMatch(candidate ->
                            candidate.getName().equals(method) && candidate.getParameterCount() == arguments);
            found.add(calls.group());
        }
        assertThat(found).as("calls of %s", file).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyRuleCodeIsARowOfTheTable(Path file) throws IOException {
        Set<String> known = rules.all().stream().map(rule -> rule.code().text()).collect(Collectors.toSet());
        Matcher codes =
                RULE_CODE.matcher(Files.readString(file).replace("&#39;", "'").replace("&apos;", "'"));
        while (codes.find()) {
            assertThat(known).contains(codes.group(1));
        }
        for (CamundaIn handed : read(file).getModelElementsByType(CamundaIn.class)) {
            String value = handed.getCamundaSourceExpression();
            if (value != null && value.matches(CODE)) {
                assertThat(known)
                        .as("the rule that %s hands on as %s", value, handed.getCamundaTarget())
                        .contains(value);
            }
        }
    }
}
