package org.sendcasework.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.task.TaskQuery;
import org.sendcasework.identity.Groups;
import org.sendcasework.shared.Audited;
import org.springframework.context.ApplicationEventPublisher;

/** Bounds every task list and count by the signed-in user's groups and assignments, less what is withheld. */
public class GroupTaskAuthorizationManager extends AuthorizationManager {

    private static final Set<String> SHOWN_IN_LISTS = Set.of("caseReference");

    private final Withholding withholding;
    private final ApplicationEventPublisher events;

    GroupTaskAuthorizationManager(Withholding withholding, ApplicationEventPublisher events) {
        this.withholding = withholding;
        this.events = events;
    }

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        if (!isAuthCheckExecuted()) {
            super.configureTaskQuery(query);
            return;
        }
        query.getAuthCheck().setAuthorizationCheckEnabled(false);
        Authentication who = getCurrentAuthentication();
        withholding.bound(query, who);
        if (TaskVisibility.oversees(who)) {
            return;
        }
        boolean follows = TaskVisibility.chases(who) && (query.getTaskId() != null || asksForPartners(query));
        TaskQuery mine = query.or().taskAssignee(who.getUserId());
        List<String> groups = new ArrayList<>(TaskVisibility.groupsOf(who));
        if (follows) {
            groups.addAll(Groups.SERVICES);
        }
        if (!groups.isEmpty()) {
            mine.taskCandidateGroupIn(groups).includeAssignedTasks();
        }
        mine.endOr();
    }

    /**
     * A list of the open tasks of partners names their groups. Caseworkers see what they chase in such a list alone,
     * and can open one task from it.
     */
    private static boolean asksForPartners(TaskQueryImpl query) {
        return query.getQueries().stream()
                .map(TaskQueryImpl::getCandidateGroupsInternal)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .anyMatch(Groups::isPartner);
    }

    /**
     * Lets Tasklist show the case reference with each task. It asks by the ids of the tasks it may list, for names that
     * a filter gives; a reference says nothing about the child. Any other variable needs the right to read it.
     */
    @Override
    protected void configureVariableInstanceQuery(VariableInstanceQueryImpl query) {
        super.configureVariableInstanceQuery(query);
        String[] names = query.getVariableNames();
        boolean referencesOnly = names != null && names.length > 0 && SHOWN_IN_LISTS.containsAll(List.of(names));
        if (referencesOnly && query.getVariableScopeIds() != null) {
            query.getAuthCheck().setAuthorizationCheckEnabled(false);
        }
    }

    @Override
    public void insert(DbEntity entity) {
        super.insert(entity);
        report("create", entity);
    }

    @Override
    public void update(AuthorizationEntity authorization) {
        super.update(authorization);
        // Each start grants the same rights again
        if (getCurrentAuthentication() != null) {
            report("update", authorization);
        }
    }

    @Override
    public void delete(DbEntity entity) {
        super.delete(entity);
        report("delete", entity);
    }

    private void report(String change, DbEntity entity) {
        if (entity instanceof AuthorizationEntity authorization) {
            String whom = authorization.getGroupId() == null ? authorization.getUserId() : authorization.getGroupId();
            events.publishEvent(Audited.rights(Map.of(
                    "what",
                    "right in the engine",
                    "change",
                    change,
                    "whom",
                    String.valueOf(whom),
                    "resource",
                    authorization.getResourceType() + " " + authorization.getResourceId())));
        }
    }

    /** Whether a user's rights are to be checked at all: not for the engine's own work. */
    boolean checksRights() {
        return isAuthCheckExecuted();
    }

    /** Replaces the engine's manager with this one. */
    static class Factory implements SessionFactory {

        private final Withholding withholding;
        private final ApplicationEventPublisher events;

        Factory(Withholding withholding, ApplicationEventPublisher events) {
            this.withholding = withholding;
            this.events = events;
        }

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new GroupTaskAuthorizationManager(withholding, events);
        }
    }
}
