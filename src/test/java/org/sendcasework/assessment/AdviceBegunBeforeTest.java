package org.sendcasework.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.advice.AdviceKind;
import org.sendcasework.advice.AdviceRequest;
import org.sendcasework.advice.AdviceService;
import org.sendcasework.advice.AdviceStatus;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.identity.Groups;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasks about advice that were open before the upgrade keep their forms, and the law is guarded in them all the same. */
@CaseworkTest
class AdviceBegunBeforeTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final Path UPGRADE = Path.of("src/test/resources/upgrade");
    private static final List<String> FIVE =
            List.of("PARENT_VIEWS", "EDUCATIONAL", "MEDICAL", "PSYCHOLOGICAL", "SOCIAL_CARE");

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private AdviceService advice;

    @Autowired
    private CaseFiles caseFiles;

    private String deployment;
    private String reference;
    private ProcessInstance before;

    @BeforeEach
    void aCaseOfTheEarlierModel() throws IOException {
        steps.today(RECEIVED);
        deployment = repository
                .createDeployment()
                .addClasspathResource("upgrade/advice-of-0.3.bpmn")
                .addString("choose-advisers.form", Files.readString(UPGRADE.resolve("choose-advisers-of-0.3.form")))
                .addString(
                        "decide-about-late-advice.form",
                        Files.readString(UPGRADE.resolve("decide-about-late-advice-of-0.3.form")))
                .deploy()
                .getId();
        reference = steps.request(RECEIVED).getBusinessKey();
        advice.propose(caseFiles.byReference(reference));
        before = runtime.startProcessInstanceByKey("advice-of-0-3", reference);
    }

    @AfterEach
    void forgetTheEarlierModel() {
        repository.deleteDeployment(deployment, true);
    }

    private void submit(Object... fields) {
        Map<String, Object> form = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put((String) fields[i], fields[i + 1]);
        }
        Task task = tasks.createTaskQuery().processInstanceId(before.getId()).singleResult();
        forms.submitTaskForm(task.getId(), form);
    }

    private AdviceRequest requestFor(AdviceKind kind) {
        return advice.of(reference).stream()
                .filter(request -> request.getKind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private void lateAdviceOf(AdviceKind kind) {
        submit("advisersToAsk", FIVE, "sentOn", RECEIVED.toString());
        runtime.setVariable(
                before.getId(), "adviceRequestId", requestFor(kind).getId().toString());
        steps.today(RECEIVED.plusWeeks(7));
    }

    private void proceed() {
        submit(
                "lateAdviceDecision",
                "GO_ON",
                "whatWasTried",
                "Two locums were asked in October",
                "reason",
                "The plan cannot wait",
                "familyTold",
                true);
    }

    @Test
    void aTickThatAllAgreeAndALineOfReasonLeaveNobodyOut() {
        List<String> withoutHealth = List.of("PARENT_VIEWS", "EDUCATIONAL", "PSYCHOLOGICAL", "SOCIAL_CARE");

        assertThatThrownBy(() -> submit(
                        "advisersToAsk",
                        withoutHealth,
                        "existingAdvice",
                        List.of("MEDICAL"),
                        "existingAdviceAgreed",
                        true,
                        "sentOn",
                        RECEIVED.toString()))
                .hasMessageContaining("which earlier advice");
        assertThatThrownBy(() -> submit(
                        "advisersToAsk",
                        withoutHealth,
                        "overrideReason",
                        "Nobody is to be had",
                        "sentOn",
                        RECEIVED.toString()))
                .hasMessageContaining("must be sought");
        assertThat(advice.of(reference)).allMatch(request -> request.getStatus() == AdviceStatus.PROPOSED);
    }

    @Test
    void onlyAManagerCompletesTheOneStepThatProceedsWithoutAdvice() {
        lateAdviceOf(AdviceKind.PSYCHOLOGICAL);

        assertThatThrownBy(() -> steps.as("casey", List.of(Groups.CASEWORKERS), this::proceed))
                .hasMessageContaining("only a manager");
        assertThat(requestFor(AdviceKind.PSYCHOLOGICAL).getGoneOnReason()).isNull();

        steps.asManager(this::proceed);
        assertThat(requestFor(AdviceKind.PSYCHOLOGICAL).getGoneOnBy()).isEqualTo("deciding-manager");
        assertThat(requestFor(AdviceKind.PSYCHOLOGICAL).getWhatWasTried()).contains("Two locums");
    }

    @Test
    void evenAManagerDoesNotLeaveOutTheFamilysViews() {
        lateAdviceOf(AdviceKind.PARENT_VIEWS);

        assertThatThrownBy(() -> steps.asManager(this::proceed)).hasMessageContaining("never left out");

        submit(
                "lateAdviceDecision",
                "WAIT",
                "lookAgainOn",
                RECEIVED.plusWeeks(8).toString(),
                "reason",
                "The family was asked once more");
        assertThat(requestFor(AdviceKind.PARENT_VIEWS).getStatus()).isEqualTo(AdviceStatus.REQUESTED);
    }
}
