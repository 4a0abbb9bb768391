package org.sendcasework.engine;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.sendcasework.engine.internal.FormRejectedException;
import org.sendcasework.engine.internal.TaskConflictException;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Component;

/**
 * Submits the form of a task from one of our own pages: as the signed-in user, by the same rights and the same check as
 * in Tasklist.
 */
@Component
public class TaskForms {

    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identity;
    private final CurrentUser currentUser;

    TaskForms(TaskService tasks, FormService forms, IdentityService identity, CurrentUser currentUser) {
        this.tasks = tasks;
        this.forms = forms;
        this.identity = identity;
        this.currentUser = currentUser;
    }

    /**
     * Submits the open task of this kind that belongs to a piece of work.
     *
     * @throws ConflictException if there is none that the user may see, or it was done at the same moment
     * @throws InvalidInputException if a field is wrong
     */
    public void submit(String businessKey, String taskKey, Map<String, Object> fields) {
        submit(businessKey, taskKey, task -> true, fields);
    }

    /** The same for one of several open tasks of this kind: the one whose variable has this value. */
    public void submitOf(
            String businessKey, String taskKey, String variable, String value, Map<String, Object> fields) {
        submit(businessKey, taskKey, task -> value.equals(tasks.getVariable(task.getId(), variable)), fields);
    }

    /** Whether the user has an open task of this kind that belongs to a piece of work. */
    public boolean isOpen(String businessKey, String taskKey) {
        identity.setAuthentication(currentUser.username(), List.copyOf(currentUser.groups()));
        try {
            return !open(businessKey, taskKey).isEmpty();
        } finally {
            identity.clearAuthentication();
        }
    }

    private List<Task> open(String businessKey, String taskKey) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(taskKey)
                .list();
    }

    private void submit(String businessKey, String taskKey, Predicate<Task> which, Map<String, Object> fields) {
        identity.setAuthentication(currentUser.username(), List.copyOf(currentUser.groups()));
        try {
            Task task = open(businessKey, taskKey).stream()
                    .filter(which)
                    .findFirst()
                    .orElse(null);
            if (task == null) {
                throw new ConflictException("This step of " + businessKey
                        + " is no longer open, or it is not yours. Look at it again before you continue.");
            }
            forms.submitTaskForm(task.getId(), fields);
        } catch (FormRejectedException e) {
            String[] parts = e.getMessage().split(": ", 2);
            throw new InvalidInputException(parts[0], parts[parts.length - 1]);
        } catch (TaskConflictException e) {
            throw new ConflictException(e.getMessage());
        } finally {
            identity.clearAuthentication();
        }
    }
}
