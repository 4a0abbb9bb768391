package org.sendcasework.engine.internal;

import java.io.InputStream;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Task;

/**
 * Shuts what the engine leaves open around a task: notes and documents, which it stores without any check and which
 * would hold personal data; errors and escalations with variables of the sender's choice; claiming for someone else.
 */
class GuardedTaskService extends TaskServiceImpl {

    private static final String NOT_HERE = "Notes and documents belong in the case file. The engine keeps none.";

    @Override
    public void claim(String taskId, String userId) {
        commandExecutor.execute(context -> {
            existing(context, taskId);
            require(
                    context,
                    who -> userId == null || userId.equals(who.getUserId()) || TaskVisibility.oversees(who),
                    "You may claim a task for yourself only.");
            try {
                super.claim(taskId, userId);
            } catch (TaskAlreadyClaimedException e) {
                throw new TaskConflictException(TaskConflictException.CLAIMED, e);
            }
            return null;
        });
    }

    /** The owner of a task may give it back to its groups; handing it to someone else is for those who oversee. */
    @Override
    public void setAssignee(String taskId, String userId) {
        commandExecutor.execute(context -> {
            TaskEntity task = existing(context, taskId);
            boolean givesBack = userId == null
                    && context.getAuthentication() != null
                    && TaskVisibility.isAssignedTo(context.getAuthentication(), task);
            if (givesBack) {
                context.runWithoutAuthorization(() -> {
                    super.setAssignee(taskId, null);
                    return null;
                });
            } else {
                super.setAssignee(taskId, userId);
            }
            return null;
        });
    }

    /**
     * Name, description, date and priority of a task follow from the model and the ledger: a text would be personal data
     * in the engine, and another date would not be that of the law. The day on which somebody looks again is their own.
     */
    @Override
    public void saveTask(Task task) {
        commandExecutor.execute(context -> {
            TaskEntity stored = existing(context, task.getId());
            if (context.getAuthentication() != null && isChanged(context, task, stored.getId())) {
                throw new AuthorizationException(
                        "The name, description, due date and priority of a task come from the case and stay as they are.");
            }
            super.saveTask(task);
            return null;
        });
    }

    private static boolean isChanged(CommandContext context, Task task, String id) {
        TaskEntity before = context.getDbEntityManager().selectById(TaskEntity.class, id);
        return !(Objects.equals(before.getName(), task.getName())
                && Objects.equals(before.getDescription(), task.getDescription())
                && before.getPriority() == task.getPriority()
                && Objects.equals(time(before.getDueDate()), time(task.getDueDate())));
    }

    private static Long time(Date date) {
        return date == null ? null : date.getTime();
    }

    @Override
    public void handleBpmnError(String taskId, String code, String message, Map<String, Object> variables) {
        asAdministrator(() -> super.handleBpmnError(taskId, code, message, variables));
    }

    @Override
    public void handleBpmnError(String taskId, String code, String message) {
        handleBpmnError(taskId, code, message, null);
    }

    @Override
    public void handleBpmnError(String taskId, String code) {
        handleBpmnError(taskId, code, null, null);
    }

    @Override
    public void handleEscalation(String taskId, String code, Map<String, Object> variables) {
        asAdministrator(() -> super.handleEscalation(taskId, code, variables));
    }

    @Override
    public void handleEscalation(String taskId, String code) {
        handleEscalation(taskId, code, null);
    }

    @Override
    public Comment createComment(String taskId, String processInstance, String message) {
        throw new AuthorizationException(NOT_HERE);
    }

    @Override
    public void updateTaskComment(String taskId, String commentId, String message) {
        throw new AuthorizationException(NOT_HERE);
    }

    @Override
    public void updateProcessInstanceComment(String processInstanceId, String commentId, String message) {
        throw new AuthorizationException(NOT_HERE);
    }

    @Override
    public Attachment createAttachment(
            String type,
            String taskId,
            String processInstanceId,
            String name,
            String description,
            InputStream content) {
        throw new AuthorizationException(NOT_HERE);
    }

    @Override
    public Attachment createAttachment(
            String type, String taskId, String processInstanceId, String name, String description, String url) {
        throw new AuthorizationException(NOT_HERE);
    }

    @Override
    public void saveAttachment(Attachment attachment) {
        throw new AuthorizationException(NOT_HERE);
    }

    static TaskEntity existing(CommandContext context, String taskId) {
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw new TaskConflictException(TaskConflictException.ALREADY_DONE);
        }
        return task;
    }

    private void asAdministrator(Runnable command) {
        commandExecutor.execute(context -> {
            require(context, TaskVisibility::administers, "Only an administrator may do this. Use the task's form.");
            command.run();
            return null;
        });
    }

    private static void require(CommandContext context, Predicate<Authentication> rule, String otherwise) {
        boolean checks = ((GroupTaskAuthorizationManager) context.getAuthorizationManager()).checksRights();
        if (checks && !rule.test(context.getAuthentication())) {
            throw new AuthorizationException(otherwise);
        }
    }
}
