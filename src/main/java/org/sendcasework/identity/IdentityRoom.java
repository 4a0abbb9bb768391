package org.sendcasework.identity;

import java.util.List;
import org.springframework.stereotype.Component;

/** Sign-in, what every page needs, the engine's web applications, and what operators watch. */
@Component
class IdentityRoom implements Room {

    private static final String ENGINE = "/camunda/api/engine/engine/{engine}";
    private static final Who ADMINISTRATORS = Who.in(Groups.ADMINISTRATORS);
    private static final Who COCKPIT_USERS = Who.in(Groups.ADMINISTRATORS, Groups.MANAGERS);

    @Override
    public String name() {
        return "identity";
    }

    @Override
    public List<Access> access() {
        return List.of(
                Access.to("/sign-in").use(Who.ANYONE),
                Access.to("/assets/**").use(Who.ANYONE),
                Access.to("/favicon.ico").use(Who.ANYONE),
                Access.to("/error").use(Who.ANYONE),
                Access.to("/administration").read(Who.SIGNED_IN),
                Access.to("/api/openapi/**").read(Who.SIGNED_IN),
                // The description of the API is given as JSON only
                Access.to("/api/openapi.yaml").use(Who.NOBODY),
                Access.to("/actuator/health/**").use(Who.ANYONE),
                Access.to("/actuator/**").use(ADMINISTRATORS),
                Access.to("/camunda/**").use(Who.SIGNED_IN),
                Access.to("/camunda/app/cockpit/**").use(COCKPIT_USERS),
                Access.to("/camunda/api/cockpit/**").use(COCKPIT_USERS),
                Access.to("/camunda/app/admin/**").use(ADMINISTRATORS),
                Access.to("/camunda/api/admin/**").use(ADMINISTRATORS),
                Access.to("/camunda/api/admin/auth/**").use(Who.SIGNED_IN),
                // The first administrator is created at the first start
                Access.to("/camunda/api/admin/setup/**").use(Who.NOBODY),
                Access.to("/camunda/app/admin/{engine}/setup/**").use(Who.NOBODY),
                // Commands that go round the forms or the model. Nobody needs them to work on a case.
                Access.to(ENGINE + "/message/**").use(ADMINISTRATORS),
                Access.to(ENGINE + "/signal/**").use(ADMINISTRATORS),
                Access.to(ENGINE + "/process-definition/{id}/start/**").use(ADMINISTRATORS),
                Access.to(ENGINE + "/process-definition/key/{key}/start/**").use(ADMINISTRATORS),
                Access.to(ENGINE + "/process-definition/key/{key}/tenant-id/{tenant}/start/**")
                        .use(ADMINISTRATORS),
                // One sign-in, whose waits nobody goes round
                Access.to(ENGINE + "/identity/verify/**").use(Who.NOBODY),
                Access.to("/camunda/api/admin/auth/user/{engine}/login/**").use(Who.NOBODY),
                // Each would let code in: models come as files, and Tasklist's lists with the application
                Access.to(ENGINE + "/deployment/create/**").use(Who.NOBODY),
                Access.to(ENGINE + "/deployment/{id}/redeploy").use(Who.NOBODY),
                Access.to(ENGINE + "/filter/create/**").use(Who.NOBODY),
                Access.to(ENGINE + "/filter/{id}").read(Who.SIGNED_IN),
                // Counts and settings of the whole engine are nothing for partners
                Access.to(ENGINE + "/process-definition/statistics").read(COCKPIT_USERS),
                Access.to(ENGINE + "/process-definition/{id}/statistics").read(COCKPIT_USERS),
                Access.to(ENGINE + "/process-definition/key/{key}/statistics").read(COCKPIT_USERS),
                Access.to(ENGINE + "/history/cleanup/**").use(ADMINISTRATORS),
                Access.to(ENGINE + "/telemetry/**").use(ADMINISTRATORS),
                Access.to(ENGINE + "/task/create/**").use(ADMINISTRATORS),
                Access.to(ENGINE + "/task/{id}/bpmnError/**").use(ADMINISTRATORS),
                Access.to(ENGINE + "/task/{id}/bpmnEscalation/**").use(ADMINISTRATORS));
    }

    @Override
    public List<PageEntry> entries() {
        return List.of(
                PageEntry.at(
                                "/camunda/app/tasklist/",
                                "Tasklist",
                                "Your tasks, and the start of a new request",
                                HomeSection.CASEWORK,
                                10)
                        .ranked(10)
                        .onlyFor(Who.in(Groups.TASKLIST_USERS).and(Groups.ADMINISTRATORS)),
                PageEntry.at(
                        "/camunda/app/cockpit/",
                        "Cockpit",
                        "Running processes and their incidents",
                        HomeSection.ADMINISTRATION,
                        80),
                PageEntry.at(
                        "/camunda/app/admin/", "Accounts", "Users and their groups", HomeSection.ADMINISTRATION, 90));
    }
}
