package org.sendcasework.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.TestSettings;
import org.sendcasework.support.WebCaseworkTest;
import org.sendcasework.support.WebSession;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every door is shut to whoever has no business behind it. */
@WebCaseworkTest
class EntryPointsTest {

    private static final String PASSWORD = "a-long-enough-password";
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private TestSettings settings;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void people() {
        accounts.create("worker", "Wil Worker", PASSWORD, List.of(Groups.CASEWORKERS));
        accounts.create("colleague", "Col League", PASSWORD, List.of(Groups.CASEWORKERS));
        accounts.create("manager", "Man Ager", PASSWORD, List.of(Groups.MANAGERS));
        accounts.create("nurse", "Nur Se", PASSWORD, List.of(Groups.HEALTH));
        accounts.create("analyst", "Ana Lyst", PASSWORD, List.of(Groups.ANALYSTS));
    }

    private WebSession as(String user) {
        return WebSession.of(port, user, user.equals("admin") ? "the-first-password" : PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home",
                "/cases",
                "/imports",
                "/timers",
                "/demo",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/actuator/metrics",
                "/tasks/x/documents",
                "/nothing-here",
            })
    void aStrangerIsSentToTheSignInPage(String path) {
        var answer = new WebSession(port).get(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ENGINE + "/task",
                ENGINE + "/process-definition",
                "/camunda/api/cockpit/plugin/base/default/incident",
                "/camunda/api/admin/auth/user/default",
                "/api/cases/EHC-2026-000001",
                "/api/openapi",
                "/api/nothing-here"
            })
    void aStrangerGets401FromEveryApi(String path) {
        assertThat(new WebSession(port).get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void theSetUpOfAFirstAdministratorIsShutToEveryone() {
        String body = "{\"profile\":{\"id\":\"evil\"},\"credentials\":{\"password\":\"evil\"}}";
        String path = "/camunda/api/admin/setup/default/user/create";
        assertThat(new WebSession(port).post(path, body).statusCode()).isEqualTo(401);
        assertThat(as("admin").post(path, body).statusCode()).isEqualTo(403);
        assertThat(identity.createUserQuery().userId("evil").count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "nurse, /cases, 403",
        "nurse, /imports, 403",
        "nurse, /timers, 403",
        "nurse, /stuck, 403",
        "nurse, /camunda/app/cockpit/default/, 403",
        "nurse, /camunda/app/admin/default/, 403",
        "nurse, /actuator/metrics, 403",
        "nurse, /home, 200",
        "analyst, /cases, 403",
        "worker, /cases, 200",
        "worker, /imports, 403",
        "worker, /timers, 403",
        "worker, /stuck, 403",
        "worker, /stuck/data, 403",
        "worker, /camunda/app/cockpit/default/, 403",
        "worker, /camunda/app/tasklist/default/, 200",
        "manager, /imports, 200",
        "manager, /timers, 200",
        "manager, /stuck, 200",
        "manager, /camunda/app/cockpit/default/, 200",
        "manager, /camunda/app/admin/default/, 403",
        "admin, /camunda/app/admin/default/, 200",
        "admin, /actuator/metrics, 200",
        "admin, /timers, 200",
        "admin, /stuck, 200",
        "admin, /cases, 403",
        "worker, /engine-rest/task, 404",
        "worker, /nothing-here, 404",
        "worker, /cases/EHC-2026-000001/nothing-here, 404",
        "nurse, /administration, 200",
        "worker, /demo, 404",
        "worker, /api/cases/EHC-2026-000001, 401"
    })
    void eachGroupReachesItsOwnPagesOnly(String user, String path, int status) {
        assertThat(as(user).get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void aTaskIsSeenCountedOpenedAndDoneByItsGroupAlone() {
        steps.today(LocalDate.of(2026, 9, 7));
        ProcessInstance instance = steps.request(LocalDate.of(2026, 9, 7));
        Task task = steps.task(instance, "check-and-acknowledge");
        WebSession worker = as("worker");
        WebSession nurse = as("nurse");
        String inThisCase = ENGINE + "/task?processInstanceId=" + instance.getId();
        String count = ENGINE + "/task/count?processInstanceId=" + instance.getId();

        assertThat(worker.get(inThisCase).body()).contains(task.getId());
        assertThat(worker.get(count).body()).contains("1");
        assertThat(as("manager").get(inThisCase).body()).contains(task.getId());
        assertThat(nurse.get(inThisCase).body()).isEqualTo("[]");
        assertThat(nurse.get(count).body()).contains("0");

        String one = ENGINE + "/task/" + task.getId();
        assertThat(worker.get(one).statusCode()).isEqualTo(200);
        assertThat(worker.get(one + "/deployed-form").statusCode()).isEqualTo(200);
        assertThat(worker.get(one + "/form-variables").body()).contains("childSummary", "Alex Sample");
        assertThat(nurse.get(one + "/form-variables").statusCode()).isEqualTo(403);
        assertThat(nurse.get(one).statusCode()).isNotEqualTo(200);
        assertThat(nurse.post(one + "/claim", "{\"userId\":\"nurse\"}").statusCode())
                .isEqualTo(403);
        assertThat(nurse.post(one + "/submit-form", "{\"variables\":{}}").statusCode())
                .isEqualTo(403);
        assertThat(nurse.get("/tasks/" + task.getId() + "/documents").statusCode())
                .isEqualTo(404);

        assertThat(worker.post(one + "/claim", "{\"userId\":\"worker\"}").statusCode())
                .isEqualTo(204);
        WebSession colleague = as("colleague");
        assertThat(colleague.get(inThisCase).body()).contains(task.getId());
        assertThat(colleague.post(one + "/submit-form", acknowledgement()).statusCode())
                .isEqualTo(403);
        assertThat(colleague
                        .post(one + "/assignee", "{\"userId\":\"colleague\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(worker.post(one + "/submit-form", acknowledgement()).statusCode())
                .isEqualTo(204);
        var twice = worker.post(one + "/submit-form", acknowledgement());
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.body()).contains("already completed", "Refresh");
    }

    private static String acknowledgement() {
        return "{\"variables\":{\"acknowledgedOn\":{\"value\":\"2026-09-07\"},\"parentName\":{\"value\":\"Robin\"}}}";
    }

    @Test
    void noSchoolSeesTheChildrenOfAnother() {
        String mine = settings.school();
        accounts.create("senco" + mine, "Sen Co", PASSWORD, List.of(Groups.SETTINGS, Groups.setting(mine)));
        steps.today(LocalDate.of(2026, 9, 7));
        String theirs = settings.school();
        ProcessInstance instance = steps.request(LocalDate.of(2026, 9, 7), "settingUrn", theirs);
        steps.submit(instance, "check-and-acknowledge", "settingUrn", theirs);
        steps.submit(instance, "record-family-views");
        steps.submit(instance, "consider-the-evidence");
        steps.submit(instance, "decide-whether-to-assess");
        steps.submit(instance, "choose-advisers");

        assertThat(as("senco" + mine).get(ENGINE + "/task/count").body()).contains("\"count\":0");
        assertThat(tasks.createTaskQuery()
                        .taskCandidateGroup(Groups.setting(theirs))
                        .count())
                .isOne();
    }

    @Test
    void nobodyGoesRoundTheForms() {
        steps.today(LocalDate.of(2026, 9, 7));
        ProcessInstance instance = steps.request(LocalDate.of(2026, 9, 7));
        Task task = steps.task(instance, "check-and-acknowledge");
        WebSession worker = as("worker");
        String variable = "{\"value\":\"evil\",\"type\":\"String\"}";

        assertThat(worker.put(ENGINE + "/task/" + task.getId() + "/variables/evil", variable)
                        .statusCode())
                .isEqualTo(403);
        assertThat(worker.put(ENGINE + "/process-instance/" + instance.getId() + "/variables/evil", variable)
                        .statusCode())
                .isEqualTo(403);
        assertThat(worker.post(ENGINE + "/message", "{\"messageName\":\"case-ended-early\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(worker.post(ENGINE + "/message/", "{\"messageName\":\"case-ended-early\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(worker.post(ENGINE + "/process-definition/key/ehc-needs-assessment/start", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(worker.post(ENGINE + "/filter/create", "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{}}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(worker.post(ENGINE + "/task/create", "{\"name\":\"x\"}").statusCode())
                .isEqualTo(403);
        var complete =
                worker.post(ENGINE + "/task/" + task.getId() + "/complete", "{\"variables\":{\"evil\":{\"value\":1}}}");
        assertThat(complete.statusCode()).isBetween(400, 500);
        assertThat(complete.body()).contains("evil: this form has no such field");
        assertThat(steps.task(instance, "check-and-acknowledge")).isNotNull();
    }

    @Test
    void aListTellsTheReferenceOfItsCasesAndNoOtherVariable() {
        steps.today(LocalDate.of(2026, 9, 7));
        ProcessInstance instance = steps.request(LocalDate.of(2026, 9, 7));
        Task task = steps.task(instance, "check-and-acknowledge");
        WebSession worker = as("worker");
        String variables = ENGINE + "/variable-instance";
        String scopes = "\"variableScopeIdIn\":[\"" + task.getId() + "\",\"" + instance.getId() + "\"]";
        String filter = filters.createFilterQuery()
                .filterName("All open tasks")
                .singleResult()
                .getId();

        var list = worker.postForHal(
                ENGINE + "/filter/" + filter + "/list", "{\"processInstanceId\":\"" + instance.getId() + "\"}");
        assertThat(list.body()).contains("check-and-acknowledge", instance.getBusinessKey());
        assertThat(worker.post(variables, "{" + scopes + "}").body()).isEqualTo("[]");
        assertThat(worker.post(variables, "{\"variableName\":\"caseReference\"}")
                        .body())
                .isEqualTo("[]");
    }

    @Test
    void theSameFiltersAreThereForAllAndNoTaskWritesAnAuthorisation() {
        assertThat(as("nurse").get(ENGINE + "/filter").body()).contains("My tasks", "Overdue", "Due in 7 days");
        assertThat(jdbc.sql(
                                "select count(*) from act_ru_authorization where resource_type_ = 7 and resource_id_ <> '*'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aWrongPasswordSaysNothingMoreAndPasswordsAreHashedSlowly() {
        // An account of its own: the engine makes the next sign-in wait after a wrong password
        accounts.create("forgetful", "For Getful", PASSWORD, List.of(Groups.CASEWORKERS));
        WebSession session = new WebSession(port);
        assertThat(session.signIn("forgetful", "wrong")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/sign-in?error");
        assertThat(new WebSession(port)
                        .signIn("nobody", "wrong")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/sign-in?error");
        String hash =
                ((UserEntity) identity.createUserQuery().userId("forgetful").singleResult()).getPassword();
        assertThat(hash).startsWith("{BCRYPT-SHA256}$2");
    }

    @Test
    void signingOutOfTasklistEndsTheSessionEverywhere() {
        WebSession worker = as("worker");
        assertThat(worker.post("/camunda/api/admin/auth/user/default/logout", "{}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(worker.get("/home").statusCode()).isEqualTo(302);
        assertThat(worker.get(ENGINE + "/task").statusCode()).isEqualTo(401);
    }

    @Test
    void healthIsOpenWithoutDetailsAndPagesAllowNoScript() {
        var health = new WebSession(port).get("/actuator/health");
        assertThat(health.statusCode()).isIn(200, 503);
        assertThat(health.body()).doesNotContain("components");
        var page = as("worker").get("/home");
        assertThat(page.headers().firstValue("content-security-policy").orElse(""))
                .contains("script-src 'none'");
    }
}
