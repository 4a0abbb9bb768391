package org.sendcasework.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.panel.Panel;
import org.sendcasework.panel.Sitting;
import org.sendcasework.panel.Sittings;
import org.sendcasework.reporting.internal.Figure;
import org.sendcasework.reporting.internal.Figures;
import org.sendcasework.reporting.internal.Filter;
import org.sendcasework.reporting.internal.Kpi;
import org.sendcasework.reporting.internal.KpiDictionary;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.PanelSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;

/** Sittings of a month, counted by hand: two quorate to the end, one that lost its quorum, one cancelled, one planned. */
@CaseworkTest
class PanelSittingFigureTest {

    private static final LocalDate SEPTEMBER_7 = LocalDate.of(2026, 9, 7);
    private static final LocalDate OCTOBER_1 = LocalDate.of(2026, 10, 1);
    private static final LocalDate OCTOBER_31 = LocalDate.of(2026, 10, 31);
    private static final String PAGE = "/dashboard/kpis/panel-quorate";

    @Autowired
    private Figures figures;

    @Autowired
    private KpiDictionary dictionary;

    @Autowired
    private PanelSteps panelSteps;

    @Autowired
    private Sittings sittings;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private MockMvc web;

    private Panel panel;

    @BeforeEach
    void sittingsOfAMonth() {
        steps.today(SEPTEMBER_7);
        panel = panelSteps.panel(SEPTEMBER_7);
        Sitting first = panelSteps.sitting(panel, LocalDate.of(2026, 10, 1));
        Sitting halfWay = panelSteps.sitting(panel, LocalDate.of(2026, 10, 8));
        Sitting flooded = panelSteps.sitting(panel, LocalDate.of(2026, 10, 15));
        Sitting last = panelSteps.sitting(panel, LocalDate.of(2026, 10, 30));
        panelSteps.sitting(panel, LocalDate.of(2026, 11, 5));
        panelSteps.open(first);
        panelSteps.close(first);
        panelSteps.open(halfWay);
        sittings.leave(halfWay.getId(), PanelSteps.HEALTH);
        panelSteps.close(halfWay);
        panelSteps.cancel(flooded);
        panelSteps.open(last);
        panelSteps.close(last);
        assertThat(sittings.byId(halfWay.getId()).getQuorumMet()).isFalse();
        assertThat(sittings.byId(flooded.getId()).getQuorumMet()).isNull();
        steps.today(LocalDate.of(2026, 11, 4));
    }

    @AfterEach
    void retireThePanel() {
        panelSteps.retire(panel);
    }

    private static UserRequestPostProcessor as(String group) {
        return user(group + "-user").authorities(() -> "GROUP_" + group);
    }

    @Test
    void theShareOfSittingsHeldThatWereQuorateToTheEnd() {
        Kpi kpi = dictionary.byCode("panel-quorate");
        Filter here = Filter.of(kpi, Map.of("panel", panel.getName()));
        Figure october = figures.of(kpi, OCTOBER_1, OCTOBER_31, here);
        assertThat(october.counted() + " of " + october.among()).isEqualTo("2 of 3");
        assertThat(october.value()).isEqualByComparingTo("66.7");
        assertThat(figures.breakdown(kpi, "panel", OCTOBER_1, OCTOBER_31, Filter.NONE)
                        .get(panel.getName())
                        .value())
                .isEqualByComparingTo("66.7");
        assertThat(figures.of(kpi, LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30), here)
                        .value())
                .as("planned only")
                .isNull();
    }

    @Test
    void aSittingIsNoCaseSoTheWayLeadsToTheCalendar() throws Exception {
        web.perform(get(PAGE).with(as("managers")))
                .andExpect(content().string(containsString("/panels/calendar?from=2026-10-01")))
                .andExpect(content().string(not(containsString("/cases?"))));
        web.perform(get(PAGE).with(as("analysts"))).andExpect(content().string(not(containsString("/panels/"))));
        web.perform(get("/panels/calendar?from=2026-10-01").with(as("managers")))
                .andExpect(content().string(containsString(panel.getName())));
        for (String list : new String[] {PAGE + "/cases", PAGE + "/cases.csv"}) {
            web.perform(get(list).with(as("managers"))).andExpect(status().isNotFound());
        }
    }
}
