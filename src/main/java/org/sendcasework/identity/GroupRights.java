package org.sendcasework.identity;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.sendcasework.identity.internal.DeclaredAccess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each group may do in the engine: a handful of rows for good, none for a task. Tasks follow from candidate
 * groups; deploying and creating filters stays with administrators, since either lets code run.
 */
@Component
public class GroupRights {

    private final AuthorizationService authorizations;
    private final DeclaredAccess declared;

    GroupRights(AuthorizationService authorizations, DeclaredAccess declared) {
        this.authorizations = authorizations;
        this.declared = declared;
    }

    @Transactional
    public void grant() {
        for (String group : Groups.TASKLIST_USERS) {
            grant(group, APPLICATION, "tasklist", ACCESS);
            grant(group, PROCESS_DEFINITION, ANY, READ);
        }
        for (RoomProcess process : declared.processes()) {
            for (String group : process.startedBy().groups()) {
                grant(group, PROCESS_DEFINITION, process.key(), READ, CREATE_INSTANCE);
                grant(group, PROCESS_INSTANCE, ANY, CREATE);
            }
        }
        grant(Groups.MANAGERS, APPLICATION, "cockpit", ACCESS);
        grant(
                Groups.MANAGERS,
                PROCESS_DEFINITION,
                ANY,
                READ,
                READ_INSTANCE,
                READ_HISTORY,
                ProcessDefinitionPermissions.RETRY_JOB);
        grant(Groups.MANAGERS, DECISION_DEFINITION, ANY, READ);
        grant(Groups.MANAGERS, DEPLOYMENT, ANY, READ);
        for (Resource resource : Resources.values()) {
            grant(Groups.ADMINISTRATORS, resource, ANY, ALL);
        }
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        Authorization existing = authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        Authorization row = existing == null ? authorizations.createNewAuthorization(AUTH_TYPE_GRANT) : existing;
        row.setGroupId(group);
        row.setResource(resource);
        row.setResourceId(id);
        row.setPermissions(permissions);
        authorizations.saveAuthorization(row);
    }
}
