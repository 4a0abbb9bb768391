package org.sendcasework.engine.internal;

import java.util.Map;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.WritableIdentityProvider;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.sendcasework.shared.Audited;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Reports every change of accounts, groups and memberships to the audit trail, whichever way it comes: by Admin, by a
 * service, or at the start.
 */
public class AuditedIdentityProvider extends DbIdentityServiceProvider {

    private static final String USER = "user";
    private static final String GROUP = "group";
    private final ApplicationEventPublisher events;

    AuditedIdentityProvider(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        OwnAccount.requireSameName(
                getCurrentAuthentication(), user, getDbEntityManager().selectById(UserEntity.class, user.getId()));
        return reported(super.saveUser(user), "account", USER, user.getId());
    }

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        OwnAccount.requireOther(getCurrentAuthentication(), userId);
        return reported(super.deleteUser(userId), "account", USER, userId);
    }

    @Override
    public IdentityOperationResult unlockUser(String userId) {
        return reported(super.unlockUser(userId), "lock of the account", USER, userId);
    }

    @Override
    public IdentityOperationResult saveGroup(Group group) {
        return reported(super.saveGroup(group), GROUP, GROUP, group.getId());
    }

    @Override
    public IdentityOperationResult deleteGroup(String groupId) {
        return reported(super.deleteGroup(groupId), GROUP, GROUP, groupId);
    }

    @Override
    public IdentityOperationResult createMembership(String userId, String groupId) {
        return reported(super.createMembership(userId, groupId), "membership", USER, userId, GROUP, groupId);
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        return reported(super.deleteMembership(userId, groupId), "membership", USER, userId, GROUP, groupId);
    }

    private IdentityOperationResult reported(IdentityOperationResult result, String what, String key, String value) {
        if (result.getOperation() != null && !IdentityOperationResult.OPERATION_NONE.equals(result.getOperation())) {
            events.publishEvent(Audited.rights(Map.of("what", what, "change", result.getOperation(), key, value)));
        }
        return result;
    }

    private IdentityOperationResult reported(
            IdentityOperationResult result, String what, String key, String value, String otherKey, String other) {
        if (!IdentityOperationResult.OPERATION_NONE.equals(result.getOperation())) {
            events.publishEvent(
                    Audited.rights(Map.of("what", what, "change", result.getOperation(), key, value, otherKey, other)));
        }
        return result;
    }

    /** Puts this provider in the place of the engine's own. */
    static class Factory implements SessionFactory {

        private final ApplicationEventPublisher events;

        Factory(ApplicationEventPublisher events) {
            this.events = events;
        }

        @Override
        public Class<?> getSessionType() {
            return WritableIdentityProvider.class;
        }

        @Override
        public Session openSession() {
            return new AuditedIdentityProvider(events);
        }
    }
}
