package org.sendcasework.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.WebCaseworkTest;
import org.sendcasework.support.WebSession;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Passwords, waits after wrong ones, and how long a session and its rights last. */
@WebCaseworkTest
class SignInTest {

    private static final String PASSWORD = "seven-otters-by-the-weir";
    private static final String NO_TASK = "{\"count\":0}";
    private static final String ADMIN = "/camunda/api/engine/engine/default";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void anAccount() {
        steps.today(LocalDate.of(2026, 9, 7));
        accounts.create("heron", "Hero N", PASSWORD, List.of(Groups.CASEWORKERS));
    }

    @AfterEach
    void noAccount() {
        identity.deleteUser("heron");
        jdbc.sql("delete from sign_in_failure").update();
    }

    private WebSession administrator() {
        return WebSession.of(port, "admin", "the-first-password");
    }

    // A session follows the account

    @Test
    void whoIsRemovedFromAGroupLosesItsRightsAtOnce() {
        steps.request(LocalDate.of(2026, 9, 7));
        WebSession session = WebSession.of(port, "heron", PASSWORD);
        assertThat(session.get("/cases").statusCode()).isEqualTo(200);
        assertThat(session.get(ADMIN + "/task/count").body()).isNotEqualTo(NO_TASK);

        assertThat(administrator()
                        .delete(ADMIN + "/group/caseworkers/members/heron")
                        .statusCode())
                .isEqualTo(204);

        assertThat(session.get("/cases").statusCode()).isEqualTo(403);
        assertThat(session.get(ADMIN + "/task/count").body())
                .as("in Tasklist too")
                .isEqualTo(NO_TASK);
        assertThat(session.get("/home").statusCode()).as("still signed in").isEqualTo(200);
        identity.createMembership("heron", Groups.MANAGERS);
        assertThat(session.get("/timers").statusCode()).as("and gains rights").isEqualTo(200);
    }

    @Test
    void anotherPasswordEndsEverySessionOfTheAccount() {
        WebSession session = WebSession.of(port, "heron", PASSWORD);
        assertThat(administrator()
                        .put(
                                ADMIN + "/user/heron/credentials",
                                "{\"password\":\"nine-badgers-in-the-reeds\",\"authenticatedUserPassword\":\"the-first-password\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(session.get("/cases").statusCode()).isEqualTo(302);
        assertThat(session.get(ADMIN + "/task").statusCode()).isEqualTo(401);
    }

    @Test
    void aRemovedAccountIsSignedOut() {
        WebSession session = WebSession.of(port, "heron", PASSWORD);
        assertThat(administrator().delete(ADMIN + "/user/heron").statusCode()).isEqualTo(204);
        assertThat(session.get("/cases").statusCode()).isEqualTo(302);
    }

    // Passwords

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "short-words",
                "heron-by-the-weir-2026",
                "Password1234!",
                "passwordpassword",
                "P@ssw0rd!!!!!",
                "123456789012",
                "aaaaaaaaaaaaaa",
                "casework-2026"
            })
    void aPasswordThatIsGuessedIsRefusedWhoeverSetsIt(String password) {
        WebSession session = WebSession.of(port, "heron", PASSWORD);
        String body = "{\"password\":\"%s\",\"authenticatedUserPassword\":\"%s\"}";
        assertThat(session.put(ADMIN + "/user/heron/credentials", body.formatted(password, PASSWORD))
                        .statusCode())
                .isBetween(400, 499);
        assertThat(administrator()
                        .put(ADMIN + "/user/heron/credentials", body.formatted(password, "the-first-password"))
                        .statusCode())
                .isBetween(400, 499);
        assertThat(administrator()
                        .post(
                                ADMIN + "/user/create",
                                "{\"profile\":{\"id\":\"heron2\",\"firstName\":\"Ann\",\"lastName\":\"Heron\"},"
                                        + "\"credentials\":{\"password\":\"" + password + "\"}}")
                        .statusCode())
                .isBetween(400, 499);
        assertThat(identity.createUserQuery().userId("heron2").count()).isZero();
        assertThat(session.get("/home").statusCode())
                .as("the password is the same")
                .isEqualTo(200);
    }

    @Test
    void nobodyDeletesOrRenamesTheOwnAccount() {
        WebSession session = WebSession.of(port, "heron", PASSWORD);
        assertThat(session.delete(ADMIN + "/user/heron").statusCode()).isEqualTo(403);
        assertThat(session.put(
                                ADMIN + "/user/heron/profile",
                                "{\"id\":\"heron\",\"firstName\":\"Morgan\",\"lastName\":\"Reed\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(session.put(
                                ADMIN + "/user/heron/profile",
                                "{\"id\":\"heron\",\"firstName\":\"Hero\",\"lastName\":\"N\",\"email\":\"h@example.org\"}")
                        .statusCode())
                .as("an address is one's own affair")
                .isEqualTo(204);
        assertThat(administrator().delete(ADMIN + "/user/admin").statusCode()).isEqualTo(403);
        assertThat(accounts.nameOf("heron")).isEqualTo("Hero N");
    }

    // Waits

    @Test
    void afterSomeWrongPasswordsEverybodyWaitsAndTheAccountIsNotLockedForGood() {
        for (int i = 0; i < 5; i++) {
            assertThat(where(new WebSession(port).signIn("heron", "wrong"))).endsWith("/sign-in?error");
        }
        assertThat(where(new WebSession(port).signIn("heron", PASSWORD)))
                .as("the right one waits too")
                .endsWith("/sign-in?wait");
        assertThat(new WebSession(port).get("/sign-in?wait").body()).contains("too many attempts");
        assertThat(basic("heron", PASSWORD)).as("the API counts with the pages").isEqualTo(429);

        jdbc.sql("update sign_in_failure set failed_at = failed_at - interval '16 seconds'")
                .update();
        assertThat(where(new WebSession(port).signIn("heron", PASSWORD))).endsWith("/home");
        assertThat(jdbc.sql(
                                "select count(*) from sign_in_failure where username_digest = encode(sha256('heron'), 'hex')")
                        .query(Long.class)
                        .single())
                .as("forgotten")
                .isZero();
    }

    @Test
    void aNameThatNobodyHasWaitsTheSame() {
        for (int i = 0; i < 5; i++) {
            assertThat(where(new WebSession(port).signIn("nobody-here", "wrong")))
                    .endsWith("/sign-in?error");
        }
        assertThat(where(new WebSession(port).signIn("nobody-here", "wrong"))).endsWith("/sign-in?wait");
        assertThat(where(new WebSession(port).signIn("heron", PASSWORD)))
                .as("others do not")
                .endsWith("/home");
    }

    @Test
    void guessesFromElsewhereKeepNobodyOut() {
        for (int i = 0; i < 20; i++) {
            jdbc.sql("insert into sign_in_failure (username_digest, address, failed_at)"
                            + " values (encode(sha256('heron'), 'hex'), '203.0.113.9', now())")
                    .update();
        }
        assertThat(where(new WebSession(port).signIn("heron", PASSWORD))).endsWith("/home");
    }

    @Test
    void nobodyWhoIsSignedInTriesPasswordsWithoutEnd() {
        WebSession session = WebSession.of(port, "heron", PASSWORD);
        assertThat(session.post(
                                ADMIN + "/identity/verify",
                                "{\"username\":\"admin\",\"password\":\"the-first-password\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(session.post(
                                "/camunda/api/admin/auth/user/default/login/admin",
                                "username=admin&password=the-first-password")
                        .statusCode())
                .isEqualTo(403);
        String change = "{\"password\":\"nine-badgers-in-the-reeds\",\"authenticatedUserPassword\":\"%s\"}";
        for (int i = 0; i < 5; i++) {
            assertThat(session.put(ADMIN + "/user/heron/credentials", change.formatted("wrong"))
                            .statusCode())
                    .isBetween(400, 499);
        }
        assertThat(session.put(ADMIN + "/user/heron/credentials", change.formatted(PASSWORD))
                        .statusCode())
                .as("the right one waits too")
                .isBetween(400, 499);
        assertThat(where(new WebSession(port).signIn("heron", PASSWORD)))
                .as("signing in does not")
                .endsWith("/home");
        jdbc.sql("update sign_in_failure set failed_at = failed_at - interval '16 seconds'")
                .update();
        assertThat(session.put(ADMIN + "/user/heron/credentials", change.formatted(PASSWORD))
                        .statusCode())
                .isEqualTo(204);
    }

    private static String where(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private int basic(String username, String password) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/clock/rules"))
                                    .header(
                                            "Authorization",
                                            "Basic "
                                                    + Base64.getEncoder()
                                                            .encodeToString((username + ":" + password)
                                                                    .getBytes(StandardCharsets.UTF_8)))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    // Administration is no shell

    @Test
    void nobodyBringsCodeInOverTheNet() {
        WebSession administrator = administrator();
        assertThat(administrator.post(ADMIN + "/deployment/create", "{}").statusCode())
                .isEqualTo(403);
        assertThat(administrator
                        .post(
                                ADMIN + "/filter/create",
                                "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{\"assigneeExpression\":\"${1}\"}}")
                        .statusCode())
                .isEqualTo(403);
        String filter =
                administrator.get(ADMIN + "/filter?maxResults=1").body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        assertThat(administrator
                        .put(
                                ADMIN + "/filter/" + filter,
                                "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{\"assigneeExpression\":\"${1}\"}}")
                        .statusCode())
                .isEqualTo(403);
        String deployment = administrator
                .get(ADMIN + "/deployment?maxResults=1")
                .body()
                .replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        assertThat(administrator.delete(ADMIN + "/deployment/" + deployment).statusCode())
                .isEqualTo(403);
    }

    @Test
    void healthShowsItsPartsToAdministratorsOnly() {
        assertThat(WebSession.of(port, "heron", PASSWORD)
                        .get("/actuator/health")
                        .body())
                .doesNotContain("components");
        assertThat(administrator().get("/actuator/health").body()).contains("components");
    }

    @Test
    void anotherSiteSignsNobodyOut() {
        WebSession session = WebSession.of(port, "heron", PASSWORD);
        session.sendForm("/camunda/api/admin/auth/user/default/logout", "");
        assertThat(session.get("/home").statusCode()).isEqualTo(200);
    }
}
