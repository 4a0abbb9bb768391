package org.sendcasework.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.identity.Accounts;
import org.sendcasework.identity.Groups;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The API: a request is taken in once, what is wrong is named, and other programs see where a case stands. */
@CaseworkTest
class RequestApiTest {

    private static final String PASSWORD = "a-long-enough-password";
    private static final String REQUEST =
            """
            {"dateReceived": "2026-09-07", "route": "PARENT", "requestedBy": "Robin Sample",
             "whatIsAsked": "Please assess Alex.",
             "child": {"givenName": "Alex", "familyName": "Sample", "dateOfBirth": "2018-05-03"},
             "parent": {"name": "Robin Sample", "preferredContact": "EMAIL", "email": "robin@family.example"}}
            """;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private RuntimeService runtime;

    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void people() {
        accounts.create("webform", "Web Form", PASSWORD, List.of(Groups.CASEWORKERS));
        accounts.create("apimanager", "Api Manager", PASSWORD, List.of(Groups.MANAGERS));
        accounts.create("apinurse", "Api Nurse", PASSWORD, List.of(Groups.HEALTH));
        steps.today(LocalDate.of(2026, 9, 10));
    }

    private ResultActions send(String idempotencyKey, String body) throws Exception {
        return mvc.perform(post("/api/requests")
                .with(httpBasic("webform", PASSWORD))
                .header("Idempotency-Key", idempotencyKey)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    @Test
    void aRequestOpensACaseWithItsProcessAndItsDates() throws Exception {
        String answer = send(key, REQUEST)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.decideBy").value("2026-10-19"))
                .andExpect(jsonPath("$.finalPlanBy").value("2027-01-25"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String reference = JsonPath.read(answer, "$.reference");

        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .singleResult();
        assertThat(instance).isWaitingAt("check-and-acknowledge").hasPassed("request-registered");
        mvc.perform(get("/api/cases/" + reference).with(httpBasic("webform", PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.stage").value("CONSIDERING"))
                .andExpect(jsonPath("$.deadlines[?(@.rule == 'FINAL-20W')].dueDate")
                        .value("2027-01-25"))
                .andExpect(content().string(not(containsString("Alex"))));
    }

    @Test
    void theSameKeyGivesTheSameCaseAndAnotherBodyIsAConflict() throws Exception {
        long before = caseFiles.search("", null, 0).getTotalElements();
        String first = send(key, REQUEST).andReturn().getResponse().getContentAsString();
        send(key, REQUEST).andExpect(status().isOk()).andExpect(content().json(first));
        send(key, REQUEST.replace("PARENT", "HEALTH"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("new key")));

        assertThat(caseFiles.search("", null, 0).getTotalElements()).isEqualTo(before + 1);
    }

    @Test
    void whatIsWrongIsNamed() throws Exception {
        long before = caseFiles.search("", null, 0).getTotalElements();
        send(key, REQUEST.replace("2026-09-07", "2026-09-11"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("dateReceived"));
        send(key, REQUEST.replace("\"Robin Sample\",\n", "\"\",\n"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("requestedBy"));
        send(key, REQUEST.replace("\"route\"", "\"rout\""))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("rout"));
        send(key, REQUEST.replace("PARENT", "PIGEON"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("route"));
        send(key, REQUEST.replace("\"parent\"", "\"settingUrn\": \"999999\", \"parent\""))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("settingUrn"));
        send(key, "no json").andExpect(status().isBadRequest());
        mvc.perform(post("/api/requests")
                        .with(httpBasic("webform", PASSWORD))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(REQUEST))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("Idempotency-Key")));
        assertThat(caseFiles.search("", null, 0).getTotalElements()).isEqualTo(before);
    }

    @Test
    void whoHasNoRightToAskBringsTheChildToAttentionWithTheSameDates() throws Exception {
        String answer = send(key, REQUEST.replace("PARENT", "HEALTH"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.decideBy").value("2026-10-19"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        mvc.perform(get("/api/cases/" + JsonPath.read(answer, "$.reference")).with(httpBasic("webform", PASSWORD)))
                .andExpect(jsonPath("$.askedByRight").value(false))
                .andExpect(jsonPath("$.reassessment").value(false));
    }

    @Test
    void anAgeOf25IsTakenOnlyOnceItWasChecked() throws Exception {
        String of25 = REQUEST.replace("PARENT", "OTHER").replace("2018-05-03", "2001-05-03");
        send(key, of25)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("childDateOfBirth"));
        send(key, of25.replace("\"2001-05-03\"", "\"2001-05-03\", \"ageCheckedHow\": \"Birth certificate\""))
                .andExpect(status().isCreated());
    }

    @Test
    void onlyThoseWhoTakeRequestsMaySendThemAndReadTheDescription() throws Exception {
        mvc.perform(post("/api/requests")
                        .with(httpBasic("apinurse", PASSWORD))
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(REQUEST))
                .andExpect(status().isForbidden());
        mvc.perform(get("/api/openapi").with(httpBasic("webform", PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.paths['/api/requests'].post").exists());
        mvc.perform(get("/api/cases/EHC-1999-000001").with(httpBasic("webform", PASSWORD)))
                .andExpect(status().isNotFound());
    }

    @Test
    void aManagerImportsAFileThroughTheApi() throws Exception {
        String csv = "source_reference,date_received,route,requested_by,given_name,family_name,date_of_birth\r\n" + key
                + ",2026-09-01,PARENT,Pat Example,Sam,Example,2018-01-01";
        mvc.perform(multipart("/api/imports")
                        .file(new MockMultipartFile("file", "cases.csv", "text/csv", csv.getBytes()))
                        .with(httpBasic("apimanager", PASSWORD)))
                .andExpect(status().isAccepted())
                .andExpect(header().exists("Location"))
                .andExpect(jsonPath("$.rowsTotal").value(1));
        mvc.perform(multipart("/api/imports")
                        .file(new MockMultipartFile("file", "cases.csv", "text/csv", csv.getBytes()))
                        .with(httpBasic("webform", PASSWORD)))
                .andExpect(status().isForbidden());
    }
}
