package org.sendcasework.engine.internal;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * Decides what a user may do with one task by the same rule that bounds the lists. Variables of a task are written only
 * through its form; a task is handed to someone else only by those who oversee the work.
 */
class GroupTaskCommandChecker extends AuthorizationCommandChecker {

    private final Withholding withholding;

    GroupTaskCommandChecker(Withholding withholding) {
        this.withholding = withholding;
    }

    @Override
    public void checkReadTask(TaskEntity task) {
        requireNotWithheld(task);
        check("read", task, who -> TaskVisibility.sees(who, task) || TaskVisibility.follows(who, task));
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        checkReadTask(task);
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        requireNotWithheld(task);
        check(
                "work on",
                task,
                who -> TaskVisibility.oversees(who)
                        || TaskVisibility.sees(who, task)
                                && (task.getAssignee() == null || TaskVisibility.isAssignedTo(who, task)));
    }

    /** Covers the assignee, the candidate groups and the dates alike: each decides who sees the child's case. */
    @Override
    public void checkTaskAssign(TaskEntity task) {
        check("assign", task, TaskVisibility::oversees);
    }

    /** People who may open a case open it with its form; the engine's start command takes any variables. */
    @Override
    public void checkCreateProcessInstance(ProcessDefinition definition) {
        super.checkCreateProcessInstance(definition);
        Authentication who = Context.getCommandContext().getAuthentication();
        if (checksRights() && !FormStart.isActive() && !TaskVisibility.administers(who)) {
            throw new AuthorizationException("A process is started with its form.");
        }
    }

    /** A model can hold code, so models come with a release or as files on the server. */
    @Override
    public void checkCreateDeployment() {
        refuseAnybody("Models are not deployed here. They come with a release, or as files: see the operations guide.");
    }

    /** Running cases would lose the model that they follow. */
    @Override
    public void checkDeleteDeployment(String deploymentId) {
        refuseAnybody("Deployed models are not deleted here: running cases follow them.");
    }

    private void refuseAnybody(String why) {
        if (checksRights()) {
            throw new AuthorizationException(why);
        }
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

    /** Holds for those who oversee the work too. */
    private void requireNotWithheld(TaskEntity task) {
        if (checksRights()) {
            withholding
                    .why(task, Context.getCommandContext().getAuthentication())
                    .ifPresent(why -> {
                        throw new AuthorizationException(why);
                    });
        }
    }

    private interface Rule {
        boolean allows(Authentication who);
    }

    private void check(String what, TaskEntity task, Rule rule) {
        if (!checksRights()) {
            return;
        }
        Authentication who = Context.getCommandContext().getAuthentication();
        if (!rule.allows(who)) {
            throw new AuthorizationException(
                    "You may not " + what + " this task. It belongs to another group or person.");
        }
    }

    private boolean checksRights() {
        return ((GroupTaskAuthorizationManager) getAuthorizationManager()).checksRights();
    }
}
