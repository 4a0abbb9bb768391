package org.sendcasework.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sendcasework.reporting.facts.FactProjection;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The dashboard through its pages: who sees what, what is refused and how, what is locked, and what the public may read. */
@CaseworkTest
class DashboardPagesTest {

    private static final String FIGURE = "/dashboard/kpis/plans-in-20-weeks";

    @Autowired
    private MockMvc web;

    @Autowired
    private CaseworkSteps casework;

    @Autowired
    private FactProjection projection;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void today() {
        casework.today(LocalDate.of(2026, 11, 25));
    }

    private static UserRequestPostProcessor as(String group) {
        return user(group + "-user").authorities(() -> "GROUP_" + group);
    }

    private static MockHttpServletRequestBuilder story(String month) {
        return post("/dashboard/periods/MONTH/" + month + "/story")
                .with(as("analysts"))
                .with(csrf())
                .param("what", "More plans")
                .param("why", "Advice came in time")
                .param("soWhat", "Families waited less")
                .param("next", "A second writer");
    }

    private MockHttpServletRequestBuilder lock(String month) {
        return post("/dashboard/periods/MONTH/" + month + "/lock")
                .with(as("analysts"))
                .with(csrf());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dashboard", FIGURE, "/dashboard/dictionary", "/dashboard/periods"})
    void partnersSeeFiguresAndSettingsDoNot(String page) throws Exception {
        for (String group : new String[] {"caseworkers", "managers", "analysts", "health"}) {
            web.perform(get(page).with(as(group))).andExpect(status().isOk());
        }
        for (String group : new String[] {"settings", "mediation"}) {
            web.perform(get(page).with(as(group))).andExpect(status().isForbidden());
        }
    }

    @Test
    void onlyReadersOfCaseFilesSeeTheCasesBehindAFigure() throws Exception {
        for (String list : new String[] {FIGURE + "/cases", FIGURE + "/cases.csv"}) {
            web.perform(get(list).with(as("managers"))).andExpect(status().isOk());
            web.perform(get(list).with(as("analysts"))).andExpect(status().isForbidden());
            web.perform(get(list).with(as("health"))).andExpect(status().isForbidden());
        }
        web.perform(get(FIGURE).with(as("analysts"))).andExpect(content().string(not(containsString("/cases?"))));
        web.perform(get(FIGURE).with(as("managers"))).andExpect(content().string(containsString("/cases?")));
    }

    @Test
    void everyFigureHasAPageACsvAndACharts() throws Exception {
        String dictionary = web.perform(get("/dashboard/dictionary").with(as("managers")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String[] codes = dictionary.split("href=\"/dashboard/kpis/");
        assertThat(codes.length).isGreaterThan(25);
        for (int i = 1; i < codes.length; i++) {
            String page = "/dashboard/kpis/" + codes[i].substring(0, codes[i].indexOf('"'));
            String figure = web.perform(get(page).with(as("managers")))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            for (String part : new String[] {"/series.csv", "/breakdown.csv", "/series.svg", "/breakdown.svg"}) {
                web.perform(get(page + part).with(as("managers"))).andExpect(status().isOk());
            }
            web.perform(get(page + "/cases").with(as("managers")))
                    .andExpect(figure.contains(page + "/cases?") ? status().isOk() : status().isNotFound());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=2026-13-01 | The first day is not a date",
                "from=2026-06-01&to=2026-01-01 | The first day must not be after the last day",
                "from=1999-01-01 | The first day must be at most 10 years before the last day",
                "step=YEAR | The length of a period is WEEK, MONTH or QUARTER",
                "by=person_id | This figure cannot be broken down by that",
                "by=band | This figure cannot be broken down by that"
            })
    void whatMakesNoSenseIsRefusedInWords(String query, String words) throws Exception {
        web.perform(get(FIGURE + "?" + query).with(as("managers")))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("There is a problem")))
                .andExpect(content().string(containsString(words)));
    }

    @Test
    void theDashboardShowsTheLeadingFiguresAndEachSectionByItself() throws Exception {
        String later = "New plans within 20 weeks, without exceptions";
        web.perform(get("/dashboard").with(as("managers")))
                .andExpect(content().string(containsString("Requests for an assessment</a>")))
                .andExpect(content().string(containsString("/dashboard?section=timeliness")));
        web.perform(get("/dashboard?section=timeliness").with(as("managers")))
                .andExpect(content().string(containsString(later + "</a>")))
                .andExpect(content().string(not(containsString("Requests for an assessment</a>"))));
        web.perform(get("/dashboard?section=happiness").with(as("managers"))).andExpect(status().isNotFound());
    }

    @Test
    void aFigureOfManyPeriodsShowsTheLastAndTheOthersOnPagesOfTheirOwn() throws Exception {
        String days = "?from=2025-11-26&to=2026-11-25&step=WEEK";
        web.perform(get(FIGURE + days).with(as("managers")))
                .andExpect(content().string(containsString("All periods")))
                .andExpect(content().string(containsString("23 November 2026")))
                .andExpect(content().string(not(containsString("24 November 2025"))));
        web.perform(get(FIGURE + "/periods" + days).with(as("managers")))
                .andExpect(content().string(containsString("Showing 1 to 25 of 53")));
        web.perform(get(FIGURE + "/periods" + days + "&page=3").with(as("managers")))
                .andExpect(content().string(containsString("24 November 2025")))
                .andExpect(content().string(containsString("Showing 51 to 53 of 53")));
        web.perform(get(FIGURE + "?from=2026-08-01&step=WEEK").with(as("managers")))
                .andExpect(content().string(not(containsString("All periods"))));
    }

    @Test
    void theCasesBehindAFigureHavePages() throws Exception {
        String first = casework.request(LocalDate.of(2025, 2, 4)).getBusinessKey();
        String second = casework.request(LocalDate.of(2025, 2, 5)).getBusinessKey();
        projection.rebuild();
        String list = "/dashboard/kpis/requests-received/cases?from=2025-02-04&to=2025-02-05&size=1";
        web.perform(get(list).with(as("managers")))
                .andExpect(content().string(containsString("Showing 1 to 1 of 2")))
                .andExpect(content().string(containsString(first)));
        web.perform(get(list + "&page=2").with(as("managers")))
                .andExpect(content().string(containsString("Showing 2 to 2 of 2")))
                .andExpect(content().string(containsString(second)))
                .andExpect(content().string(not(containsString(first))));
        web.perform(get(list + "&page=2147483647").with(as("managers"))).andExpect(status().isOk());
    }

    @Test
    void anUnknownFigureIsNotFound() throws Exception {
        web.perform(get("/dashboard/kpis/happiness").with(as("managers"))).andExpect(status().isNotFound());
    }

    @Test
    void aCsvRunsNoFormulaAndAnswersForItsFilter() throws Exception {
        UUID person = UUID.randomUUID();
        String locality = "=cmd|' /C calc'!A0";
        jdbc.sql("insert into person (id, given_name, family_name, date_of_birth, locality) values (?, 'A', 'B',"
                        + " '2018-01-01', ?)")
                .params(person, locality)
                .update();
        jdbc.sql("insert into case_file (id, reference, person_id, route, requested_by, what_is_asked, date_received,"
                        + " stage, opened_at) values (?, ?, ?, 'PARENT', 'P', 'W', '2026-10-05', 'CONSIDERING', now())")
                .params(UUID.randomUUID(), "CSV-" + person.toString().substring(0, 8), person)
                .update();
        projection.rebuild();
        web.perform(get("/dashboard/kpis/requests-received/breakdown.csv?by=locality")
                        .with(as("analysts")))
                .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
                .andExpect(content().string(containsString("'" + locality)))
                .andExpect(content().string(not(containsString("," + locality))));
        web.perform(get("/dashboard/kpis/requests-received/series.csv")
                        .param("locality", locality)
                        .param("from", "2026-10-01")
                        .param("to", "2026-10-31")
                        .with(as("analysts")))
                .andExpect(content()
                        .string("figure,version,step,from,to,value,counted,among,aim\r\n"
                                + "requests-received,1,MONTH,2026-10-01,2026-10-31,1,1,1,\r\n"));
    }

    @Test
    void aMonthIsLockedWithItsStoryAndIssuedAgainOnlyWithAReason() throws Exception {
        String base = "/dashboard/periods/MONTH/2025-03-01";
        web.perform(lock("2025-03-01"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("before the period is locked")));
        web.perform(get(base + "/lock").with(as("managers")))
                .andExpect(content().string(containsString("href=\"" + base + "/story\"")))
                .andExpect(
                        content().string(not(containsString("<button class=\"govuk-button\" type=\"submit\">Lock"))));
        web.perform(story("2025-03-01")).andExpect(redirectedUrl(base + "/story"));
        web.perform(get(base + "/story").with(as("analysts")))
                .andExpect(content()
                        .string(containsString("<label class=\"govuk-label\" for=\"what\">What happened</label>")))
                .andExpect(content().string(containsString("More plans")));
        web.perform(lock("2025-03-01")).andExpect(redirectedUrl(base + "/issues/1"));
        web.perform(lock("2025-03-01"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("href=\"#reason\"")))
                .andExpect(content().string(containsString("The reason for issuing it again must be written")));
        web.perform(lock("2025-03-01").param("reason", "z".repeat(1001)))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("z".repeat(1001))));
        web.perform(lock("2025-03-01").param("reason", "Two dates were wrong"))
                .andExpect(redirectedUrl(base + "/issues/2"));
        web.perform(get(base + "/issues/2").with(as("health")))
                .andExpect(content().string(containsString("Two dates were wrong")))
                .andExpect(content().string(containsString("Issue 1")));
        web.perform(get(base + "/issues/1/highlight-report").with(as("managers")))
                .andExpect(content().string(containsString("Families waited less")));
        web.perform(get(base + "/issues/3").with(as("managers"))).andExpect(status().isNotFound());
    }

    @Test
    void aStorySavedMeanwhileIsAConflict() throws Exception {
        web.perform(story("2025-04-01")).andExpect(status().is3xxRedirection());
        web.perform(story("2025-04-01"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Someone else changed this")))
                .andExpect(content().string(containsString("More plans")));
        web.perform(story("2025-04-01").param("version", "0").param("planned", "One"))
                .andExpect(status().is3xxRedirection());
        web.perform(story("2025-04-01").param("version", "0").param("planned", "Two"))
                .andExpect(status().isConflict());
    }

    @Test
    void aMonthThatIsNotOverAndADayThatStartsNoneAreRefused() throws Exception {
        web.perform(story("2026-11-01")).andExpect(status().is3xxRedirection());
        web.perform(lock("2026-11-01"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("must be over")));
        web.perform(story("2026-10-02")).andExpect(status().isBadRequest());
        web.perform(story("2025-05-01").param("risks[0].risk", "Too few writers"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("href=\"#risks[0].before\"")))
                .andExpect(content().string(containsString("Select how serious the risk is before anything is done")))
                .andExpect(content().string(containsString("value=\"Too few writers\"")))
                .andExpect(content().string(containsString("Families waited less")));
        web.perform(story("2025-05-01").param("risks[1].mitigation", "Locums"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Enter the risk, or leave the whole row empty")));
        web.perform(story("2025-05-01").param("dependencies[2].confidence", "Fairly"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("href=\"#dependencies[2].dependency\"")));
        web.perform(story("2025-05-01").param("planned", "y".repeat(4001)).param("risks[1].risk", "z".repeat(4001)))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("href=\"#planned\"")))
                .andExpect(content()
                        .string(containsString("Planned for the next period must not be longer than 4000 characters")))
                .andExpect(content().string(containsString("The risk must not be longer than 4000 characters")))
                .andExpect(content().string(containsString("y".repeat(4001))));
    }

    @Test
    void onlyManagersAndAnalystsWriteLockAndPublish() throws Exception {
        for (String group : new String[] {"caseworkers", "health", "panel"}) {
            web.perform(post("/dashboard/periods/MONTH/2025-03-01/lock")
                            .with(as(group))
                            .with(csrf()))
                    .andExpect(status().isForbidden());
            for (String page : new String[] {"story", "lock"}) {
                web.perform(get("/dashboard/periods/MONTH/2025-03-01/" + page).with(as(group)))
                        .andExpect(status().isForbidden());
            }
        }
    }

    @Test
    void whatIsLockedDoesNotMoveWhenCasesDo() throws Exception {
        web.perform(story("2025-06-01")).andExpect(status().is3xxRedirection());
        web.perform(lock("2025-06-01")).andExpect(status().is3xxRedirection());
        String csv = "/dashboard/periods/MONTH/2025-06-01/issues/1/figures.csv";
        String before = web.perform(get(csv).with(as("managers")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        casework.request(LocalDate.of(2025, 6, 5));
        web.perform(get(csv).with(as("managers"))).andExpect(content().string(before));
        assertThat(before).contains("2025-06-01,2025-06-30,1,plans-in-20-weeks,1,");
    }

    @Test
    void theQuarterlyReturnFillsItsLinesFromALockedQuarter() throws Exception {
        String base = "/dashboard/periods/QUARTER/2025-01-01";
        web.perform(post(base + "/story")
                        .with(as("managers"))
                        .with(csrf())
                        .param("what", "W")
                        .param("why", "Y")
                        .param("soWhat", "S")
                        .param("next", "N"))
                .andExpect(status().is3xxRedirection());
        web.perform(post(base + "/lock").with(as("managers")).with(csrf()))
                .andExpect(redirectedUrl(base + "/issues/1"));
        web.perform(get(base + "/issues/1/return.csv").with(as("analysts")))
                .andExpect(content().string(containsString("2025-01-01,2025-03-31,1,3b,")));
    }

    @Test
    void thePublicReadsOnlyWhatIsPublishedAndNoSmallNumber() throws Exception {
        UUID person = UUID.randomUUID();
        jdbc.sql("insert into person (id, given_name, family_name, date_of_birth) values (?, 'A', 'B', '2018-01-01')")
                .param(person)
                .update();
        for (int i = 0; i < 3; i++) {
            jdbc.sql("insert into case_file (id, reference, person_id, route, requested_by, what_is_asked,"
                            + " date_received, stage, opened_at) values (?, ?, ?, 'PARENT', 'P', 'W', '2024-12-05',"
                            + " 'CONSIDERING', now())")
                    .params(UUID.randomUUID(), "PUB-" + i + person.toString().substring(0, 8), person)
                    .update();
        }
        projection.rebuild();
        web.perform(story("2024-12-01")).andExpect(status().is3xxRedirection());
        web.perform(lock("2024-12-01")).andExpect(status().is3xxRedirection());
        UUID id = jdbc.sql("select id from period_snapshot where starts_on = '2024-12-01' and issue = 1")
                .query(UUID.class)
                .single();
        web.perform(get("/statistics")).andExpect(content().string(not(containsString("December 2024"))));
        web.perform(post("/dashboard/periods/issues/" + id + "/publish")
                        .with(as("analysts"))
                        .with(csrf())
                        .param("version", "0"))
                .andExpect(status().is3xxRedirection());
        web.perform(post("/dashboard/periods/issues/" + id + "/publish")
                        .with(as("analysts"))
                        .with(csrf())
                        .param("version", "0"))
                .andExpect(flash().attribute("error", "This issue has been published already."));
        web.perform(get("/statistics/figures.csv"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("requests-received,Requests for an assessment,c,c,c")));
        web.perform(get("/statistics"))
                .andExpect(content().string(containsString("December 2024")))
                .andExpect(content().string(not(containsString("/dashboard/periods"))));
    }

    @Test
    void onlyAnAdministratorMakesTheFactsAnew() throws Exception {
        casework.request(LocalDate.of(2026, 11, 20));
        jdbc.sql("delete from case_fact").update();
        web.perform(post("/dashboard/rebuild").with(as("managers")).with(csrf()))
                .andExpect(status().isForbidden());
        web.perform(post("/dashboard/rebuild").with(as("camunda-admin")).with(csrf()))
                .andExpect(redirectedUrl("/dashboard/dictionary"));
        assertThat(jdbc.sql("select count(*) from case_fact").query(Long.class).single())
                .isPositive();
    }

    @Test
    void nothingThatBelongsToGovUkAloneIsServed() throws Exception {
        String css =
                web.perform(get("/assets/app.css")).andReturn().getResponse().getContentAsString();
        assertThat(css).contains(".govuk-table").doesNotContain("GDS Transport", "@font-face", "crown", "crest");
    }
}
