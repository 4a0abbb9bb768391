package org.sendcasework.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sendcasework.casefile.AppealableDecision;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.identity.Groups;
import org.sendcasework.mediation.Mediations;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.DisputeSteps;
import org.sendcasework.support.PanelSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A case in which somebody declared an interest is closed to that person, however the address is spelt and whichever list
 * or task leads to it. For everybody else it stays as it is.
 */
@CaseworkTest
class CaseOfInterestTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final String INTERESTED = "interested-manager";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private PanelSteps panelSteps;

    @Autowired
    private DisputeSteps disputes;

    @Autowired
    private PanelQuestions questions;

    @Autowired
    private Interests interests;

    @Autowired
    private Mediations mediations;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseRecords records;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private IdentityService identity;

    private Panel panel;
    private String reference;
    private ProcessInstance mediation;

    @BeforeEach
    void aCaseWithADispute() {
        steps.today(RECEIVED);
        panel = panelSteps.panel(RECEIVED);
        panelSteps.sitting(panel, RECEIVED.plusDays(31));
        ProcessInstance instance = steps.request(RECEIVED, "childFamilyName", "Closedworth");
        reference = instance.getBusinessKey();
        steps.consider(instance);
        disputes.notified(reference, AppealableDecision.PLAN_CONTENTS, RECEIVED);
        mediation = disputes.contact(reference, disputes.mediator());
        interests.declare(questions.of(reference).get(0).getId(), INTERESTED, "Max Manager", "Related to the family");
    }

    @AfterEach
    void retireThePanel() {
        panelSteps.retire(panel);
    }

    private static RequestPostProcessor as(String username) {
        return user(username).authorities(new SimpleGrantedAuthority("GROUP_" + Groups.MANAGERS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cases/{case}",
                "/cases/{case}-M1",
                "/cases/{case}-A1",
                "/cases/{case}/disputes",
                "/cases/{case}-M1/disputes",
                "/cases/{case}/clock",
                "/cases/{case}-A1/clock",
                "/cases/{case}/team",
                "/cases/{case}/dates",
                "/cases/{case}/history",
                "/cases/{case}/facts",
                "/cases/{case}/rights",
                "/api/cases/{case}",
                "/api/cases/{case}-A1",
                "/stuck/{case}",
                "/mediation/{case}-M1"
            })
    void noPageOfTheCaseOpens(String page) throws Exception {
        String path = page.replace("{case}", reference);
        mvc.perform(get(path).with(as(INTERESTED)))
                .andExpect(status().isForbidden())
                .andExpect(content().string(not(containsString("Closedworth"))));
        mvc.perform(get(path).with(as("other-manager"))).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Z9", "-M0", "-B1", "-M1-M1"})
    void aReferenceWithAnotherEndingIsNoCase(String ending) throws Exception {
        mvc.perform(get("/cases/" + reference + ending).with(as("other-manager")))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/cases/" + reference + ending).with(as("other-manager")))
                .andExpect(status().isNotFound());
    }

    @Test
    void nothingIsWrittenIntoTheCase() throws Exception {
        int before = records.timeline(caseFiles.byReference(reference)).size();
        for (String path : List.of(reference, reference + "-M1")) {
            mvc.perform(multipart("/cases/" + path + "/documents")
                            .file(new MockMultipartFile("file", "a.txt", "text/plain", "text".getBytes()))
                            .param("title", "A letter")
                            .with(csrf())
                            .with(as(INTERESTED)))
                    .andExpect(status().isForbidden());
        }
        assertThat(records.timeline(caseFiles.byReference(reference))).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cases?q=closedworth",
                "/mediation?show=all&size=100&sort=reference,desc",
                "/outbox?size=100",
                "/outbox?show=waiting&size=100",
                "/stuck?size=100",
                "/stuck/cases.csv",
                "/forecast",
                "/forecast.csv",
                "/dashboard/kpis/requests-received/cases?from=2026-09-07&to=2026-09-07&size=100",
                "/dashboard/kpis/requests-received/cases.csv?from=2026-09-07&to=2026-09-07"
            })
    void noListNamesTheCase(String list) throws Exception {
        mvc.perform(get(list).with(as(INTERESTED)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(reference))));
    }

    @Test
    void theListsOfOthersNameIt() throws Exception {
        for (String list : List.of(
                "/cases?q=" + reference, "/dashboard/kpis/requests-received/cases.csv?from=2026-09-07&to=2026-09-07")) {
            mvc.perform(get(list).with(as("other-manager"))).andExpect(content().string(containsString(reference)));
        }
    }

    @Test
    void itsMediationIsInTheListOfOthersOnly() {
        assertThat(mediationsSeenBy("other-manager")).contains(reference + "-M1");
        assertThat(mediationsSeenBy(INTERESTED)).doesNotContain(reference + "-M1");
    }

    private List<String> mediationsSeenBy(String username) {
        List<String> seen = new ArrayList<>();
        steps.as(username, List.of(Groups.MANAGERS), () -> mediations
                .list(null, Pageable.unpaged())
                .forEach(one -> seen.add(one.getReference())));
        return seen;
    }

    @Test
    void itsTasksAreInNoListAndDoNotOpen() throws Exception {
        Task task = steps.tasksOfCase(reference, "prepare-the-papers").get(0);
        Task ofMediation = tasks.createTaskQuery()
                .processInstanceId(mediation.getId())
                .list()
                .get(0);
        long all = asEngine("other-manager", () -> tasks.createTaskQuery().count());

        assertThat(asEngine(INTERESTED, () -> tasks.createTaskQuery().count())).isLessThan(all);
        for (Task closed : List.of(task, ofMediation)) {
            assertThat(asEngine("other-manager", () -> listed(closed))).isOne();
            assertThat(asEngine(INTERESTED, () -> listed(closed))).isZero();
            assertThatThrownBy(() -> asEngine(INTERESTED, () -> forms.getTaskFormVariables(closed.getId())))
                    .isInstanceOf(AuthorizationException.class);
            mvc.perform(get("/tasks/" + closed.getId() + "/case").with(as(INTERESTED)))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(get("/tasks/" + task.getId() + "/case").with(as("other-manager")))
                .andExpect(status().isOk());
    }

    private long listed(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).count();
    }

    private <T> T asEngine(String username, Supplier<T> work) {
        identity.setAuthentication(username, List.of(Groups.MANAGERS));
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
