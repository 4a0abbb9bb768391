package org.sendcasework.identity;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ready-made lists of Tasklist. Only we write filters: their expressions run on the server, so no user may create
 * one. Whom a list is shown to does not matter, since every list is bounded by the user's own groups.
 */
@Component
class TasklistFilters {

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    TasklistFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    @Transactional
    void create() {
        create(
                "All open tasks",
                "Everything that is open in your groups",
                5,
                tasks.createTaskQuery().orderByDueDate().asc());
        create(
                "My tasks",
                "Tasks that you have claimed",
                10,
                tasks.createTaskQuery()
                        .taskAssigneeExpression("${currentUser()}")
                        .orderByDueDate()
                        .asc());
        create(
                "To be claimed",
                "Tasks of your groups that nobody has claimed yet",
                20,
                tasks.createTaskQuery().taskUnassigned().orderByDueDate().asc());
        create(
                "Due within 7 days",
                "Open tasks of your groups whose date is near",
                30,
                tasks.createTaskQuery()
                        .dueAfterExpression("${now()}")
                        .dueBeforeExpression("${dateTime().plusDays(7)}")
                        .orderByDueDate()
                        .asc());
        create(
                "Overdue",
                "Open tasks of your groups whose date has passed",
                40,
                tasks.createTaskQuery()
                        .dueBeforeExpression("${now()}")
                        .orderByDueDate()
                        .asc());
        grantReading();
    }

    private void create(String name, String description, int priority, TaskQuery query) {
        Filter existing = filters.createFilterQuery().filterName(name).singleResult();
        Filter filter = existing == null ? filters.newTaskFilter(name) : existing;
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("description", description);
        properties.put("priority", priority);
        properties.put("color", "#1d70b8");
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put("variables", List.of(Map.of("name", "caseReference", "label", "Case")));
        filter.setProperties(properties);
        filter.setQuery(query);
        filters.saveFilter(filter);
    }

    private void grantReading() {
        boolean granted = authorizations
                        .createAuthorizationQuery()
                        .userIdIn(ANY)
                        .resourceType(Resources.FILTER)
                        .resourceId(ANY)
                        .count()
                > 0;
        if (!granted) {
            Authorization everyone = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
            everyone.setResource(Resources.FILTER);
            everyone.setResourceId(ANY);
            everyone.setPermissions(new Permissions[] {Permissions.READ});
            authorizations.saveAuthorization(everyone);
        }
    }
}
