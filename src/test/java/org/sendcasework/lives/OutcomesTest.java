package org.sendcasework.lives;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.SimpleContext;
import org.camunda.bpm.impl.juel.jakarta.el.ExpressionFactory;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each exclusive gateway of each model sends every value of its routing variables one way and one way only, and no way
 * is closed to all values. The values are those that the beans can set.
 */
class OutcomesTest {

    private static final Pattern CALL = Pattern.compile("(\\w+)\\.(\\w+)\\([^)]*\\)");
    private static final Pattern TEXT = Pattern.compile("'[^']*'");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Set<String> WORDS =
            Set.of("and", "or", "not", "gt", "lt", "ge", "le", "eq", "ne", "empty", "null");
    private static final List<Object> YES_OR_NO = List.of(true, false);
    private static final String OF_A_FORM = "form ";

    /** What each routing variable can hold: two truths, the options of a field of a form, or codes of the program. */
    private static final Map<String, Object> VALUES = values();

    private static Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        Stream.of(
                        "adviceRequests_isFromTheFamily",
                        "allInStep",
                        "certificateOwed",
                        "contactMade",
                        "delivered",
                        "execution_hasVariable",
                        "icbsTold",
                        "mayStillBeHeld",
                        "mediations_certificateDue",
                        "mediations_pointSettled",
                        "meetingAskedFor",
                        "moreCases",
                        "moreRows",
                        "planInForce",
                        "refused",
                        "rightsOfAppeal_awaitsCertificate",
                        "serviceEnded",
                        "takenUp",
                        "wantsMediation",
                        "workFinished",
                        "workToDo")
                .forEach(name -> values.put(name, YES_OR_NO));
        values.put("appealStep", OF_A_FORM + "respond-to-the-appeal.response");
        values.put("assessOutcome", OF_A_FORM + "decide-whether-to-assess.assessDecision");
        // The form offers these while nothing that the law requires is missing
        values.put("issueOutcome", List.of("ISSUE", "NO_PLAN", "KEEP"));
        values.put("evidenceStep", OF_A_FORM + "consider-the-evidence.nextStep");
        values.put("lateAdviceStep", List.of("WAIT", "PROPOSE", "GO_ON"));
        values.put("decisionToTell", List.of("ASSESS", "ISSUE"));
        values.put("pointKind", List.of("MEETING", "HEALTH_AGREEMENT"));
        values.put("namingStep", OF_A_FORM + "decide-what-the-plan-names.nextStep");
        values.put("deferralStep", OF_A_FORM + "allow-another-deferral.deferralAnswer");
        values.put("reviewStep", OF_A_FORM + "review-the-refusal.reviewAnswer");
        values.put("mediationIssues", OF_A_FORM + "record-the-contact.issues");
        values.put("decisionKind", codes(org.sendcasework.casefile.Decision.Kind.values()));
        values.put("decisionRoute", codes(org.sendcasework.panel.PanelQuestion.Route.values()));
        values.put(
                "endGround",
                Stream.of(org.sendcasework.casefile.CaseOutcome.values())
                        .filter(org.sendcasework.casefile.CaseOutcome::endsEarly)
                        .map(outcome -> (Object) outcome.name())
                        .toList());
        values.put("messageStep", codes(org.sendcasework.notification.MessageDelivery.Step.values()));
        values.put("orderedWork", codes(org.sendcasework.casefile.OrderedWork.values()));
        values.put("decisionStep", List.of("DECIDED", "DEFERRED"));
        values.put("deferrals", List.of(0, 1, 2, 3));
        values.put("mediationStep", List.of("ARRANGED", "NOT_ARRANGED", "HELD", "AGAIN", "GIVEN_UP"));
        values.put("nextRung", List.of("NOW", "LATER", "NONE", "CLOSED"));
        values.put("papersStep", List.of("READY", "PREPARE"));
        values.put("rungAsks", codes(org.sendcasework.escalation.internal.EscalationStep.Asks.values()));
        return values;
    }

    private static List<Object> codes(Enum<?>[] values) {
        return Stream.of(values).map(value -> (Object) value.name()).toList();
    }

    @TestFactory
    Stream<DynamicTest> everyValueGoesOneWayAndEveryWayIsOpen() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> models = Files.list(Path.of("processes"))) {
            models.filter(path -> path.toString().endsWith(".bpmn")).sorted().forEach(path -> {
                var model = Bpmn.readModelFromFile(path.toFile());
                String process = model.getModelElementsByType(Process.class)
                        .iterator()
                        .next()
                        .getId();
                model.getModelElementsByType(ExclusiveGateway.class).stream()
                        .filter(gateway -> gateway.getOutgoing().size() > 1)
                        .forEach(gateway -> tests.add(
                                DynamicTest.dynamicTest(process + " " + gateway.getId(), () -> check(gateway))));
            });
        }
        assertThat(tests).hasSizeGreaterThan(30);
        return tests.stream();
    }

    private static void check(ExclusiveGateway gateway) {
        Map<String, String> conditions = new LinkedHashMap<>();
        for (SequenceFlow flow : gateway.getOutgoing()) {
            if (flow.getConditionExpression() != null) {
                conditions.put(flow.getId(), plain(flow.getConditionExpression().getTextContent()));
            }
        }
        String otherwise =
                gateway.getDefault() == null ? null : gateway.getDefault().getId();
        Set<String> taken = new TreeSet<>();
        for (Map<String, Object> situation : situations(variablesOf(conditions.values()))) {
            List<String> ways = conditions.entrySet().stream()
                    .filter(condition -> holds(condition.getValue(), situation))
                    .map(Map.Entry::getKey)
                    .toList();
            assertThat(ways).as("ways for " + situation).hasSizeLessThanOrEqualTo(1);
            assertThat(ways.isEmpty() && otherwise == null)
                    .as("no way for " + situation)
                    .isFalse();
            taken.add(ways.isEmpty() ? otherwise : ways.get(0));
        }
        assertThat(taken)
                .as("ways that some value takes")
                .containsExactlyInAnyOrderElementsOf(
                        gateway.getOutgoing().stream().map(SequenceFlow::getId).toList());
    }

    /** The condition with a call of a bean as a variable of its own. */
    private static String plain(String condition) {
        return CALL.matcher(condition.strip()).replaceAll("$1_$2");
    }

    private static Set<String> variablesOf(Collection<String> conditions) {
        Set<String> names = new TreeSet<>();
        for (String condition : conditions) {
            Matcher name = NAME.matcher(TEXT.matcher(condition).replaceAll(""));
            while (name.find()) {
                if (!WORDS.contains(name.group())) {
                    names.add(name.group());
                }
            }
        }
        return names;
    }

    private static List<Map<String, Object>> situations(Set<String> variables) {
        List<Map<String, Object>> situations = List.of(Map.of());
        for (String variable : variables) {
            assertThat(VALUES)
                    .as("the values of a routing variable are listed here")
                    .containsKey(variable);
            List<Map<String, Object>> more = new ArrayList<>();
            for (Map<String, Object> situation : situations) {
                for (Object value : valuesOf(variable)) {
                    Map<String, Object> further = new HashMap<>(situation);
                    further.put(variable, value);
                    more.add(further);
                }
            }
            situations = more;
        }
        return situations;
    }

    private static List<?> valuesOf(String variable) {
        Object listed = VALUES.get(variable);
        if (listed instanceof List<?> values) {
            return values;
        }
        String[] field = listed.toString().substring(OF_A_FORM.length()).split("\\.");
        return List.copyOf(Everything.form(field[0]).fields().get(field[1]).options());
    }

    private static boolean holds(String condition, Map<String, Object> situation) {
        ExpressionFactory factory = new ExpressionFactoryImpl();
        SimpleContext context = new SimpleContext();
        situation.forEach(
                (name, value) -> context.setVariable(name, factory.createValueExpression(value, value.getClass())));
        return (Boolean)
                factory.createValueExpression(context, condition, Boolean.class).getValue(context);
    }
}
