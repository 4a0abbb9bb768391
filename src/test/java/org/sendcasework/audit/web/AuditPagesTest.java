package org.sendcasework.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.identity.Groups;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The data protection officer sees who looked at a case and what a person looked at; nobody else does. */
@CaseworkTest
class AuditPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseRecords records;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String worker = "w" + mark;
    private final String officer = "d" + mark;
    private String reference;

    @BeforeEach
    void aCaseThatSomebodyOpened() throws Exception {
        steps.today(LocalDate.of(2026, 9, 7));
        reference = steps.request(LocalDate.of(2026, 9, 7)).getBusinessKey();
        ask("/cases/" + reference, worker, Groups.CASEWORKERS);
    }

    private ResultActions ask(String address, String who, String group) throws Exception {
        return mvc.perform(get(address).with(user(who).authorities(new SimpleGrantedAuthority("GROUP_" + group))));
    }

    private ResultActions officer(String address) throws Exception {
        return ask(address, officer, Groups.DATA_PROTECTION);
    }

    @Test
    void whoLookedAtACaseAndWhatAPersonLookedAt() throws Exception {
        officer("/audit?record=" + reference.toLowerCase(java.util.Locale.ROOT))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(worker)));
        officer("/audit?person=" + worker).andExpect(content().string(containsString(reference)));
        officer("/audit?act=EXPORT&person=" + worker)
                .andExpect(content().string(containsString("No entries are found.")));
        LocalDate tomorrow = LocalDate.now(java.time.ZoneId.of("Europe/London")).plusDays(1);
        officer("/audit?person=" + worker + "&from=" + tomorrow)
                .andExpect(content().string(containsString("No entries are found.")));
    }

    @Test
    void readingTheTrailAndTakingItAwayIsInTheTrail() throws Exception {
        officer("/audit?record=" + reference);
        officer("/audit/entries.csv?record=" + reference)
                .andExpect(content().string(matchesPattern("(?s).*READ,[^,]*" + reference + ".*")));

        assertThat(jdbc.sql("select act || ' ' || details::text from audit.entry where actor = :who order by seq")
                        .param("who", officer)
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allMatch(entry -> entry.contains(reference))
                .satisfiesExactly(entry -> assertThat(entry).startsWith("SEARCH"), entry -> assertThat(entry)
                        .startsWith("EXPORT"));
    }

    @Test
    void aDayThatIsNoneIsRefusedBesideWhatWasTyped() throws Exception {
        for (String day : new String[] {"x", "%2B999999999-12-31", "2026-02-30"}) {
            officer("/audit?from=" + day + "&person=" + worker)
                    .andExpect(status().isBadRequest())
                    .andExpect(content().string(containsString("First day must be a day")))
                    .andExpect(content().string(containsString("value=\"" + worker + "\"")));
            officer("/audit/entries.csv?until=" + day).andExpect(status().isBadRequest());
        }
    }

    @Test
    void theChronologyHasTheStepsOfAMediationAndNothingThatWasSaid() throws Exception {
        records.note(
                caseFiles.byReference(reference),
                LocalDate.of(2026, 9, 1),
                "MEDIATION",
                reference + "-M1: The adviser was told. She said that " + mark);

        String page = ask("/cases/" + reference + "/chronology", worker, Groups.CASEWORKERS)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("The adviser was told.").doesNotContain("She said");
        assertThat(page.indexOf("The adviser was told.")).isLessThan(page.indexOf("7 September 2026</td>"));
        ask("/cases/" + reference, worker, Groups.CASEWORKERS)
                .andExpect(content().string(containsString("/cases/" + reference + "/chronology")));
    }
}
