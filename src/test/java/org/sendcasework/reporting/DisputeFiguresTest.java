package org.sendcasework.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.sendcasework.reporting.facts.FactProjection;
import org.sendcasework.reporting.internal.Figure;
import org.sendcasework.reporting.internal.Figures;
import org.sendcasework.reporting.internal.Filter;
import org.sendcasework.reporting.internal.Kpi;
import org.sendcasework.reporting.internal.KpiDictionary;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.DisputeSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;

/** Mediation and appeals as the dictionary counts them, on the dashboard and on their own page alike. */
@CaseworkTest
class DisputeFiguresTest {

    /** A year of its own, since all tests share one database. */
    private static final LocalDate ASKED = LocalDate.of(2033, 3, 1);

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private DisputeSteps disputes;

    @Autowired
    private KpiDictionary dictionary;

    @Autowired
    private Figures figures;

    @Autowired
    private FactProjection projection;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc web;

    private ProcessInstance mediated(LocalDate heldOn, String... agreed) {
        String reference = disputes.refused(ASKED.minusDays(5));
        String adviser = disputes.mediator();
        steps.today(ASKED);
        ProcessInstance instance = disputes.contact(reference, adviser);
        disputes.submit(instance, "arrange-the-mediation", "providerCode", adviser, "meetingOn", heldOn.toString());
        steps.today(heldOn);
        if (agreed.length == 0) {
            disputes.submit(instance, "record-the-mediation");
        } else {
            disputes.submit(
                    instance,
                    "record-the-mediation",
                    "result",
                    agreed[0],
                    "pointCount",
                    "ONE",
                    "point1Text",
                    "Meet",
                    "point1Kind",
                    "OTHER",
                    "point1Body",
                    "AUTHORITY");
        }
        disputes.submit(instance, "issue-the-certificate");
        return instance;
    }

    private static UserRequestPostProcessor analyst() {
        return user("quinn").authorities(() -> "GROUP_analysts");
    }

    private String figure(String code) {
        Kpi kpi = dictionary.byCode(code);
        Figure figure = figures.of(kpi, LocalDate.of(2033, 3, 1), LocalDate.of(2033, 4, 30), Filter.NONE);
        return kpi.kind() == Kpi.Kind.SHARE
                ? figure.counted() + " of " + figure.among()
                : figure.value().stripTrailingZeros().toPlainString();
    }

    @Test
    void eachFigureHasItsDenominator() {
        ProcessInstance agreed = mediated(ASKED.plusDays(20), "FULL");
        disputes.submit(agreed, "deliver-agreement-point");
        ProcessInstance late = mediated(ASKED.plusDays(31));
        String appealed = late.getBusinessKey().replace("-M1", "");
        ProcessInstance appeal = disputes.appeal(appealed);
        disputes.submit(appeal, "respond-to-the-appeal", "response", "CONCEDE", "work", "ASSESS");
        String declined = disputes.refused(ASKED);
        disputes.submit(
                disputes.contact(declined, disputes.mediator(), "wish", "CERTIFICATE"), "issue-the-certificate");

        assertThat(figure("mediation-referred")).isEqualTo("3");
        assertThat(figure("mediation-held")).isEqualTo("2");
        assertThat(figure("mediation-closed")).isEqualTo("3");
        assertThat(figure("mediation-median-days-to-arrange")).isEqualTo("0");
        assertThat(figure("mediation-median-days")).as("20 and 31").isEqualTo("25.5");
        assertThat(figure("mediation-in-30-days")).isEqualTo("1 of 2");
        assertThat(figure("mediation-agreed")).isEqualTo("1 of 2");
        assertThat(figure("mediation-agreed-of-closed")).isEqualTo("1 of 3");
        assertThat(figure("agreement-points-on-time")).isEqualTo("1 of 1");
        assertThat(figure("mediation-later-appealed")).isEqualTo("1 of 2");
        assertThat(figure("appeals-registered")).isEqualTo("1");
        assertThat(figure("appeals-changed")).isEqualTo("1 of 1");
        assertThat(figure("appeals-changed-by-reason")).isEqualTo("1 of 1");
        Kpi reasons = dictionary.byCode("appeals-changed-by-reason");
        assertThat(figures.breakdown(
                        reasons, "reason", LocalDate.of(2033, 3, 1), LocalDate.of(2033, 4, 30), Filter.NONE))
                .containsOnlyKeys("NEEDS_MET_AT_SEN_SUPPORT");
    }

    /** A mediation as a fact is recorded, on a day of a year that no other test uses. */
    private void held(int days) {
        jdbc.sql("insert into dispute_fact (id, step, case_reference, dispute_reference, decision, happened_on, days,"
                        + " in_time, recorded_at) values (?, 'MEDIATED', ?, ?, 'NO_ASSESSMENT', '2034-05-10', ?, true,"
                        + " now())")
                .params(UUID.randomUUID(), "EHC-MEDIAN-" + days, "EHC-MEDIAN-" + days + "-M1", days)
                .update();
    }

    private void heldAfterTenAndAfterTwentyDays() {
        steps.today(LocalDate.of(2034, 6, 15));
        jdbc.sql("delete from dispute_fact where case_reference like 'EHC-MEDIAN-%'")
                .update();
        held(10);
        held(20);
        projection.rebuild();
    }

    @Test
    void theDashboardAndTheOwnPageShowOneMedian() throws Exception {
        heldAfterTenAndAfterTwentyDays();
        String days = "?from=2034-05-01&to=2034-05-31";
        web.perform(get("/mediation/measures" + days).with(analyst()))
                .andExpect(status().isOk())
                .andExpect(
                        content().string(allOf(containsString("<strong>15 days</strong>"), containsString("from 2"))));
        web.perform(get("/dashboard/kpis/mediation-median-days" + days).with(analyst()))
                .andExpect(content().string(containsString("15 days")));
        web.perform(get("/dashboard/kpis/mediation-median-days/series.csv" + days)
                        .with(analyst()))
                .andExpect(content().string(containsString("2034-05-31,15.0,2,2")));
        web.perform(get("/dashboard?section=mediation-and-appeals").with(analyst()))
                .andExpect(content().string(containsString("15 days")));
    }

    @Test
    void aBreakdownHasARowForEachPartAndLeadsToTheFigureForItAlone() throws Exception {
        heldAfterTenAndAfterTwentyDays();
        String kpi = "/dashboard/kpis/mediation-median-days?from=2034-05-01&to=2034-05-31";
        web.perform(get(kpi + "&by=phase").with(analyst()))
                .andExpect(content()
                        .string(allOf(containsString("Not recorded"), containsString("phase=NOT_RECORDED\""))));
        web.perform(get(kpi + "&phase=NOT_RECORDED").with(analyst()))
                .andExpect(content().string(containsString("15 days")));
        assertThat(figures.breakdown(
                        dictionary.byCode("appeals-changed"),
                        "phase",
                        LocalDate.of(2034, 5, 1),
                        LocalDate.of(2034, 5, 31),
                        Filter.NONE))
                .as("mediations are facts of the same table, but no appeals")
                .isEmpty();
    }

    @Test
    void theOwnPageBreaksItsMeasuresDown() throws Exception {
        web.perform(get("/mediation/measures?by=locality").with(analyst()))
                .andExpect(content().string(containsString("By locality")));
        web.perform(get("/mediation/measures?by=").with(analyst())).andExpect(status().isOk());
        web.perform(get("/mediation/measures?by=password").with(analyst())).andExpect(status().isBadRequest());
        web.perform(get("/mediation/measures?from=2033-04-30&to=2033-03-01").with(analyst()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("The first day must not be after the last day")));
    }

    @Test
    void smallNumbersOfAYearAreNotPublished() throws Exception {
        steps.today(LocalDate.of(2035, 1, 10));
        jdbc.sql("delete from dispute_fact where case_reference like 'EHC-MEDIAN-%'")
                .update();
        List.of(1, 2, 3).forEach(this::held);
        projection.rebuild();
        web.perform(get("/mediation/measures/published?year=2034").with(analyst()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("for publication, 2034")));
        web.perform(get("/mediation/measures/published.csv?year=2034").with(analyst()))
                .andExpect(content()
                        .string(allOf(
                                containsString("2034,mediation-held,Mediations held,,,c,c,c"),
                                containsString("2034,appeals-registered,Appeals registered,,,0,0,0"))));
        web.perform(get("/mediation/measures/published.csv?year=2035").with(analyst()))
                .andExpect(status().isBadRequest());
    }
}
