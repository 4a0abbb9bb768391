package org.sendcasework.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.WebCaseworkTest;
import org.sendcasework.support.WebSession;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an attack on the running application found open: each test is one way in that is closed now. */
@WebCaseworkTest
@ExtendWith(OutputCaptureExtension.class)
class WaysInTest {

    private static final String PASSWORD = "seven-otters-by-the-weir";
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private FormService forms;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void people() {
        steps.today(RECEIVED);
        accounts.create("closed-lead", "Lee Ad", PASSWORD, List.of(Groups.MANAGERS));
        accounts.create("closed-adviser", "Ad Viser", PASSWORD, List.of(Groups.MEDIATION));
        accounts.create("closed-senco", "Sen Co", PASSWORD, List.of(Groups.SETTINGS));
    }

    @AfterEach
    void noFailures() {
        jdbc.update("delete from sign_in_failure");
    }

    private WebSession as(String user) {
        return WebSession.of(port, user, PASSWORD);
    }

    @Test
    void aStartFormShowsItsListsOnlyToThoseWhoMayStartTheProcess() {
        String form = ENGINE + "/process-definition/key/appeal/deployed-start-form";
        String id = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("appeal")
                .latestVersion()
                .singleResult()
                .getId();
        for (String partner : List.of("closed-adviser", "closed-senco")) {
            WebSession session = as(partner);
            assertThat(session.get(form).statusCode()).isEqualTo(403);
            assertThat(session.get(ENGINE + "/process-definition/" + id + "/deployed-start-form")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(session.get(ENGINE + "/process-definition/key/appeal/form-variables")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(as("closed-lead").get(form).statusCode()).isEqualTo(200);
    }

    @Test
    void aManagerChangesNeitherWordsNorDateOfATask() {
        ProcessInstance instance = steps.request(RECEIVED);
        Task task = steps.task(instance, "check-and-acknowledge");
        WebSession manager = as("closed-lead");
        String due = manager.get(ENGINE + "/task/" + task.getId()).body().replaceAll(".*\"due\":\"([^\"]+)\".*", "$1");
        String stored = "{\"name\":\"%s\",\"description\":null,\"priority\":%d,\"due\":\"%s\",\"followUp\":null}"
                .formatted(task.getName(), task.getPriority(), due);
        for (String change : List.of(
                stored.replace(task.getName(), "Rosa lives at 1 Elm Road"),
                stored.replace("\"description\":null", "\"description\":\"Rosa lives at 1 Elm Road\""),
                stored.replace(due, "2030-01-01T00:00:00.000+0000"))) {
            assertThat(manager.put(ENGINE + "/task/" + task.getId(), change).statusCode())
                    .isEqualTo(403);
        }
        String later = stored.replace("\"followUp\":null", "\"followUp\":\"2026-09-10T00:00:00.000+0000\"");
        assertThat(manager.put(ENGINE + "/task/" + task.getId(), later).statusCode())
                .as("when somebody looks again is their own affair")
                .isEqualTo(204);
        assertThat(steps.task(instance, "check-and-acknowledge").getName()).isEqualTo(task.getName());
    }

    @Test
    void aNameIsShownAsItWasWrittenAndBecomesNoLink() {
        ProcessInstance instance = steps.request(
                RECEIVED,
                "childGivenName",
                "[Sign in](/phish)",
                "childFamilyName",
                "<img src=x> https://phish.example");
        Task task = steps.task(instance, "check-and-acknowledge");

        assertThat(String.valueOf(forms.getTaskFormVariables(task.getId()).get("childSummary")))
                .contains("\\[Sign in\\](/phish)", "&lt;img src=x&gt; https\\://phish.example");
    }

    @Test
    void aRefusedRowLeavesNothingOfItselfInALogOrAnAnswer(CapturedOutput log) {
        assertThatThrownBy(() -> jdbc.batchUpdate(
                        "insert into sendiass_note (id, case_id, text) values (gen_random_uuid(), gen_random_uuid(), ?)",
                        List.of(new Object[] {"ZZMARK mother fears for the child"}, new Object[] {"ZZMARK again"})))
                .satisfies(refused -> {
                    for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
                        assertThat(String.valueOf(cause.getMessage())).doesNotContain("ZZMARK");
                    }
                });
        assertThat(log.getAll()).doesNotContain("ZZMARK");
        assertThat(LoggerFactory.getLogger("org.hibernate.engine.jdbc.spi.SqlExceptionHelper")
                        .isErrorEnabled())
                .isFalse();
    }

    @Test
    void connectionsThatSendNothingDoNotStopTheService() throws Exception {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                Socket socket = new Socket("localhost", port);
                silent.add(socket);
                OutputStream out = socket.getOutputStream();
                out.write(("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n"
                                + "Content-Type: application/x-www-form-urlencoded\r\n\r\na=")
                        .getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
            HttpResponse<Void> health = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                                    .timeout(Duration.ofSeconds(5))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
            assertThat(health.statusCode()).isIn(200, 503);
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    @Test
    void pagesSayWhatABrowserMayDoAndTellOtherSitesNothing() {
        HttpResponse<String> page = new WebSession(port).get("/sign-in");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("Permissions-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("camera=()"));
    }
}
