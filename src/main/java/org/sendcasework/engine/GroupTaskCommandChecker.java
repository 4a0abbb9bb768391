package org.sendcasework.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Decides what a user may do with one task by the same rule that bounds the lists. Variables of a task are written only
 * through its form; a task is handed to someone else only by whom it is assigned to or who oversees the work.
 */
class GroupTaskCommandChecker extends AuthorizationCommandChecker {

    @Override
    public void checkReadTask(TaskEntity task) {
        check("read", task, who -> TaskVisibility.sees(who, task));
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        checkReadTask(task);
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        check(
                "work on",
                task,
                who -> TaskVisibility.oversees(who)
                        || TaskVisibility.sees(who, task)
                                && (task.getAssignee() == null || TaskVisibility.isAssignedTo(who, task)));
    }

    @Override
    public void checkTaskAssign(TaskEntity task) {
        check("assign", task, who -> TaskVisibility.oversees(who) || TaskVisibility.isAssignedTo(who, task));
    }

    @Override
    public void checkUpdateTaskVariable(TaskEntity task) {
        check("change the variables of", task, TaskVisibility::administers);
    }

    @Override
    public void checkCreateTask(TaskEntity task) {
        check("create", task, TaskVisibility::administers);
    }

    @Override
    public void checkDeleteTask(TaskEntity task) {
        check("delete", task, TaskVisibility::administers);
    }

    private interface Rule {
        boolean allows(Authentication who);
    }

    private void check(String what, TaskEntity task, Rule rule) {
        if (!((GroupTaskAuthorizationManager) getAuthorizationManager()).checksRights()) {
            return;
        }
        Authentication who = Context.getCommandContext().getAuthentication();
        if (!rule.allows(who)) {
            throw new AuthorizationException(
                    "You may not " + what + " this task. It belongs to another group or person.");
        }
    }
}
