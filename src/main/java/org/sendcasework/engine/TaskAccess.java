package org.sendcasework.engine;

import java.util.List;
import java.util.Optional;
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

    TaskAccess(TaskService tasks, RuntimeService runtime, IdentityService identity, CurrentUser currentUser) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.identity = identity;
        this.currentUser = currentUser;
    }

    /** A task and the reference of its case. */
    public record CaseTask(Task task, String caseReference) {}

    /** The task, if the signed-in user may see it. */
    public Optional<CaseTask> visible(String taskId) {
        identity.setAuthentication(currentUser.username(), List.copyOf(currentUser.groups()));
        Task task;
        try {
            task = tasks.createTaskQuery().taskId(taskId).singleResult();
        } finally {
            identity.clearAuthentication();
        }
        return Optional.ofNullable(task).map(found -> new CaseTask(found, caseReferenceOf(found)));
    }

    private String caseReferenceOf(Task task) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return instance.getBusinessKey();
    }
}
