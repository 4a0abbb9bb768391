package org.sendcasework.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.identity.Groups;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The ready-made lists: what each shows to whom, in which order, and that a start never makes a second one. */
@CaseworkTest
class TasklistFiltersTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);

    @Autowired
    private TasklistFilters lists;

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private CaseworkSteps steps;

    @AfterEach
    void reset() {
        identity.clearAuthentication();
    }

    private Filter filter(String name) {
        return filters.createFilterQuery().filterName(name).singleResult();
    }

    private List<String> names() {
        return filters.createFilterQuery().list().stream().map(Filter::getName).toList();
    }

    /** What a user sees of one case in a list, as the keys of its tasks. */
    private List<String> seen(ProcessInstance instance, String list, String user, String... groups) {
        identity.setAuthentication(user, List.of(groups));
        try {
            TaskQuery ofTheCase = tasks.createTaskQuery().processInstanceId(instance.getId());
            return filters.<Task, TaskQuery>list(filter(list).getId(), ofTheCase).stream()
                    .map(Task::getTaskDefinitionKey)
                    .toList();
        } finally {
            identity.clearAuthentication();
        }
    }

    @Test
    void theListsAreThereOnceAndStayOnceAtEveryStart() {
        assertThat(names())
                .contains("My tasks", "My team by due date", "Due in 7 days", "Overdue", "Waiting on partners");
        List<String> before = names();
        lists.create();
        lists.create();
        assertThat(names()).containsExactlyInAnyOrderElementsOf(before).doesNotHaveDuplicates();
    }

    @Test
    void aListOfAnEarlierBuildIsTakenOverByItsName() {
        Filter due = filter("Due in 7 days");
        due.setName("Due within 7 days");
        Map<String, Object> properties = new LinkedHashMap<>(due.getProperties());
        properties.remove(TasklistFilters.MARK);
        properties.remove(TasklistFilters.EDITION);
        due.setProperties(properties);
        filters.saveFilter(due);

        lists.create();

        assertThat(filter("Due in 7 days").getId()).isEqualTo(due.getId());
        assertThat(filter("Due within 7 days")).isNull();
    }

    @Test
    void aListThatAnAdministratorRenamedAndChangedIsLeftAlone() {
        Filter overdue = filter("Overdue");
        overdue.setName("Late");
        overdue.setQuery(tasks.createTaskQuery().taskName("only this"));
        filters.saveFilter(overdue);
        try {
            lists.create();
            assertThat(names()).contains("Late").doesNotContain("Overdue");
            assertThat(filters.count(overdue.getId())).isZero();
        } finally {
            filters.deleteFilter(overdue.getId());
            lists.create();
        }
        assertThat(names()).contains("Overdue").doesNotContain("Late");
    }

    @Test
    void aListThatLacksATaskThatARoomWaitsForIsBroughtUpToDate() {
        Filter waiting = filter("Waiting on partners");
        Map<String, Object> properties = new LinkedHashMap<>(waiting.getProperties());
        properties.put(TasklistFilters.TASKS, List.of("give-advice"));
        waiting.setProperties(properties);
        waiting.setQuery(tasks.createTaskQuery().taskDefinitionKey("give-advice"));
        filters.saveFilter(waiting);

        lists.create();

        Filter after = filter("Waiting on partners");
        assertThat(after.getId()).isEqualTo(waiting.getId());
        assertThat(after.getProperties())
                .containsEntry(TasklistFilters.TASKS, List.of("answer-consultation", "give-advice"));
    }

    @Test
    void eachListShowsItsOwnAndTheEarliestDateFirst() {
        steps.today(RECEIVED);
        ProcessInstance instance = steps.request(RECEIVED);
        steps.submit(instance, "check-and-acknowledge");
        Task views = steps.task(instance, "record-family-views");
        tasks.setAssignee(views.getId(), "wendy");

        assertThat(seen(instance, "My tasks", "wendy", Groups.CASEWORKERS)).containsExactly("record-family-views");
        assertThat(seen(instance, "My team by due date", "wendy", Groups.CASEWORKERS))
                .containsExactlyInAnyOrder("record-family-views", "consider-the-evidence");
        assertThat(seen(instance, "My team by due date", "nia", Groups.HEALTH)).isEmpty();
        assertThat(seen(instance, "To be claimed", "wendy", Groups.CASEWORKERS))
                .containsExactly("consider-the-evidence");
        assertThat(seen(instance, "Due in 7 days", "wendy", Groups.CASEWORKERS)).isEmpty();

        steps.today(RECEIVED.plusWeeks(5).plusDays(1));
        assertThat(seen(instance, "Due in 7 days", "wendy", Groups.CASEWORKERS)).hasSize(2);
        assertThat(seen(instance, "Overdue", "wendy", Groups.CASEWORKERS)).isEmpty();

        steps.today(RECEIVED.plusWeeks(6).plusDays(1));
        assertThat(seen(instance, "Due in 7 days", "wendy", Groups.CASEWORKERS)).isEmpty();
        assertThat(seen(instance, "Overdue", "wendy", Groups.CASEWORKERS)).hasSize(2);

        tasks.setAssignee(views.getId(), null);
        Task evidence = steps.task(instance, "consider-the-evidence");
        evidence.setDueDate(new Date(views.getDueDate().getTime() - 1000));
        tasks.saveTask(evidence);
        assertThat(seen(instance, "My team by due date", "wendy", Groups.CASEWORKERS))
                .containsExactly("consider-the-evidence", "record-family-views");
    }

    @Test
    void caseworkersSeeWhatPartnersOweInThatListAloneAndCannotDoIt() {
        steps.today(RECEIVED);
        ProcessInstance instance = steps.request(RECEIVED);
        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");
        steps.submit(instance, "choose-advisers");
        Task medical = tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .taskCandidateGroup(Groups.HEALTH)
                .singleResult();

        assertThat(seen(instance, "Waiting on partners", "wendy", Groups.CASEWORKERS))
                .hasSize(5);
        assertThat(seen(instance, "All open tasks", "wendy", Groups.CASEWORKERS))
                .hasSize(2);
        assertThat(seen(instance, "Waiting on partners", "nia", Groups.HEALTH)).hasSize(1);
        assertThat(seen(instance, "Waiting on partners", "ana", Groups.ANALYSTS))
                .isEmpty();

        identity.setAuthentication("wendy", List.of(Groups.CASEWORKERS));
        assertThat(tasks.createTaskQuery().taskId(medical.getId()).count()).isOne();
        assertThat(tasks.getVariable(medical.getId(), "adviceRequestId")).isNotNull();
        assertThatThrownBy(() -> tasks.claim(medical.getId(), "wendy")).isInstanceOf(AuthorizationException.class);
        identity.setAuthentication("ana", List.of(Groups.ANALYSTS));
        assertThat(tasks.createTaskQuery().taskId(medical.getId()).count()).isZero();
        assertThatThrownBy(() -> tasks.getVariable(medical.getId(), "adviceRequestId"))
                .isInstanceOf(AuthorizationException.class);
    }
}
