package org.sendcasework.assessment;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Arrays;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.Documents;
import org.sendcasework.identity.Groups;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.TestSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What Tasklist shows of the case beside a task: to each reader what they may see, and to nobody else anything. */
@CaseworkTest
class TaskCaseTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final byte[] PDF = "%PDF-1.4\n%\u00e2\u00e3\n1 0 obj".getBytes();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private TestSettings settings;

    @Autowired
    private TaskService tasks;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private Documents documents;

    private ProcessInstance instance;
    private String reference;
    private String urn;

    @BeforeEach
    void aCaseWithAdvisersAsked() {
        steps.today(RECEIVED);
        urn = settings.school();
        instance = steps.request(RECEIVED, "childFamilyName", "Besideworth", "settingUrn", urn);
        reference = instance.getBusinessKey();
        steps.submit(instance, "check-and-acknowledge", "settingUrn", urn);
        steps.submit(instance, "record-family-views");
        steps.submit(instance, "consider-the-evidence");
        steps.submit(instance, "decide-whether-to-assess");
        documents.add(caseFiles.byReference(reference), "Report of the school", "report.pdf", PDF);
        steps.submit(instance, "choose-advisers");
    }

    private static RequestPostProcessor as(String name, String... groups) {
        return user(name)
                .authorities(Arrays.stream(groups)
                        .map(group -> new SimpleGrantedAuthority("GROUP_" + group))
                        .toList());
    }

    private String taskOffered(String group) {
        return tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .taskCandidateGroup(group)
                .listPage(0, 1)
                .get(0)
                .getId();
    }

    private ResultActions shown(String task, RequestPostProcessor who) throws Exception {
        return mvc.perform(get("/tasks/" + task + "/case").with(who));
    }

    @Test
    void aCaseworkerSeesTheWholeCaseWithEachDateAndWhy() throws Exception {
        steps.letTimePass(reference, RECEIVED.plusDays(40));
        shown(taskOffered(Groups.CASEWORKERS), as("wendy", Groups.CASEWORKERS))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(jsonPath("$.reference", is(reference)))
                .andExpect(jsonPath("$.child", containsString("Besideworth")))
                .andExpect(jsonPath("$.phase", is("Gathering advice")))
                .andExpect(jsonPath("$.wholeCase", is(true)))
                .andExpect(jsonPath("$.clocks[*].rule", hasItems("FINAL-20W", "NOPLAN-16W", "REQ-DECIDE-6W")))
                .andExpect(jsonPath("$.clocks[?(@.rule == 'FINAL-20W')].due", hasItem("2027-01-25")))
                .andExpect(jsonPath("$.clocks[?(@.rule == 'FINAL-20W')].daysUsed", hasItem(40)))
                .andExpect(jsonPath("$.clocks[?(@.rule == 'FINAL-20W')].daysLeft", hasItem(100)))
                .andExpect(
                        jsonPath("$.clocks[?(@.rule == 'FINAL-20W')].regulation", hasItem(containsString("r.13(2)"))))
                .andExpect(jsonPath("$.clocks[?(@.rule == 'FINAL-20W')].why[*]", not(hasSize(0))))
                .andExpect(jsonPath("$.clocks[?(@.rule == 'REQ-DECIDE-6W')].state", hasItem("done")))
                .andExpect(jsonPath("$.documents[*].title", hasItem("Report of the school")))
                .andExpect(jsonPath("$.documents[0].link", startsWith("/cases/" + reference + "/documents/")))
                .andExpect(jsonPath("$.timeline[*].text", not(hasSize(0))));
    }

    @Test
    void anOverdueDateSaysByHowManyDays() throws Exception {
        steps.letTimePass(reference, RECEIVED.plusWeeks(6).plusDays(3));
        shown(taskOffered(Groups.HEALTH), as("nia", Groups.HEALTH))
                .andExpect(jsonPath("$.clocks[0].state", is("overdue")))
                .andExpect(jsonPath("$.clocks[0].daysLeft", is(-3)));
    }

    @Test
    void aPartnerSeesOnlyWhatTheTaskIsAbout() throws Exception {
        shown(taskOffered(Groups.HEALTH), as("nia", Groups.HEALTH))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.child", containsString("Besideworth")))
                .andExpect(jsonPath("$.wholeCase", is(false)))
                .andExpect(jsonPath("$.phase", nullValue()))
                .andExpect(jsonPath("$.clocks", hasSize(1)))
                .andExpect(jsonPath("$.clocks[0].rule", is("ADV-REPLY-6W")))
                .andExpect(jsonPath("$.clocks[0].about", is("Medical advice")))
                .andExpect(jsonPath("$.documents", hasSize(0)))
                .andExpect(jsonPath("$.timeline", hasSize(0)))
                .andExpect(content().string(not(containsString("Report of the school"))));
    }

    @Test
    void aCaseworkerSeesTheCaseBesideATaskThatAPartnerOwes() throws Exception {
        shown(taskOffered(Groups.HEALTH), as("wendy", Groups.CASEWORKERS))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.wholeCase", is(true)));
    }

    @Test
    void aPartnerSeesNoTaskOfAnotherService() throws Exception {
        shown(taskOffered(Groups.SOCIAL_CARE), as("nia", Groups.HEALTH)).andExpect(status().isNotFound());
        shown(taskOffered(Groups.CASEWORKERS), as("ana", Groups.ANALYSTS)).andExpect(status().isNotFound());
        shown("no-such-task", as("wendy", Groups.CASEWORKERS)).andExpect(status().isNotFound());
    }

    @Test
    void aSchoolSeesItsOwnRequestAndNoOtherSchoolsAny() throws Exception {
        String task = taskOffered(Groups.setting(urn));
        shown(task, as("sen", Groups.SETTINGS, Groups.setting(urn)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.clocks", hasSize(1)))
                .andExpect(jsonPath("$.clocks[*].about", everyItem(is("Educational advice"))))
                .andExpect(jsonPath("$.timeline", hasSize(0)));
        shown(task, as("other", Groups.SETTINGS, Groups.setting(settings.school())))
                .andExpect(status().isNotFound());
    }

    @Test
    void aTaskThatIsDoneShowsNothingAnyMore() throws Exception {
        Task done = steps.tasksOfCase(reference, "give-advice").get(0);
        steps.submit(done);
        shown(done.getId(), as("morgan", Groups.MANAGERS, Groups.CASEWORKERS)).andExpect(status().isNotFound());
    }

    @Test
    void aStrangerIsSentToSignInAndTheDayIsThatOfTheApplication() throws Exception {
        mvc.perform(get("/tasks/x/case")).andExpect(status().is3xxRedirection());
        mvc.perform(get("/tasks/today").with(as("nia", Groups.HEALTH)))
                .andExpect(jsonPath("$.today", is("2026-09-07")));
    }
}
