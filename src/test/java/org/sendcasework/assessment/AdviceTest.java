package org.sendcasework.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.advice.AdviceKind;
import org.sendcasework.advice.AdviceRequest;
import org.sendcasework.advice.AdviceService;
import org.sendcasework.advice.AdviceStatus;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.engine.internal.FormRejectedException;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.TestSettings;
import org.springframework.beans.factory.annotation.Autowired;

/** Asking advisers by rule, late and missing advice, and what stays behind. */
@CaseworkTest
class AdviceTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private TestSettings settings;

    @Autowired
    private AdviceService advice;

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private TaskService tasks;

    private ProcessInstance instance;
    private String reference;

    @BeforeEach
    void init() {
        steps.today(RECEIVED);
    }

    private void agreeToAssess(Object[] request, Object... acknowledgement) {
        instance = steps.request(RECEIVED, request);
        reference = instance.getBusinessKey();
        steps.submit(instance, "check-and-acknowledge", acknowledgement);
        steps.submit(instance, "record-family-views");
        steps.submit(instance, "consider-the-evidence");
        steps.submit(instance, "decide-whether-to-assess");
    }

    private static Object[] request(Object... fields) {
        return fields;
    }

    @Test
    void theFiveAlwaysAskedAreProposedForAYoungChildWithoutMore() {
        agreeToAssess(request());

        assertThat(advice.of(reference))
                .extracting(AdviceRequest::getKind)
                .containsExactlyInAnyOrder(
                        AdviceKind.PARENT_VIEWS,
                        AdviceKind.EDUCATIONAL,
                        AdviceKind.MEDICAL,
                        AdviceKind.PSYCHOLOGICAL,
                        AdviceKind.SOCIAL_CARE);
        assertThat(steps.dueOf(steps.task(instance, "choose-advisers")))
                .isEqualTo(RECEIVED.plusDays(5).atTime(23, 59));
    }

    @Test
    void yearNineSensoryImpairmentAndCareAddTheirAdvisers() {
        agreeToAssess(request("childDateOfBirth", "2013-01-10"), "visionImpairment", true, "lookedAfter", true);

        assertThat(advice.of(reference))
                .extracting(AdviceRequest::getKind)
                .contains(AdviceKind.PREPARATION_FOR_ADULTHOOD, AdviceKind.SENSORY_TEACHER, AdviceKind.VIRTUAL_SCHOOL);
    }

    @Test
    void yearEightIsNotAskedAboutAdulthood() {
        agreeToAssess(request("childDateOfBirth", "2013-09-01"));

        assertThat(advice.of(reference))
                .extracting(AdviceRequest::getKind)
                .doesNotContain(AdviceKind.PREPARATION_FOR_ADULTHOOD);
    }

    @Test
    void eachAdviserHasItsOwnTaskGroupAndSixWeeks() {
        String urn = settings.school();
        agreeToAssess(request("settingUrn", urn), "settingUrn", urn);
        steps.submit(instance, "choose-advisers");

        List<Task> given = steps.tasksOfCase(reference, "give-advice");
        assertThat(given).hasSize(5).allSatisfy(task -> assertThat(steps.dueOf(task))
                .isEqualTo(RECEIVED.plusDays(42).atTime(23, 59)));
        assertThat(given.stream()
                        .flatMap(task -> tasks.getIdentityLinksForTask(task.getId()).stream())
                        .map(IdentityLink::getGroupId))
                .contains("setting-" + urn, "health", "educational-psychology", "social-care", "caseworkers");
    }

    @Test
    void aNilReturnNeedsAReasonAndEndsTheWait() {
        agreeToAssess(request());
        steps.submit(instance, "choose-advisers");
        Task one = steps.adviceOf(reference, AdviceKind.MEDICAL);

        assertThatThrownBy(() -> steps.submit(one, "outcome", "NIL", "needs", "-", "provision", "-", "outcomes", "-"))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("nilReason");
        steps.submit(
                one, "outcome", "NIL", "nilReason", "Not known to us", "needs", "-", "provision", "-", "outcomes", "-");

        assertThat(advice.of(reference)).extracting(AdviceRequest::getStatus).contains(AdviceStatus.NIL_RETURN);
        assertThat(steps.tasksOfCase(reference, "give-advice")).hasSize(4);
    }

    @Test
    void lateAdviceIsWaitedForThenGoneOnWithoutAndLeavesATaskBehind() {
        agreeToAssess(request());
        steps.submit(instance, "choose-advisers");
        List<Task> given = steps.tasksOfCase(reference, "give-advice");
        given.subList(1, given.size()).forEach(task -> steps.submit(task));

        steps.letTimePass(reference, RECEIVED.plusDays(43));
        assertThat(steps.tasksOfCase(reference, "give-advice")).hasSize(1);
        assertThatThrownBy(() -> steps.submit(
                        instance,
                        "decide-about-late-advice",
                        "lateAdviceDecision",
                        "WAIT",
                        "lookAgainOn",
                        RECEIVED.plusDays(43).toString()))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("lookAgainOn");
        LocalDate lookAgain = RECEIVED.plusDays(50);
        steps.submit(
                instance,
                "decide-about-late-advice",
                "lateAdviceDecision",
                "WAIT",
                "lookAgainOn",
                lookAgain.toString(),
                "triedOn",
                "-",
                "triedWhom",
                "-",
                "tryResult",
                "-");
        assertThat(steps.timerOf(reference, "until-we-look-again")).contains(lookAgain.atStartOfDay());
        assertThat(steps.tasksOfCase(reference, "decide-about-late-advice")).isEmpty();

        steps.letTimePass(reference, lookAgain);
        steps.proceedWithout(steps.task(instance, "decide-about-late-advice"));

        assertThat(instance).isWaitingAt("decide-whether-to-issue").hasPassed("gone-on-without-advice");
        assertThat(steps.tasksOfCase(reference, "give-advice")).isEmpty();
        AdviceRequest owed = advice.of(reference).stream()
                .filter(request -> request.getStatus() == AdviceStatus.GONE_ON_WITHOUT)
                .findFirst()
                .orElseThrow();
        assertThat(ledger.find(reference, AdviceService.REPLY, owed.getId().toString())
                        .orElseThrow()
                        .isOpen())
                .as("the duty to seek the advice remains")
                .isTrue();

        Task left = steps.tasksOfCase(reference, "receive-outstanding-advice").get(0);
        assertThat(steps.dueOf(left)).isEqualTo(lookAgain.plusDays(28).atTime(23, 59));
        steps.submit(left);
        assertThat(advice.byId(owed.getId()).getStatus()).isEqualTo(AdviceStatus.RECEIVED_AFTERWARDS);
    }

    @Test
    void adviceThatComesWhileWeDecideEndsTheDecision() {
        agreeToAssess(request());
        steps.submit(instance, "choose-advisers");
        List<Task> given = steps.tasksOfCase(reference, "give-advice");
        given.subList(1, given.size()).forEach(task -> steps.submit(task));
        steps.letTimePass(reference, RECEIVED.plusDays(43));

        steps.submit(steps.tasksOfCase(reference, "give-advice").get(0));

        assertThat(instance).isWaitingAt("decide-whether-to-issue").hasNotPassed("gone-on-without-advice");
        assertThat(steps.tasksOfCase(reference, "decide-about-late-advice")).isEmpty();
        assertThat(steps.tasksOfCase(reference, "receive-outstanding-advice")).isEmpty();
    }
}
