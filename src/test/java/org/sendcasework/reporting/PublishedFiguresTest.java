package org.sendcasework.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.reporting.facts.FactProjection;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;

/** Plans of a month as the public reads them: nobody gets to the two with an exception, nor to the two added later. */
@CaseworkTest
class PublishedFiguresTest {

    private static final String MONTH = "/dashboard/periods/MONTH/2025-05-01";

    @Autowired
    private MockMvc web;

    @Autowired
    private CaseworkSteps casework;

    @Autowired
    private FactProjection projection;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void twelvePlansAndTwoOfThemExcused() {
        casework.today(LocalDate.of(2026, 11, 25));
        jdbc.sql("update period_snapshot set published_at = null, published_by = null")
                .update();
        for (int request = 0; request < 7; request++) {
            new GoldenCase(jdbc, "Published", LocalDate.of(2025, 5, 6));
        }
        plans(12, 2);
    }

    @AfterEach
    void nothingStaysPublished() {
        jdbc.sql("update period_snapshot set published_at = null, published_by = null")
                .update();
    }

    private void plans(int number, int excused) {
        for (int plan = 0; plan < number; plan++) {
            GoldenCase golden = new GoldenCase(jdbc, "Published", LocalDate.of(2025, 1, 2))
                    .closed("PLAN_ISSUED", plan % 2 == 0 ? "2025-05-20" : "2025-05-30");
            if (plan < excused) {
                golden.excused(false);
            }
        }
        projection.rebuild();
    }

    private static UserRequestPostProcessor analyst() {
        return user("quinn").authorities(() -> "GROUP_analysts");
    }

    private void publish(int issue) throws Exception {
        if (issue == 1) {
            web.perform(post(MONTH + "/story")
                            .with(analyst())
                            .with(csrf())
                            .param("what", "W")
                            .param("why", "Y")
                            .param("soWhat", "S")
                            .param("next", "N"))
                    .andExpect(status().is3xxRedirection());
        }
        web.perform(post(MONTH + "/lock").with(analyst()).with(csrf()).param("reason", "Two came in late"))
                .andExpect(status().is3xxRedirection());
        UUID id = jdbc.sql("select id from period_snapshot where starts_on = '2025-05-01' and issue = ?")
                .param(issue)
                .query(UUID.class)
                .single();
        web.perform(post("/dashboard/periods/issues/" + id + "/publish")
                        .with(analyst())
                        .with(csrf())
                        .param("version", "0"))
                .andExpect(status().is3xxRedirection());
    }

    private String publicCsv(String code) throws Exception {
        return web.perform(get("/statistics/figures.csv"))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .lines()
                .filter(line -> line.contains("," + code + ","))
                .map(line -> line.substring(line.lastIndexOf('"') < 0 ? 0 : line.lastIndexOf('"') + 2))
                .findFirst()
                .orElseThrow();
    }

    private String publicRow(String name) throws Exception {
        String page = web.perform(get("/statistics")).andReturn().getResponse().getContentAsString();
        String row = page.substring(page.indexOf(name + "</th>"));
        return Stream.of(row.substring(0, row.indexOf("</tr>")).split("<[^>]*>"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void neitherPageNorCsvTellsWhatLiesBetweenTwoFiguresOrTwoIssues() throws Exception {
        publish(1);
        assertThat(publicCsv("plans-issued")).endsWith("12,12,12");
        assertThat(publicCsv("plans-in-20-weeks-with-exceptions")).isEqualTo("50.0,6,12");
        assertThat(publicCsv("plans-in-20-weeks"))
                .as("10 of them, so 2 are excused")
                .isEqualTo("c,c,c");
        assertThat(publicCsv("average-weeks")).isEqualTo("c,c,c");
        assertThat(publicRow("New plans within 20 weeks, with exceptions")).isEqualTo("50%");
        assertThat(publicRow("New plans within 20 weeks, without exceptions")).isEqualTo("c");

        String requests = publicCsv("requests-received");
        assertThat(requests).doesNotContain("c,c,c");

        casework.today(LocalDate.of(2026, 11, 26));
        plans(2, 0);
        publish(2);
        assertThat(publicCsv("plans-issued"))
                .as("14 less 12 of the first issue")
                .endsWith("c,c,c");
        assertThat(publicRow("New plans issued")).isEqualTo("c");
        assertThat(publicCsv("plans-in-20-weeks-with-exceptions")).isEqualTo("c,c,c");
        assertThat(publicCsv("requests-received")).as("the same in both issues").isEqualTo(requests);
    }
}
