package org.sendcasework.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.sendcasework.engine.internal.FormRejectedException;
import org.sendcasework.engine.internal.TaskConflictException;
import org.sendcasework.identity.Groups;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.TestSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine's own commands lead nobody round a form, and leave no personal data behind. */
@CaseworkTest
class RoundTheFormsTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final String WORKER = "round-worker";
    private static final String ASSESSMENT = "ehc-needs-assessment";

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private TestSettings settings;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private FormService forms;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    private ProcessInstance instance;
    private Task task;

    @BeforeEach
    void aCaseAndAWorker() {
        steps.today(RECEIVED);
        instance = steps.request(RECEIVED);
        task = steps.task(instance, "check-and-acknowledge");
        as(WORKER, Groups.CASEWORKERS);
    }

    @AfterEach
    void nobody() {
        identity.clearAuthentication();
    }

    private void as(String user, String... groups) {
        identity.setAuthentication(user, List.of(groups));
    }

    private static void refused(ThrowingCallable command) {
        assertThatThrownBy(command).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void notesAndDocumentsAreKeptOutOfTheEngineForEveryone() {
        for (String group : List.of(Groups.CASEWORKERS, Groups.MANAGERS, Groups.ADMINISTRATORS)) {
            as(WORKER, group);
            refused(() -> tasks.createComment(task.getId(), null, "Alex is unwell"));
            refused(() -> tasks.createComment(null, instance.getId(), "Alex is unwell"));
            refused(() -> tasks.createAttachment(
                    "text", task.getId(), null, "report", "", new ByteArrayInputStream(new byte[1])));
            refused(() -> tasks.createAttachment("url", task.getId(), null, "report", "", "https://example.org"));
        }
        assertThat(jdbc.sql("select (select count(*) from act_hi_comment) + (select count(*) from act_hi_attachment)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aCaseIsOpenedWithItsFormOnly() {
        identity.clearAuthentication();
        long instances = runtime.createProcessInstanceQuery()
                .processDefinitionKey(ASSESSMENT)
                .count();
        as(WORKER, Groups.CASEWORKERS);
        refused(() -> runtime.startProcessInstanceByKey(ASSESSMENT, "EHC-2026-999999", Map.of("evil", 1)));
        refused(() -> runtime.createProcessInstanceByKey(ASSESSMENT)
                .startBeforeActivity("decide-whether-to-assess")
                .execute());
        assertThatThrownBy(() -> forms.submitStartFormData(definition(), Map.of("evil", "1")))
                .isInstanceOf(FormRejectedException.class);

        steps.request(RECEIVED);
        identity.clearAuthentication();
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(ASSESSMENT)
                        .count())
                .isEqualTo(instances + 1);
    }

    @Test
    void aTaskEndsWithItsFormOnly() {
        refused(() -> tasks.handleBpmnError(task.getId(), "any", null, Map.of("evil", 1)));
        refused(() -> tasks.handleBpmnError(task.getId(), "any"));
        refused(() -> tasks.handleEscalation(task.getId(), "any", Map.of("evil", 1)));
        refused(() -> tasks.setVariable(task.getId(), "evil", 1));
        refused(() -> tasks.setVariableLocal(task.getId(), "evil", 1));
        refused(() -> runtime.setVariable(instance.getId(), "evil", 1));
        assertThatThrownBy(() -> tasks.deleteTask(task.getId())).isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> tasks.resolveTask(task.getId(), Map.of("evil", 1)))
                .isInstanceOf(FormRejectedException.class);
    }

    @Test
    void onlyThoseWhoOverseeDecideWhoElseSeesATaskAndWhenItIsDue() {
        refused(() -> tasks.claim(task.getId(), "somebody-else"));
        tasks.claim(task.getId(), WORKER);
        refused(() -> tasks.setAssignee(task.getId(), "somebody-else"));
        refused(() -> tasks.delegateTask(task.getId(), "somebody-else"));
        refused(() -> tasks.setOwner(task.getId(), "somebody-else"));
        refused(() -> tasks.addCandidateGroup(task.getId(), Groups.SETTINGS));
        refused(() -> tasks.addUserIdentityLink(task.getId(), "somebody-else", IdentityLinkType.CANDIDATE));
        refused(() -> tasks.deleteCandidateGroup(task.getId(), Groups.CASEWORKERS));
        refused(() -> tasks.setDueDate(task.getId(), new Date()));
        Task changed = tasks.createTaskQuery().taskId(task.getId()).singleResult();
        changed.setDueDate(new Date());
        refused(() -> tasks.saveTask(changed));

        as("round-colleague", Groups.CASEWORKERS);
        refused(() -> tasks.setAssignee(task.getId(), null));
        assertThatThrownBy(() -> tasks.claim(task.getId(), "round-colleague"))
                .isInstanceOf(AuthorizationException.class);

        as(WORKER, Groups.CASEWORKERS);
        tasks.setAssignee(task.getId(), null);
        as("round-manager", Groups.MANAGERS);
        tasks.setAssignee(task.getId(), "round-colleague");
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee())
                .isEqualTo("round-colleague");
        assertThatThrownBy(() -> tasks.claim(task.getId(), "round-manager"))
                .isInstanceOf(TaskConflictException.class)
                .hasMessageContaining("claimed")
                .hasMessageNotContaining("round-colleague");
    }

    @RepeatedTest(5)
    void ofTwoWhoSubmitAtTheSameMomentOneIsTold() throws Exception {
        identity.clearAuthentication();
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<String> submission = () -> {
            together.await();
            try {
                steps.submit(task);
                return "done";
            } catch (TaskConflictException e) {
                return "told";
            }
        };
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            var first = people.submit(submission);
            var second = people.submit(submission);
            assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder("done", "told");
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void aSuspendedCaseIsAConflictWithAWayForward() {
        identity.clearAuthentication();
        runtime.suspendProcessInstanceById(instance.getId());
        assertThatThrownBy(() -> steps.submit(task))
                .isInstanceOf(TaskConflictException.class)
                .hasMessageContaining("suspended");
        runtime.activateProcessInstanceById(instance.getId());
        steps.submit(task);
    }

    @Test
    void aYearOfTwoDigitsAndAControlCharacterAreRefused() {
        assertThatThrownBy(() -> steps.request(RECEIVED, "dateReceived", "0026-09-07"))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("between 1900 and 2199");
        assertThatThrownBy(() -> steps.request(RECEIVED, "requestedBy", "Robin\u0000Sample"))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("cannot be shown");
    }

    @Test
    void theStartFormBringsItsOptionsBecauseTasklistAsksForNone() throws IOException {
        String urn = settings.school();
        JsonNode form = new ObjectMapper().readTree(forms.getDeployedStartForm(definition()));
        JsonNode setting = null;
        for (JsonNode component : form.path("components")) {
            if (component.path("key").asText().equals("settingUrn")) {
                setting = component;
            }
        }
        assertThat(setting).isNotNull();
        assertThat(setting.has("valuesKey")).isFalse();
        assertThat(setting.path("values").findValuesAsText("value")).contains(urn);
    }

    private String definition() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(ASSESSMENT)
                .latestVersion()
                .singleResult()
                .getId();
    }
}
