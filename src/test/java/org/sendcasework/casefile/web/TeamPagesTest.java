package org.sendcasework.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseworkTeam;
import org.sendcasework.casefile.CaseworkTeams;
import org.sendcasework.casefile.SettingPhase;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.TestSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The page of the casework teams: who reads, who changes, what is refused, and how waiting cases get a team. */
@CaseworkTest
class TeamPagesTest {

    private static final String PAGE = "/settings/teams";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CaseworkTeams teams;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private TestSettings settings;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    // The comma is part of the name
    private final String locality = "Harbour, East " + mark;
    private final String name = "Team " + mark;
    private String urn;

    @BeforeEach
    void aSchoolOfItsOwnLocality() {
        steps.today(LocalDate.of(2026, 9, 7));
        urn = settings.school(locality, SettingPhase.PRIMARY);
    }

    @AfterEach
    void leaveOtherTestsAlone() {
        jdbc.sql("update casework_team set active = false").update();
    }

    private static RequestPostProcessor in(String group) {
        return user("ada").authorities(new SimpleGrantedAuthority("GROUP_" + group));
    }

    private MockHttpServletRequestBuilder team(String path, String called, String phase) {
        MockHttpServletRequestBuilder request =
                post(path).param("name", called).param("localities", locality).with(csrf());
        return phase.isEmpty() ? request : request.param("phases", phase);
    }

    private MockHttpServletRequestBuilder add(String called, String phase) {
        return team(PAGE, called, phase).param("active", "true");
    }

    private CaseworkTeam kept() {
        return teams.all().stream()
                .filter(team -> team.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void managersAndAdministratorsChangeCaseworkersRead() throws Exception {
        for (String group : new String[] {"caseworkers", "panel", "analysts"}) {
            mvc.perform(add(name, "").with(in(group))).andExpect(status().isForbidden());
            mvc.perform(post(PAGE + "/give").with(in(group)).with(csrf())).andExpect(status().isForbidden());
            mvc.perform(get(PAGE + "/new").with(in(group))).andExpect(status().isForbidden());
        }
        mvc.perform(get(PAGE).with(in("panel"))).andExpect(status().isForbidden());
        mvc.perform(get(PAGE).with(in("caseworkers")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Add a team"))));
        assertThat(teams.all()).extracting(CaseworkTeam::getName).doesNotContain(name);
        mvc.perform(add(name, "").with(in("camunda-admin"))).andExpect(redirectedUrl(PAGE));
        assertThat(kept().getScope().localities()).containsExactly(locality);
        mvc.perform(post(PAGE + "/" + kept().getId())
                        .param("version", "0")
                        .param("name", "Taken over")
                        .with(in("caseworkers"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void aTeamIsAddedListedAndChanged() throws Exception {
        mvc.perform(get(PAGE + "/new").with(in("managers")))
                .andExpect(content().string(containsString("value=\"" + locality + "\"")));
        mvc.perform(add(name, "PRIMARY").with(in("managers")))
                .andExpect(redirectedUrl(PAGE))
                .andExpect(flash().attributeExists("done"));
        mvc.perform(get(PAGE).with(in("caseworkers")))
                .andExpect(content().string(containsString(locality + ", primary")));

        String page = PAGE + "/" + kept().getId();
        mvc.perform(get(page).with(in("managers")))
                .andExpect(content().string(containsString("value=\"" + name + "\"")));
        mvc.perform(team(page, name, "SECONDARY")
                        .param("version", kept().getVersion().toString())
                        .with(in("managers")))
                .andExpect(redirectedUrl(PAGE));
        assertThat(kept().isActive()).isFalse();
        assertThat(kept().getScope().phases()).containsExactly(SettingPhase.SECONDARY);
        mvc.perform(get(PAGE).with(in("managers"))).andExpect(content().string(containsString("Takes no new cases")));
    }

    @Test
    void whoSavesOverAChangeUnseenGetsAConflict() throws Exception {
        mvc.perform(add(name, "PRIMARY").with(in("managers")));
        String page = PAGE + "/" + kept().getId();
        Integer seen = kept().getVersion();
        mvc.perform(team(page, name, "SECONDARY")
                        .param("active", "true")
                        .param("version", seen.toString())
                        .with(in("managers")))
                .andExpect(redirectedUrl(PAGE));

        mvc.perform(team(page, "Mine " + mark, "POST_16")
                        .param("version", seen.toString())
                        .with(in("managers")))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("Your change was not saved"),
                                containsString("value=\"Mine " + mark + "\""),
                                containsString("<a href=\"" + page + "\" target=\"_blank\""),
                                containsString("name=\"version\" value=\"" + seen + "\""))));
        assertThat(kept().getScope().phases()).containsExactly(SettingPhase.SECONDARY);
    }

    @Test
    void twoTeamsMustNotClaimTheSame() throws Exception {
        mvc.perform(add(name, "PRIMARY").with(in("managers"))).andExpect(redirectedUrl(PAGE));
        mvc.perform(add("Another " + mark, "PRIMARY").param("phases", "POST_16").with(in("managers")))
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("Localities must not be served by two teams: " + name + " serves "
                                        + locality + ", primary already</a>"),
                                containsString("value=\"Another " + mark + "\""))));
        mvc.perform(add("Less specific " + mark, "").with(in("managers"))).andExpect(redirectedUrl(PAGE));
        mvc.perform(add("Other phase " + mark, "SPECIAL").with(in("managers"))).andExpect(redirectedUrl(PAGE));
        mvc.perform(team(PAGE, "Not active " + mark, "PRIMARY").with(in("managers")))
                .andExpect(redirectedUrl(PAGE));
    }

    @ParameterizedTest
    @CsvSource({
        "'', PRIMARY, Enter the name of the team",
        "No team, PRIMARY, Name must not be the words that mark cases without a team",
        "Any, NO_PHASE, Phases must be phases of the list",
    })
    void aMistakeIsToldByItsField(String called, String phase, String words) throws Exception {
        mvc.perform(add(called, phase).with(in("managers")))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString(words)));
        mvc.perform(post(PAGE)
                        .param("name", name)
                        .param("localities", "Nowhere")
                        .with(in("managers"))
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("No setting in the register is in Nowhere")));
        assertThat(teams.all()).extracting(CaseworkTeam::getName).doesNotContain(name, "No team", "Any");
    }

    @Test
    void openCasesWithoutATeamAreGivenOne() throws Exception {
        String without =
                steps.request(LocalDate.of(2026, 9, 7), "settingUrn", urn).getBusinessKey();
        assertThat(caseFiles.byReference(without).getTeam()).isNull();
        mvc.perform(add(name, "").with(in("managers")));
        assertThat(caseFiles.byReference(without).getTeam()).as("not by saving").isNull();

        mvc.perform(post(PAGE + "/give").with(in("managers")).with(csrf()))
                .andExpect(redirectedUrl(PAGE))
                .andExpect(flash().attribute("done", "1 open case without a team was given one."));
        assertThat(caseFiles.byReference(without).getTeam().getName()).isEqualTo(name);
        mvc.perform(get("/cases/" + without).with(in("caseworkers")))
                .andExpect(content().string(containsString("Given to the team " + name)));
        mvc.perform(get(PAGE).with(in("managers")))
                .andExpect(content().string(containsString("/cases?team=" + kept().getId())));

        CaseworkTeam given = kept();
        mvc.perform(team(PAGE + "/" + given.getId(), name, "")
                .param("version", given.getVersion().toString())
                .with(in("managers")));
        mvc.perform(add("Successor " + mark, "").with(in("managers"))).andExpect(redirectedUrl(PAGE));
        mvc.perform(post(PAGE + "/give").with(in("managers")).with(csrf()));
        assertThat(caseFiles.byReference(without).getTeam().getName())
                .as("from a team that takes no new cases")
                .isEqualTo("Successor " + mark);
        mvc.perform(post(PAGE + "/give").with(in("managers")).with(csrf()))
                .andExpect(flash().attribute("done", "0 open cases without a team were given one."));
    }
}
