package org.sendcasework.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.CaseworkTeam;
import org.sendcasework.casefile.CaseworkTeams;
import org.sendcasework.casefile.SettingPhase;
import org.sendcasework.casefile.TeamDetails;
import org.sendcasework.casefile.TeamScope;
import org.sendcasework.casefile.TimelineEntry;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.TestSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Which team a case gets by each door, when it follows a correction, and how a person moves it. */
@CaseworkTest
class CaseTeamPagesTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final String SETTING = "settingUrn";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CaseworkTeams teams;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseRecords records;

    @Autowired
    private TestSettings settings;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String north = "North " + mark;
    private final String south = "South " + mark;
    private CaseworkTeam northTeam;
    private CaseworkTeam northSecondaryTeam;
    private CaseworkTeam southTeam;
    private String northPrimary;

    @BeforeEach
    void threeTeams() {
        steps.today(RECEIVED);
        northPrimary = settings.school(north, SettingPhase.PRIMARY);
        settings.school(south, SettingPhase.PRIMARY);
        northTeam = team("Team " + north, north);
        northSecondaryTeam = team("Secondary " + north, north, SettingPhase.SECONDARY);
        southTeam = team("Team " + south, south);
    }

    @AfterEach
    void leaveOtherTestsAlone() {
        jdbc.sql("update casework_team set active = false").update();
    }

    private CaseworkTeam team(String name, String locality, SettingPhase... phases) {
        return teams.add(new TeamDetails(name, new TeamScope(Set.of(locality), Set.of(phases)), true));
    }

    private static RequestPostProcessor in(String group) {
        return user("wendy").authorities(new SimpleGrantedAuthority("GROUP_" + group));
    }

    private String teamOf(String reference) {
        CaseworkTeam team = caseFiles.byReference(reference).getTeam();
        return team == null ? "None" : team.getName();
    }

    private ProcessInstance request(String urn) {
        return steps.request(RECEIVED, SETTING, urn);
    }

    private ResultActions move(String reference, CaseworkTeam to, String reason, Integer version) throws Exception {
        return mvc.perform(post("/cases/" + reference + "/team")
                .param("team", to.getId().toString())
                .param("reason", reason)
                .param("version", version.toString())
                .with(in("caseworkers"))
                .with(csrf()));
    }

    private Integer version(String reference) {
        return caseFiles.byReference(reference).getVersion();
    }

    private List<String> moves(String reference) {
        CaseFile caseFile = caseFiles.byReference(reference);
        return records.timeline(caseFile).stream()
                .filter(entry -> entry.getKind().equals("TEAM_CHANGED"))
                .map(TimelineEntry::getText)
                .toList();
    }

    @Test
    void aRequestInTasklistGoesToTheMostSpecificTeam() {
        assertThat(teamOf(request(northPrimary).getBusinessKey())).isEqualTo("Team " + north);
        assertThat(teamOf(
                        request(settings.school(north, SettingPhase.SECONDARY)).getBusinessKey()))
                .isEqualTo("Secondary " + north);
        assertThat(teamOf(request(settings.school("West " + mark, SettingPhase.PRIMARY))
                        .getBusinessKey()))
                .isEqualTo("None");
        assertThat(teamOf(steps.request(RECEIVED).getBusinessKey())).isEqualTo("None");
    }

    @Test
    void aRequestOfAnotherProgramGoesToATeamAndTheApiSaysWhich() throws Exception {
        String answer = mvc.perform(post("/api/requests")
                        .with(in("caseworkers"))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                """
                                {"dateReceived": "2026-09-07", "route": "PARENT", "requestedBy": "Robin Sample",
                                 "whatIsAsked": "Please assess Alex.", "settingUrn": "%s",
                                 "child": {"givenName": "Alex", "familyName": "Sample", "dateOfBirth": "2018-05-03"}}
                                """
                                        .formatted(northPrimary)))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String reference = JsonPath.read(answer, "$.reference");
        mvc.perform(get("/api/cases/" + reference).with(in("caseworkers")))
                .andExpect(jsonPath("$.team").value("Team " + north));
    }

    @Test
    void aCorrectedSettingMovesTheCaseUntilSomebodyChose() throws Exception {
        String southPrimary = settings.school(south, SettingPhase.PRIMARY);
        ProcessInstance corrected = request(northPrimary);
        steps.submit(corrected, "check-and-acknowledge", SETTING, southPrimary);
        assertThat(teamOf(corrected.getBusinessKey())).isEqualTo("Team " + south);
        assertThat(moves(corrected.getBusinessKey()))
                .containsExactly("Moved from the team Team " + north + " to Team " + south
                        + ". By the locality and phase of the case.");

        ProcessInstance chosen = request(northPrimary);
        move(chosen.getBusinessKey(), northSecondaryTeam, "A sibling is there", version(chosen.getBusinessKey()))
                .andExpect(redirectedUrl("/cases/" + chosen.getBusinessKey()));
        steps.submit(chosen, "check-and-acknowledge", SETTING, southPrimary);
        assertThat(teamOf(chosen.getBusinessKey())).isEqualTo("Secondary " + north);
    }

    @Test
    void anAcknowledgementWithoutACorrectionLeavesTheTeam() {
        ProcessInstance instance = request(northPrimary);
        team("Primary " + north, north, SettingPhase.PRIMARY);
        steps.submit(instance, "check-and-acknowledge", SETTING, northPrimary);
        assertThat(teamOf(instance.getBusinessKey())).isEqualTo("Team " + north);
    }

    @Test
    void aPersonMovesACaseWithTheReason() throws Exception {
        String reference = request(northPrimary).getBusinessKey();
        mvc.perform(get("/cases/" + reference).with(in("caseworkers")))
                .andExpect(content().string(allOf(containsString("Team " + north), containsString("/team\""))));
        mvc.perform(get("/cases/" + reference + "/team").with(in("caseworkers")))
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"" + southTeam.getId()),
                                not(containsString("value=\"" + northTeam.getId())))));
        Integer seen = version(reference);
        move(reference, southTeam, "The family is moving", seen).andExpect(redirectedUrl("/cases/" + reference));
        assertThat(teamOf(reference)).isEqualTo("Team " + south);
        assertThat(moves(reference))
                .containsExactly("Moved from the team Team " + north + " to Team " + south + ". The family is moving");

        move(reference, northTeam, "I did not see that", seen)
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("Check what changed"),
                                containsString("I did not see that"),
                                containsString("href=\"/cases/" + reference + "\" target=\"_blank\""))));
        assertThat(teamOf(reference)).isEqualTo("Team " + south);
    }

    @Test
    void whatIsNoMoveIsRefused() throws Exception {
        String reference = request(northPrimary).getBusinessKey();
        move(reference, southTeam, " ", version(reference))
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("Enter the reason"),
                                containsString("href=\"#reason\""),
                                matchesPattern("(?s).*" + southTeam.getId() + "\"[^>]* checked.*"))));
        move(reference, northTeam, "Again", version(reference))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("href=\"#team\"")));
        jdbc.sql("update casework_team set active = false where id = ?")
                .param(southTeam.getId())
                .update();
        move(reference, southTeam, "To a team that takes none", version(reference))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("New team must be one of the active teams")));
        mvc.perform(post("/cases/" + reference + "/team").with(in("panel")).with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/cases/" + reference + "/end")
                .param("outcome", "DIED")
                .param("on.day", "7")
                .param("on.month", "9")
                .param("on.year", "2026")
                .param("reason", "The school told us")
                .param("version", version(reference).toString())
                .with(in("caseworkers"))
                .with(csrf()));
        move(reference, northSecondaryTeam, "Too late", version(reference)).andExpect(status().isConflict());
        assertThat(teamOf(reference)).isEqualTo("Team " + north);
    }

    @Test
    void theListOfCasesIsNarrowedToATeam() throws Exception {
        String held = request(northPrimary).getBusinessKey();
        String none = steps.request(RECEIVED, "childFamilyName", mark).getBusinessKey();
        mvc.perform(get("/cases").param("team", northTeam.getId().toString()).with(in("caseworkers")))
                .andExpect(content()
                        .string(allOf(
                                containsString(held),
                                containsString(">Team " + north + "</td>"),
                                not(containsString(none)))));
        mvc.perform(get("/cases").param("team", southTeam.getId().toString()).with(in("caseworkers")))
                .andExpect(content().string(not(containsString(held))));
        mvc.perform(get("/cases").param("team", "none").param("q", mark).with(in("caseworkers")))
                .andExpect(content().string(allOf(containsString(none), not(containsString(held)))));
        mvc.perform(get("/cases").param("q", held).with(in("caseworkers")))
                .andExpect(content().string(containsString(">Team " + north + "</td>")));
        mvc.perform(get("/cases").param("team", "everyone").param("q", held).with(in("caseworkers")))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("must be empty, none or the id of a team")));
    }
}
