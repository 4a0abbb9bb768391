package org.sendcasework.identity.internal;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.sendcasework.identity.Groups;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ready-made lists of Tasklist, those due first on top. Only we write filters: their expressions run on the server, so
 * no user may create one. Whom a list is shown to does not matter, since every list is bounded by the user's own groups.
 *
 * <p>A list is known by a mark that we put on it, not by its name: a start after an upgrade brings ours up to date and adds
 * what is new; a list that an administrator renamed or changed is left as it is until we change that list ourselves.
 */
@Component
public class TasklistFilters {

    /** The property of a filter that says which of our filters it is. */
    static final String MARK = "sendcasework";

    /** The property of a filter that says which edition of our filter it is. */
    static final String EDITION = "sendcaseworkEdition";

    private static final int THIS_EDITION = 2;

    /** The property of a filter that says which tasks it asks for by name, when it does. */
    static final String TASKS = "sendcaseworkTasks";

    /** What the list asked for before it said so. */
    private static final List<String> TASKS_AT_FIRST = List.of("answer-consultation", "give-advice");

    private static final String WAITING_ON_PARTNERS = "waiting-on-partners";

    private static final String PLAIN = "#1d70b8";
    private static final String LATE = "#b10e1e";

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final DeclaredAccess declared;

    TasklistFilters(
            FilterService filters, TaskService tasks, AuthorizationService authorizations, DeclaredAccess declared) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.declared = declared;
    }

    /**
     * One of our lists.
     *
     * @param earlierName the name it had before lists were marked; the same as its name if it never had another
     */
    private record Standard(
            String mark,
            String name,
            String earlierName,
            String description,
            int priority,
            String color,
            TaskQuery query) {}

    @Transactional
    public void create() {
        List<Filter> existing = filters.createFilterQuery().list();
        standards().forEach(standard -> create(standard, existing));
        grantReading();
    }

    private List<Standard> standards() {
        return List.of(
                new Standard(
                        "all-open",
                        "All open tasks",
                        "All open tasks",
                        "Everything that is open in your groups",
                        5,
                        PLAIN,
                        tasks.createTaskQuery()),
                new Standard(
                        "my-tasks",
                        "My tasks",
                        "My tasks",
                        "Tasks that you have claimed",
                        10,
                        PLAIN,
                        tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}")),
                new Standard(
                        "my-team",
                        "My team by due date",
                        "My team by due date",
                        "Tasks offered to your groups, claimed or not",
                        15,
                        PLAIN,
                        tasks.createTaskQuery()
                                .taskCandidateGroupInExpression("${currentUserGroups()}")
                                .includeAssignedTasks()),
                new Standard(
                        "to-be-claimed",
                        "To be claimed",
                        "To be claimed",
                        "Tasks of your groups that nobody has claimed yet",
                        20,
                        PLAIN,
                        tasks.createTaskQuery().taskUnassigned()),
                new Standard(
                        "due-in-7-days",
                        "Due in 7 days",
                        "Due within 7 days",
                        "Open tasks whose date is near",
                        30,
                        PLAIN,
                        tasks.createTaskQuery()
                                .dueAfterExpression("${now()}")
                                .dueBeforeExpression("${dateTime().plusDays(7)}")),
                new Standard(
                        "overdue",
                        "Overdue",
                        "Overdue",
                        "Open tasks whose date has passed",
                        40,
                        LATE,
                        tasks.createTaskQuery().dueBeforeExpression("${now()}")),
                new Standard(
                        WAITING_ON_PARTNERS,
                        "Waiting on partners",
                        "Waiting on partners",
                        "Advice and replies that a service, a setting or the family owes us",
                        50,
                        PLAIN,
                        tasks.createTaskQuery()
                                .or()
                                .taskDefinitionKeyIn(owedTasks().toArray(String[]::new))
                                .taskCandidateGroupIn(Groups.SERVICES)
                                .includeAssignedTasks()
                                .endOr()));
    }

    private List<String> owedTasks() {
        return declared.processes().stream()
                .flatMap(process -> process.owedTasks().stream())
                .sorted()
                .toList();
    }

    private void create(Standard standard, List<Filter> existing) {
        Optional<Filter> known = existing.stream()
                .filter(filter -> standard.mark().equals(properties(filter).get(MARK)))
                .findFirst()
                .or(() -> existing.stream()
                        .filter(filter -> properties(filter).get(MARK) == null)
                        .filter(filter ->
                                List.of(standard.name(), standard.earlierName()).contains(filter.getName()))
                        .findFirst());
        if (known.isPresent() && edition(known.get()) >= THIS_EDITION && asksForTheSameTasks(known.get(), standard)) {
            return;
        }
        Filter filter = known.orElseGet(() -> filters.newTaskFilter(standard.name()));
        filter.setName(standard.name());
        filter.setProperties(properties(standard));
        filter.setQuery(standard.query().orderByDueDate().asc());
        filters.saveFilter(filter);
    }

    private Map<String, Object> properties(Standard standard) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("description", standard.description());
        properties.put("priority", standard.priority());
        properties.put("color", standard.color());
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put("variables", List.of(Map.of("name", "caseReference", "label", "Case")));
        properties.put(MARK, standard.mark());
        properties.put(EDITION, THIS_EDITION);
        if (standard.mark().equals(WAITING_ON_PARTNERS)) {
            properties.put(TASKS, owedTasks());
        }
        return properties;
    }

    private static Map<String, Object> properties(Filter filter) {
        return filter.getProperties() == null ? Map.of() : filter.getProperties();
    }

    /** If a module declares another task, the list is updated, as by a new edition. */
    private boolean asksForTheSameTasks(Filter filter, Standard standard) {
        return !standard.mark().equals(WAITING_ON_PARTNERS)
                || properties(filter).getOrDefault(TASKS, TASKS_AT_FIRST).equals(owedTasks());
    }

    private static int edition(Filter filter) {
        return properties(filter).get(EDITION) instanceof Number edition ? edition.intValue() : 0;
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
