package org.sendcasework.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.reporting.GoldenCase;
import org.sendcasework.reporting.facts.FactProjection;
import org.sendcasework.reporting.internal.BurnDown.Past;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;

/** A backlog counted by hand, in years in which no other test has cases. */
@CaseworkTest
class BurnDownTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 6, 15);

    @Autowired
    private BurnDowns burnDowns;

    @Autowired
    private KpiDictionary dictionary;

    @Autowired
    private FactProjection projection;

    @Autowired
    private CaseworkSteps casework;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc web;

    @BeforeEach
    void fiveCases() {
        jdbc.sql("delete from case_file where date_received < '2017-01-01' and reference like 'GOLD-%'")
                .update();
        casework.today(TODAY);
        String locality = "Burn-down-" + UUID.randomUUID().toString().substring(0, 8);
        // Their day 141 is 19 November, 19 February, 30 March, 30 March and 9 May
        new GoldenCase(jdbc, locality, LocalDate.of(2015, 7, 1)).closed("PLAN_ISSUED", "2016-02-10");
        new GoldenCase(jdbc, locality, LocalDate.of(2015, 10, 1));
        new GoldenCase(jdbc, locality, LocalDate.of(2015, 11, 10)).closed("PLAN_ISSUED", "2016-03-30");
        new GoldenCase(jdbc, locality, LocalDate.of(2015, 11, 10)).closed("PLAN_ISSUED", "2016-03-31");
        new GoldenCase(jdbc, locality, LocalDate.of(2015, 12, 20));
        projection.rebuild();
    }

    private static UserRequestPostProcessor as(String group) {
        return user(group + "-user").authorities(() -> "GROUP_" + group);
    }

    @Test
    void whatCameInAndWentOutIsWhatChangedTheBacklog() {
        BurnDown burnDown = burnDowns.of(dictionary.byCode("open-21-weeks"));
        assertThat(burnDown.past())
                .extracting(Past::start, Past::in, Past::out, Past::open)
                .containsExactly(
                        tuple(LocalDate.of(2015, 6, 1), 0L, 0L, 0L),
                        tuple(LocalDate.of(2015, 7, 1), 0L, 0L, 0L),
                        tuple(LocalDate.of(2015, 8, 1), 0L, 0L, 0L),
                        tuple(LocalDate.of(2015, 9, 1), 0L, 0L, 0L),
                        tuple(LocalDate.of(2015, 10, 1), 0L, 0L, 0L),
                        tuple(LocalDate.of(2015, 11, 1), 1L, 0L, 1L),
                        tuple(LocalDate.of(2015, 12, 1), 0L, 0L, 1L),
                        tuple(LocalDate.of(2016, 1, 1), 0L, 0L, 1L),
                        tuple(LocalDate.of(2016, 2, 1), 1L, 1L, 1L),
                        tuple(LocalDate.of(2016, 3, 1), 1L, 1L, 1L),
                        tuple(LocalDate.of(2016, 4, 1), 0L, 0L, 1L),
                        tuple(LocalDate.of(2016, 5, 1), 1L, 0L, 2L));
        assertThat(burnDown.ahead()).hasSize(12);
        assertThat(burnDown.ahead().get(11).start()).isEqualTo(LocalDate.of(2017, 5, 1));
        // In the last three months 2 in and 1 out, the best of six changed nothing, the worst brought one more
        assertThat(burnDown.ahead().get(11).open()).isEqualTo(new BacklogForecast.Point(6, 2, 14));
    }

    @Test
    void everyStepOfTheTrajectorySaysWhatItTakes() {
        casework.today(LocalDate.of(2026, 11, 25));
        BurnDown burnDown = burnDowns.of(dictionary.byCode("open-21-weeks"));
        assertThat(burnDown.targets())
                .extracting(BurnDown.Target::by, target -> target.aim().intValue())
                .containsExactly(
                        tuple(LocalDate.of(2026, 12, 31), 15),
                        tuple(LocalDate.of(2027, 3, 31), 10),
                        tuple(LocalDate.of(2027, 9, 30), 5),
                        tuple(LocalDate.of(2027, 10, 31), 0));
        BurnDown.Target december = burnDown.targets().get(0);
        assertThat(december.needed())
                .as("November and December")
                .isEqualByComparingTo(burnDown.forecast().neededOut(december.aim(), 2));
        assertThat(december.expected()).isEqualTo(burnDown.forecast().after(2).expected());
    }

    @Test
    void allOpenCasesFlowTheSameWay() {
        BurnDown burnDown = burnDowns.of(dictionary.byCode("open-cases"));
        long open = burnDown.past().get(0).open();
        for (Past month : burnDown.past().subList(1, 12)) {
            open += month.in() - month.out();
            assertThat(month.open()).as("at the end of " + month.start()).isEqualTo(open);
        }
        assertThat(open).isEqualTo(2);
        assertThat(burnDown.targets()).isEmpty();
    }

    @Test
    void thePageSaysPlainlyThatItDoesNotShrink() throws Exception {
        web.perform(get("/dashboard/burn-down").with(as("health")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2 at the end of May 2016, 2 today.")))
                .andExpect(content()
                        .string(containsString("In the last 3 full months 0.7 came in and 0.3 went out a month."
                                + " At this pace it does not shrink: it grows by 0.3 a month.")))
                .andExpect(content().string(containsString("/dashboard/burn-down?figure=open-cases")));
        web.perform(get("/dashboard/burn-down?figure=open-cases").with(as("managers")))
                .andExpect(content().string(containsString("There is no aim.")));
        web.perform(get("/dashboard/kpis/open-21-weeks").with(as("managers")))
                .andExpect(content().string(containsString("/dashboard/burn-down?figure=open-21-weeks")));
    }

    @Test
    void theSameNumbersAreThereAsCsvAndAsAChart() throws Exception {
        web.perform(get("/dashboard/burn-down.csv").with(as("analysts")))
                .andExpect(content()
                        .string(containsString("figure,month,kind,came_in,went_out,open,low,high,aim\r\n"
                                + "open-21-weeks,2015-06-01,counted,0,0,0,,,15\r\n")))
                .andExpect(content()
                        .string(containsString("open-21-weeks,2016-05-01,counted,1,0,2,,,15\r\n"
                                + "open-21-weeks,2016-06-01,forecast,,,2,2,3,15\r\n")));
        web.perform(get("/dashboard/burn-down.svg").with(as("analysts")))
                .andExpect(content().contentType("image/svg+xml"))
                .andExpect(content().string(containsString("If each month is the worst")))
                .andExpect(content().string(containsString("Aim")))
                .andExpect(content().string(containsString(">17<")));
    }

    @Test
    void aFigureWithoutAFlowAndReadersWithoutTheRightAreRefused() throws Exception {
        web.perform(get("/dashboard/burn-down?figure=plans-issued").with(as("managers")))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("This figure has nothing that comes in and goes out")));
        web.perform(get("/dashboard/burn-down?figure=nothing").with(as("managers")))
                .andExpect(status().isNotFound());
        web.perform(get("/dashboard/burn-down").with(as("settings"))).andExpect(status().isForbidden());
    }
}
