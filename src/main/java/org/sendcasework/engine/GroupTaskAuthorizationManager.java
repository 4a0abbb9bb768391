package org.sendcasework.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.task.TaskQuery;

/** Bounds every task list and count by the signed-in user's groups and assignments. */
public class GroupTaskAuthorizationManager extends AuthorizationManager {

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        if (!isAuthCheckExecuted()) {
            super.configureTaskQuery(query);
            return;
        }
        query.getAuthCheck().setAuthorizationCheckEnabled(false);
        Authentication who = getCurrentAuthentication();
        if (TaskVisibility.oversees(who)) {
            return;
        }
        TaskQuery mine = query.or().taskAssignee(who.getUserId());
        List<String> groups = TaskVisibility.groupsOf(who);
        if (!groups.isEmpty()) {
            mine.taskCandidateGroupIn(groups).includeAssignedTasks();
        }
        mine.endOr();
    }

    /** Whether a user's rights are to be checked at all: not for the engine's own work. */
    boolean checksRights() {
        return isAuthCheckExecuted();
    }

    /** Puts this manager in the place of the engine's. */
    static class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new GroupTaskAuthorizationManager();
        }
    }
}
