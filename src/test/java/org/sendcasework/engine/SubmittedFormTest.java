package org.sendcasework.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.engine.internal.FormRejectedException;
import org.sendcasework.engine.internal.TaskConflictException;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is submitted is checked on the server, is refused with the field named, and never enters the engine's tables. */
@CaseworkTest
class SubmittedFormTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final String MARK = "Zyxwv-Mark";

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private FormService forms;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void today() {
        steps.today(RECEIVED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "evil | anything | this form has no such field",
                "dateReceived | - | must be filled in",
                "dateReceived | 07/09/2026 | must be a date such as",
                "dateReceived | 2026-09-08 | must not be in the future",
                "route | PIGEON | was not offered as a choice",
                "settingUrn | 000000 | was not offered as a choice",
                "childPostcode | nowhere | is not in the required format",
                "parentEmail | nobody | is not in the required format",
            })
    void aWrongFieldIsNamedAndNothingIsWritten(String field, String value, String message) {
        long cases = caseFiles.search("", null, 0).getTotalElements();
        long instances = runtime.createProcessInstanceQuery().count();
        Object submitted = "-".equals(value) ? "" : value;

        assertThatThrownBy(() -> steps.request(RECEIVED, field, submitted))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining(field)
                .hasMessageContaining(message);

        assertThat(caseFiles.search("", null, 0).getTotalElements()).isEqualTo(cases);
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(instances);
    }

    @Test
    void tooLongATextAndAWrongTypeAreRefused() {
        assertThatThrownBy(() -> steps.request(RECEIVED, "requestedBy", "x".repeat(201)))
                .hasMessageContaining("must not be longer than 200 characters");
        assertThatThrownBy(() -> steps.request(RECEIVED, "requestedBy", 42)).hasMessageContaining("must be a text");
        ProcessInstance instance = steps.request(RECEIVED);
        assertThatThrownBy(() -> steps.submit(instance, "check-and-acknowledge", "lookedAfter", "yes"))
                .hasMessageContaining("must be yes or no");
        steps.submit(instance, "check-and-acknowledge");
        assertThatThrownBy(() -> steps.submit(instance, "consider-the-evidence", "graduatedResponse", List.of("MAGIC")))
                .hasMessageContaining("was not offered as a choice: MAGIC");
        assertThatThrownBy(() -> steps.submit(instance, "consider-the-evidence", "graduatedResponse", "not a list"))
                .hasMessageContaining("must be a list");
        assertThat(steps.task(instance, "consider-the-evidence")).isNotNull();
    }

    @Test
    void aFieldThatTheFormHidesIsNeitherRequiredNorTaken() {
        ProcessInstance instance = steps.request(RECEIVED);
        steps.submit(instance, "check-and-acknowledge");
        assertThatThrownBy(() -> steps.submit(instance, "consider-the-evidence", "nextStep", "ASK"))
                .hasMessageContaining("informationWanted");
        steps.submit(instance, "consider-the-evidence", "informationWanted", "hidden, so not kept");
        assertThat(steps.task(instance, "consider-the-evidence")).isNull();
        assertThat(steps.task(instance, "receive-information")).isNull();
    }

    @Test
    void aSecondCompletionIsAConflictWithAWayForward() {
        ProcessInstance instance = steps.request(RECEIVED);
        Task task = steps.task(instance, "check-and-acknowledge");
        Map<String, Object> form = new HashMap<>();
        form.put("acknowledgedOn", RECEIVED.toString());
        form.put("parentName", "Robin Sample");
        forms.submitTaskForm(task.getId(), form);

        assertThatThrownBy(() -> forms.submitTaskForm(task.getId(), form))
                .isInstanceOf(TaskConflictException.class)
                .hasMessageContaining("already completed")
                .hasMessageContaining("Refresh");
        assertThatThrownBy(() -> tasks.complete(task.getId())).isInstanceOf(TaskConflictException.class);
    }

    @Test
    void aFieldThatTheFormDoesNotHaveCannotBeReadUnlessItMayBeMissing() {
        String deployment = repository
                .createDeployment()
                .addModelInstance(
                        "unasked.bpmn",
                        Bpmn.createExecutableProcess("unasked")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("hold-it")
                                .camundaFormRef("hold-meeting")
                                .camundaFormRefBinding("latest")
                                .camundaTaskListenerClass("complete", UnaskedFieldListener.class)
                                .userTask("after")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        try {
            Map<String, Object> said =
                    Map.of("meetingOutcome", "HELD", "heldOn", RECEIVED.toString(), "attended", "Two", "agreed", "All");
            String reference = steps.request(RECEIVED).getBusinessKey();
            ProcessInstance wrong = runtime.startProcessInstanceByKey("unasked", reference, Map.of("misspell", true));
            assertThatThrownBy(() ->
                            forms.submitTaskForm(steps.task(wrong, "hold-it").getId(), said))
                    .rootCause()
                    .hasMessageContaining("no field misspelt");
            ProcessInstance right = runtime.startProcessInstanceByKey("unasked", reference);
            forms.submitTaskForm(steps.task(right, "hold-it").getId(), said);
            assertThat(runtime.getVariable(right.getId(), UnaskedFieldListener.READ))
                    .isEqualTo("Two, All, null");
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void nothingPersonalEntersTheEnginesTables() {
        ProcessInstance instance = steps.request(
                RECEIVED,
                "childFamilyName",
                MARK,
                "requestedBy",
                MARK,
                "whatIsAsked",
                MARK,
                "parentName",
                MARK,
                "parentAddress",
                MARK);
        steps.submit(instance, "check-and-acknowledge", "parentName", MARK);
        steps.submit(instance, "record-family-views", "parentViews", MARK, "childViews", MARK);
        steps.submit(instance, "consider-the-evidence", "judgementReason", MARK);
        steps.submit(instance, "decide-whether-to-assess", "testEvidence", MARK);
        steps.submit(instance, "choose-advisers");
        steps.tasksOfCase(instance.getBusinessKey(), "give-advice").forEach(task -> steps.submit(task, "needs", MARK));

        assertThat(caseFiles.byReference(instance.getBusinessKey()).getPerson().getFamilyName())
                .isEqualTo(MARK);
        assertThat(engineTablesWith(MARK)).isEmpty();
        assertThat(engineTablesWith(instance.getBusinessKey()))
                .as("the search finds what is there")
                .isNotEmpty();
    }

    private List<String> engineTablesWith(String mark) {
        return jdbc
                .sql(
                        "select table_name from information_schema.tables where table_name like 'act\\_%' and table_schema = 'public'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> jdbc.sql("select count(*) from " + table + " t where t::text like ?"
                                        + " or encode(convert_to(t::text, 'UTF8'), 'escape') like ?")
                                .params("%" + mark + "%", "%" + hex(mark) + "%")
                                .query(Long.class)
                                .single()
                        > 0)
                .toList();
    }

    /** Byte columns are written as hexadecimal digits in the text of a row. */
    private static String hex(String mark) {
        StringBuilder digits = new StringBuilder();
        mark.chars().forEach(character -> digits.append(Integer.toHexString(character)));
        return digits.toString();
    }
}
