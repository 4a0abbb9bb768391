package org.sendcasework.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.reporting.facts.FactProjection;
import org.sendcasework.reporting.internal.Figure;
import org.sendcasework.reporting.internal.Figures;
import org.sendcasework.reporting.internal.Filter;
import org.sendcasework.reporting.internal.Kpi;
import org.sendcasework.reporting.internal.KpiDictionary;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.TestSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Advice and consultations of June 2026, counted by hand, in a separate locality. */
@CaseworkTest
class PartnerFiguresTest {

    private static final LocalDate JUNE_1 = LocalDate.of(2026, 6, 1);
    private static final LocalDate JUNE_30 = LocalDate.of(2026, 6, 30);
    private static final String ASKED = "2026-05-04";
    private static final String CONSULTED = "2026-06-01";

    @Autowired
    private KpiDictionary dictionary;

    @Autowired
    private Figures figures;

    @Autowired
    private FactProjection projection;

    @Autowired
    private CaseworkSteps casework;

    @Autowired
    private TestSettings settings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc web;

    private String locality;

    @BeforeEach
    void partnersOfTwoCases() {
        casework.today(LocalDate.of(2026, 11, 25));
        locality = "Partners-" + UUID.randomUUID().toString().substring(0, 8);
        UUID setting = jdbc.sql("select id from setting where urn = ?")
                .param(settings.school())
                .query(UUID.class)
                .single();
        new GoldenCase(jdbc, locality, LocalDate.of(2026, 4, 1))
                .advice("MEDICAL", "RETURNED", ASKED, "2026-06-10", null)
                .advice("SOCIAL_CARE", "NIL_RETURN", ASKED, "2026-06-12", null)
                .advice("PSYCHOLOGICAL", "RECEIVED_AFTERWARDS", ASKED, "2026-07-20", "2026-06-20")
                .advice("EDUCATIONAL", "REQUESTED", ASKED, null, null)
                .consulted(setting, CONSULTED, "CANNOT_MEET", "2026-06-05", "FULL")
                .consulted(setting, CONSULTED, "CANNOT_MEET", "2026-06-11", "EFFICIENT_EDUCATION_OF_OTHERS")
                .consulted(setting, CONSULTED, "CAN_MEET", "2026-06-21", null)
                .consulted(setting, CONSULTED, "NO_REPLY", "2026-06-30", null)
                .consulted(setting, CONSULTED, null, null, null);
        new GoldenCase(jdbc, locality, LocalDate.of(2026, 4, 2))
                .advice("MEDICAL", "GONE_ON_WITHOUT", ASKED, null, "2026-06-18")
                .advice("PSYCHOLOGICAL", "NEVER_CAME", ASKED, "2026-06-25", "2026-05-29")
                .consulted(setting, CONSULTED, "CANNOT_MEET", "2026-06-08", "FULL")
                .consulted(setting, CONSULTED, "CANNOT_MEET", "2026-07-02", "FULL")
                .consulted(setting, CONSULTED, "COUNTER_OFFER", "2026-06-09", null);
        projection.rebuild();
    }

    private Filter here(Kpi kpi) {
        return Filter.of(kpi, Map.of("locality", locality));
    }

    private Figure june(String code) {
        Kpi kpi = dictionary.byCode(code);
        return figures.of(kpi, JUNE_1, JUNE_30, here(kpi));
    }

    private Map<String, String> juneBy(String code, String breakdown) {
        Kpi kpi = dictionary.byCode(code);
        Map<String, String> parts = new TreeMap<>();
        figures.breakdown(kpi, breakdown, JUNE_1, JUNE_30, here(kpi))
                .forEach((part, figure) -> parts.put(part, figure.counted() + " of " + figure.among()));
        return parts;
    }

    @Test
    void theShareOfAdviceThatCasesProceededWithoutCountsLateAdviceOnce() {
        Figure share = june("advice-proceeded-without");
        assertThat(share.counted() + " of " + share.among()).isEqualTo("2 of 4");
        assertThat(juneBy("advice-proceeded-without", "service"))
                .containsOnly(
                        entry("MEDICAL", "1 of 2"), entry("PSYCHOLOGICAL", "1 of 1"), entry("SOCIAL_CARE", "0 of 1"));
        Kpi kpi = dictionary.byCode("advice-proceeded-without");
        assertThat(figures.of(kpi, LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 31), here(kpi))
                        .among())
                .as("the advice that came in July after all")
                .isZero();
    }

    @Test
    void adviceThatNeverCameTookNoDays() {
        Figure median = june("advice-median-days");
        assertThat(median.among()).isEqualTo(2);
        assertThat(median.value()).as("37 and 39 days").isEqualByComparingTo("38");
    }

    @Test
    void theMiddleOfTheDaysThatSettingsTake() {
        Figure median = june("consultation-median-days");
        assertThat(median.among()).as("without the one that did not answer").isEqualTo(5);
        assertThat(median.value()).as("4, 7, 8, 10 and 20 days").isEqualByComparingTo("8");
    }

    @Test
    void settingsThatCannotMeetTheNeedByTheirGround() throws Exception {
        assertThat(june("consultations-declined").value()).isEqualByComparingTo("3");
        assertThat(juneBy("consultations-declined", "reason"))
                .containsOnly(entry("SETTING_FULL", "2 of 2"), entry("EFFICIENT_EDUCATION_OF_OTHERS", "1 of 1"));
        web.perform(get("/dashboard/kpis/consultations-declined?from=2026-06-01&to=2026-06-30&by=reason&locality="
                                + locality)
                        .with(user("quinn").authorities(() -> "GROUP_analysts")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Efficient education of others"), containsString("Setting full"))));
    }
}
