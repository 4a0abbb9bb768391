package org.sendcasework.engine.internal;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.sendcasework.identity.Groups;

/** The one rule of who sees a task: its assignee, its candidate groups, and the people who oversee the work. */
final class TaskVisibility {

    private static final Set<String> OVERSIGHT = Set.of(Groups.MANAGERS, Groups.ADMINISTRATORS);

    private TaskVisibility() {}

    static boolean oversees(Authentication who) {
        return groupsOf(who).stream().anyMatch(OVERSIGHT::contains);
    }

    static boolean administers(Authentication who) {
        return groupsOf(who).contains(Groups.ADMINISTRATORS);
    }

    static List<String> groupsOf(Authentication who) {
        return who.getGroupIds() == null ? List.of() : who.getGroupIds();
    }

    static boolean sees(Authentication who, TaskEntity task) {
        return oversees(who) || isAssignedTo(who, task) || isCandidate(who, task);
    }

    /**
     * Whether a caseworker may look at a task that a partner has: they read the whole case file anyway, and chase what it
     * waits for. It gives no right to do the work, and such tasks are in no list that does not ask for partners.
     */
    static boolean follows(Authentication who, TaskEntity task) {
        return chases(who)
                && task.getCandidates().stream()
                        .map(IdentityLink::getGroupId)
                        .anyMatch(group -> group != null && Groups.isPartner(group));
    }

    static boolean chases(Authentication who) {
        return groupsOf(who).contains(Groups.CASEWORKERS);
    }

    static boolean isAssignedTo(Authentication who, TaskEntity task) {
        return who.getUserId().equals(task.getAssignee());
    }

    private static boolean isCandidate(Authentication who, TaskEntity task) {
        List<String> groups = groupsOf(who);
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .anyMatch(group -> group != null && groups.contains(group));
    }
}
