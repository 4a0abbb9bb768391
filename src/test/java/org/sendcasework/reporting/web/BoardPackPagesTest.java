package org.sendcasework.reporting.web;

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
import org.junit.jupiter.api.Test;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;

/** The board pack: everything in it was locked with its issue or before. */
@CaseworkTest
class BoardPackPagesTest {

    private static final String ISSUE = "/dashboard/periods/MONTH/2025-09-01/issues/1";
    private static final String CHART = ISSUE + "/board-pack/open-21-weeks.svg";

    @Autowired
    private MockMvc web;

    @Autowired
    private CaseworkSteps casework;

    @Autowired
    private JdbcClient jdbc;

    private static UserRequestPostProcessor as(String group) {
        return user("quinn").authorities(() -> "GROUP_" + group);
    }

    private void lock(String month, LocalDate on) throws Exception {
        casework.today(on);
        String base = "/dashboard/periods/MONTH/" + month;
        web.perform(post(base + "/story")
                        .with(as("analysts"))
                        .with(csrf())
                        .param("what", "More plans in " + month)
                        .param("why", "Advice came in time")
                        .param("soWhat", "Families waited less")
                        .param("next", "A second writer")
                        .param("risks[0].risk", "Too few educational psychologists")
                        .param("risks[0].before", "RED")
                        .param("risks[0].mitigation", "Locums")
                        .param("risks[0].after", "AMBER"))
                .andExpect(status().is3xxRedirection());
        web.perform(post(base + "/lock").with(as("analysts")).with(csrf())).andExpect(status().is3xxRedirection());
    }

    private String text(String address) throws Exception {
        return web.perform(get(address).with(as("health")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString()
                // The token of the button that signs out is another each time
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private void value(String month, String code, int value) {
        assertThat(jdbc.sql(
                                "update period_figure f set value = ?, counted = ?, among = ? from period_snapshot s"
                                        + " where s.id = f.snapshot_id and s.starts_on = ?::date and f.code = ? and breakdown = ''")
                        .params(value, value, value, month, code)
                        .update())
                .isEqualTo(1);
    }

    @Test
    void aPackHasEverythingABoardNeedsAndNeverMoves() throws Exception {
        lock("2025-08-01", LocalDate.of(2025, 9, 10));
        lock("2025-09-01", LocalDate.of(2025, 10, 10));
        value("2025-08-01", "open-21-weeks", 61);
        value("2025-09-01", "open-21-weeks", 57);

        String pack = text(ISSUE + "/board-pack");
        assertThat(pack)
                .contains("September 2025", "1 September 2025 to 30 September 2025", "by quinn", "10 Oct 2025")
                .contains("August 2025, issue 1")
                .contains("More plans in 2025-09-01", "Advice came in time", "Families waited less", "A second writer")
                .contains("Too few educational psychologists", "Red: needs action now", "Amber: needs attention")
                .contains("Down 4, better", ">61<", ">57<")
                .contains(
                        "Open cases on a day after the last day of their 20 weeks.",
                        "<strong>Version</strong> 1, code open-21-weeks");
        for (String part : new String[] {"story", "leading", "lagging", "charts", "risks", "definitions"}) {
            assertThat(pack).contains("href=\"#" + part + "\"", "id=\"" + part + "\"");
        }
        assertThat(pack.substring(pack.indexOf("id=\"leading\""), pack.indexOf("id=\"lagging\"")))
                .contains("#definition-open-21-weeks")
                .doesNotContain("#definition-plans-in-20-weeks");
        assertThat(pack.substring(pack.indexOf("id=\"charts\""), pack.indexOf("id=\"risks\"")))
                .contains("/board-pack/open-21-weeks.svg")
                .doesNotContain("/board-pack/open-cases.svg");
        String chart = text(CHART);
        assertThat(chart).contains("Aug 25", "Sept 25", ">61<", ">57<", "Aim").doesNotContain("Jul 25");

        lock("2025-07-01", LocalDate.of(2025, 10, 11));
        casework.request(LocalDate.of(2025, 9, 8));
        assertThat(text(CHART)).as("what was locked later does not get in").isEqualTo(chart);
        assertThat(text(ISSUE + "/board-pack")).isEqualTo(pack);
        assertThat(text("/dashboard/periods/MONTH/2025-07-01/issues/1/board-pack"))
                .contains("Nothing: the period before was not locked");
    }

    @Test
    void theIssueLeadsToItsPackAndWhatIsNotThereIsNotFound() throws Exception {
        lock("2025-10-01", LocalDate.of(2025, 11, 10));
        String issue = "/dashboard/periods/MONTH/2025-10-01/issues/1";
        web.perform(get(issue).with(as("managers"))).andExpect(content().string(containsString(issue + "/board-pack")));
        web.perform(get(issue + "/board-pack/nothing.svg").with(as("managers"))).andExpect(status().isNotFound());
        web.perform(get("/dashboard/periods/MONTH/2025-10-01/issues/9/board-pack")
                        .with(as("managers")))
                .andExpect(status().isNotFound());
        web.perform(get(issue + "/board-pack").with(as("settings"))).andExpect(status().isForbidden());
        web.perform(get("/statistics")).andExpect(content().string(not(containsString("board-pack"))));
    }

    @Test
    void aDefinitionThatHasChangedSinceIsSaidToHave() throws Exception {
        lock("2025-11-01", LocalDate.of(2025, 12, 10));
        jdbc.sql("update period_figure f set kpi_version = 7 from period_snapshot s where s.id = f.snapshot_id"
                        + " and s.starts_on = '2025-11-01' and f.code = 'open-cases'")
                .update();
        web.perform(get("/dashboard/periods/MONTH/2025-11-01/issues/1/board-pack")
                        .with(as("managers")))
                .andExpect(content()
                        .string(containsString(
                                "It was counted by version 7; the words below are those of version 1.")));
    }
}
