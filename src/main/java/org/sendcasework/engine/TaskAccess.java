package org.sendcasework.engine;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.sendcasework.identity.CurrentUser;
import org.springframework.stereotype.Component;

/** Tasks as the signed-in user may see them, for our own pages. */
@Component
public class TaskAccess {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identity;
    private final CurrentUser currentUser;
    private final Clock clock;

    TaskAccess(
            TaskService tasks, RuntimeService runtime, IdentityService identity, CurrentUser currentUser, Clock clock) {
        this.clock = clock;
        this.tasks = tasks;
        this.runtime = runtime;
        this.identity = identity;
        this.currentUser = currentUser;
    }

    /** A task and the reference of its case. */
    public record CaseTask(Task task, String caseReference) {}

    /** The task, if the signed-in user may see it. */
    public Optional<CaseTask> visible(String taskId) {
        return Optional.ofNullable(
                        asSignedIn(() -> tasks.createTaskQuery().taskId(taskId).singleResult()))
                .map(found -> new CaseTask(found, caseReferenceOf(found)));
    }

    /**
     * The values of a task's variables that are texts, if the signed-in user may see the task: ids of what it is about, such
     * as one request for advice.
     */
    public Set<String> subjectsOf(String taskId) {
        return asSignedIn(() -> tasks.getVariables(taskId)).values().stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.toSet());
    }

    /** How many open tasks the signed-in user sees. */
    public long countOpen() {
        return asSignedIn(() -> tasks.createTaskQuery().count());
    }

    /** How many of them are past their date. */
    public long countOverdue() {
        return asSignedIn(() ->
                tasks.createTaskQuery().dueBefore(Date.from(clock.instant())).count());
    }

    private <T> T asSignedIn(Supplier<T> query) {
        identity.setAuthentication(currentUser.username(), List.copyOf(currentUser.groups()));
        try {
            return query.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    private String caseReferenceOf(Task task) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return instance.getBusinessKey();
    }
}
