package org.sendcasework.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.assessment.internal.FamilyRepresentations;
import org.sendcasework.assessment.internal.PlanVersions;
import org.sendcasework.assessment.internal.RequestedSettings;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.SettingKind;
import org.sendcasework.casefile.SettingRegister;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The page on which a caseworker records what a family says about a draft, and what must be settled before the plan. */
@CaseworkTest
class RepresentationPagesTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private FamilyRepresentations representations;

    @Autowired
    private RequestedSettings requested;

    @Autowired
    private SettingRegister settings;

    @Autowired
    private PlanVersions plans;

    private ProcessInstance instance;
    private String page;

    @BeforeEach
    void aServedDraft() {
        steps.today(RECEIVED);
        instance = steps.request(RECEIVED);
        page = "/cases/" + instance.getBusinessKey() + "/representations";
        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");
        steps.adviseAll(instance);
        steps.draftAndServe(instance);
    }

    private static RequestPostProcessor in(String group) {
        return user("wendy").authorities(new SimpleGrantedAuthority("GROUP_" + group));
    }

    private CaseFile caseFile() {
        return caseFiles.byReference(instance.getBusinessKey());
    }

    private MockHttpServletRequestBuilder reply() {
        return post(page)
                .param("reply", "CHANGES")
                .param("receivedOn.day", "8")
                .param("receivedOn.month", "9")
                .param("receivedOn.year", "2026")
                .param("way", "LETTER")
                .param("said", "Please say how often.");
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).with(in("caseworkers")));
    }

    @Test
    void aReplyIsRecordedShownAndAnsweredOnThePage() throws Exception {
        steps.today(RECEIVED.plusDays(1));
        send(reply().param("more", "MEETING")).andExpect(status().is3xxRedirection());
        mvc.perform(get(page).with(in("caseworkers")))
                .andExpect(content().string(containsString("8 September 2026, letter, in the 15 days")))
                .andExpect(content().string(containsString("asks for a meeting")))
                .andExpect(content().string(containsString("Say what is not taken up")))
                .andExpect(content().string(containsString("must be after 2026-09-21")))
                .andExpect(content().string(containsString("Decide first what the plan names")))
                .andExpect(content().string(containsString("Hold the meeting that the family asked for on 2026-09-08")))
                .andExpect(content().string(containsString("say which section takes them up")));
        assertThat(steps.tasksOfCase(instance.getBusinessKey(), "hold-meeting")).hasSize(1);

        String answer = page + "/" + representations.of(caseFile()).get(0).getId() + "/answer";
        mvc.perform(get(answer).with(in("caseworkers"))).andExpect(content().string(containsString("Please say how")));
        send(post(answer).param("notTakenUp", "")).andExpect(status().isBadRequest());
        send(post(answer).param("notTakenUp", "No frequency.")).andExpect(status().is3xxRedirection());
        mvc.perform(get("/cases/" + instance.getBusinessKey()).with(in("caseworkers")))
                .andExpect(content().string(containsString("1 recorded")));
    }

    @Test
    void whatCannotBeTrueIsRefusedBesideItsField() throws Exception {
        send(reply()).andExpect(status().isBadRequest()).andExpect(content().string(containsString("in the future")));
        steps.today(RECEIVED.plusDays(1));
        send(reply().param("more", "NOTHING_MORE"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("href=\"#nothingMoreShownBy\"")));
        send(post(page)).andExpect(status().isBadRequest());
        assertThat(representations.of(caseFile())).isEmpty();
        mvc.perform(reply().with(csrf()).with(in("panel"))).andExpect(status().isForbidden());
        mvc.perform(get(page).with(in("panel")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Record what the family says"))));
    }

    @Test
    void aSchoolOutsideTheRegisterIsAddedWithNumberKindAndSection41() throws Exception {
        steps.today(RECEIVED.plusDays(1));
        send(reply().param("otherSetting", "Quarry Hall, Brackenshire")).andExpect(status().is3xxRedirection());
        String add = page + "/settings/" + requested.of(caseFile()).get(0).getId();
        mvc.perform(get(page).with(in("caseworkers"))).andExpect(content().string(containsString(add)));
        mvc.perform(get(add).with(in("managers")))
                .andExpect(content().string(containsString("value=\"Quarry Hall, Brackenshire\"")));

        send(setting(add, "12345", "")).andExpect(status().isBadRequest());
        send(setting(add, "", "")).andExpect(status().isBadRequest());
        send(setting(add, "", "10054321")).andExpect(status().isBadRequest());
        assertThat(settings.find("P54321")).isEmpty();
        send(setting(add, "", "10054321").param("section41", "YES")).andExpect(status().is3xxRedirection());
        assertThat(settings.find("P54321").orElseThrow().getKind()).isEqualTo(SettingKind.SECTION_41_INDEPENDENT);
        send(setting(add, "", "10054321").param("section41", "YES")).andExpect(status().isConflict());
    }

    private static MockHttpServletRequestBuilder setting(String address, String urn, String ukprn) {
        return post(address)
                .param("name", "Quarry Hall")
                .param("urn", urn)
                .param("ukprn", ukprn)
                .param("kind", "INDEPENDENT")
                .param("phase", "SPECIAL")
                .param("locality", "Brackenshire");
    }

    @Test
    void educationOtherwiseIsRecordedAndADraftIsChangedOnlyWhileThePlanWaits() throws Exception {
        mvc.perform(get(page + "/education-otherwise").with(in("caseworkers"))).andExpect(status().isOk());
        send(post(page + "/education-otherwise")
                        .param("because", "Groups stop all learning.")
                        .param("consulted", "The parent")
                        .param("consultedOn.day", "7")
                        .param("consultedOn.month", "9")
                        .param("consultedOn.year", "2026"))
                .andExpect(status().is3xxRedirection());
        assertThat(plans.latest(caseFile()).orElseThrow().getOtherwiseConsulted())
                .isEqualTo("The parent");
        send(post(page + "/change-the-draft").param("why", "Late advice")).andExpect(status().isConflict());
        mvc.perform(get(page + "/change-the-draft").with(in("caseworkers"))).andExpect(status().isOk());
        mvc.perform(get(page).with(in("caseworkers")))
                .andExpect(content().string(not(containsString("Ask for the integrated care board"))));
    }
}
