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

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each group may do in the engine: a handful of rows for good, none for a task. Tasks follow from candidate
 * groups; deploying and creating filters stays with administrators, since either lets code run.
 */
@Component
class GroupRights {

    private static final String ASSESSMENT = "ehc-needs-assessment";
    private static final String PANEL_DECISION = "panel-decision";

    private static final String MEDIATION = "mediation";
    private static final String APPEAL = "appeal";

    private static final String EXPERTS_AT_HAND = "eah-referral";

    private static final List<String> TASKLIST_USERS = List.of(
            Groups.CASEWORKERS,
            Groups.MANAGERS,
            Groups.PANEL,
            Groups.EDUCATIONAL_PSYCHOLOGY,
            Groups.HEALTH,
            Groups.SOCIAL_CARE,
            Groups.SPECIALIST_TEACHERS,
            Groups.SETTINGS,
            Groups.MEDIATION,
            Groups.EAH_TRIAGE,
            Groups.SRO,
            Groups.ICB_PLACE);

    private final AuthorizationService authorizations;

    GroupRights(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    @Transactional
    void grant() {
        for (String group : TASKLIST_USERS) {
            grant(group, APPLICATION, "tasklist", ACCESS);
            grant(group, PROCESS_DEFINITION, ANY, READ);
        }
        for (String group : List.of(Groups.CASEWORKERS, Groups.MANAGERS)) {
            grant(group, PROCESS_DEFINITION, ASSESSMENT, READ, CREATE_INSTANCE);
            grant(group, PROCESS_DEFINITION, MEDIATION, READ, CREATE_INSTANCE);
            grant(group, PROCESS_DEFINITION, APPEAL, READ, CREATE_INSTANCE);
            grant(group, PROCESS_DEFINITION, PANEL_DECISION, READ, CREATE_INSTANCE);
            grant(group, PROCESS_INSTANCE, ANY, CREATE);
        }
        grant(Groups.MEDIATION, PROCESS_DEFINITION, MEDIATION, READ, CREATE_INSTANCE);
        grant(Groups.MEDIATION, PROCESS_INSTANCE, ANY, CREATE);
        for (String group : List.of(Groups.EAH_TRIAGE, Groups.MANAGERS)) {
            grant(group, PROCESS_DEFINITION, EXPERTS_AT_HAND, READ, CREATE_INSTANCE);
            grant(group, PROCESS_INSTANCE, ANY, CREATE);
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
