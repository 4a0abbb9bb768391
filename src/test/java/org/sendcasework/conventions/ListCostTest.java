package org.sendcasework.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.mediation.sendiass.SendiassConsents;
import org.sendcasework.panel.Panel;
import org.sendcasework.panel.Sitting;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.DisputeSteps;
import org.sendcasework.support.PanelSteps;
import org.sendcasework.support.StatementCount;
import org.sendcasework.support.TestSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** No list asks the database once for each of its rows: more rows take the same number of statements. */
@CaseworkTest
class ListCostTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);
    private static final LocalDate AGENDA = LocalDate.of(2026, 10, 13);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private DisputeSteps disputes;

    @Autowired
    private PanelSteps panelSteps;

    @Autowired
    private SendiassConsents consents;

    @Autowired
    private TestSettings settings;

    @BeforeEach
    void today() {
        steps.today(RECEIVED);
    }

    private int statements(String page, String... groups) throws Exception {
        MockHttpServletRequestBuilder request = get(page)
                .with(user("lister")
                        .authorities(Arrays.stream(groups)
                                .map(group -> new SimpleGrantedAuthority("GROUP_" + group))
                                .toList()));
        // Whatever is read once and kept is read before the count
        mvc.perform(request).andExpect(status().isOk());
        return StatementCount.of(() -> mvc.perform(request).andExpect(status().isOk()));
    }

    private void costsTheSame(Runnable row, String page, String... groups) throws Exception {
        row.run();
        int few = statements(page, groups);
        for (int more = 0; more < 5; more++) {
            row.run();
        }
        assertThat(statements(page, groups))
                .as("statements of %s with five rows more", page)
                .isEqualTo(few);
    }

    @Test
    void casesWithTheirChildrenSettingsTeamsAndLastDays() throws Exception {
        String name = "Listworth" + NUMBER.incrementAndGet();

        costsTheSame(
                () -> steps.request(RECEIVED, "childFamilyName", name, "settingUrn", settings.school()),
                "/cases?q=" + name,
                "caseworkers");
    }

    @Test
    void mediationsWithTheirCasesDatesAndAdvisers() throws Exception {
        String mediator = disputes.mediator();

        costsTheSame(
                () -> disputes.contact(disputes.refused(RECEIVED), mediator),
                "/mediation",
                "mediation",
                "mediation-" + mediator.toLowerCase());
    }

    @Test
    void casesOfTheIndependentSupportService() throws Exception {
        costsTheSame(
                () -> consents.give(steps.request(RECEIVED).getBusinessKey(), RECEIVED, "Pat Parent"),
                "/sendiass",
                "sendiass");
    }

    @Test
    void panelsWithTheirTermsForAnOfficerAndForAMember() throws Exception {
        costsTheSame(() -> panelSteps.retire(panelSteps.panel(RECEIVED)), "/panels", "managers");
        costsTheSame(() -> panelSteps.retire(panelSteps.panel(RECEIVED)), "/panels", "health");
    }

    @Test
    void sittingsWithTheirPanelsAndItemsForAnOfficerAndForAMember() throws Exception {
        Panel panel = panelSteps.panel(RECEIVED);
        try {
            AtomicInteger week = new AtomicInteger();
            Runnable sitting = () -> panelSteps.sitting(panel, TUESDAY.plusWeeks(week.getAndIncrement()));

            costsTheSame(sitting, "/panels/calendar?from=2026-11-30", "managers");
            costsTheSame(sitting, "/panels/calendar?from=2026-11-30", "health");
        } finally {
            panelSteps.retire(panel);
        }
    }

    @Test
    void theItemsOfAnAgendaWithTheirCasesDeadlinesAndDecisions() throws Exception {
        Panel panel = panelSteps.panel(RECEIVED);
        try {
            Sitting sitting = panelSteps.sitting(panel, AGENDA);
            Deque<ProcessInstance> waiting = new ArrayDeque<>();
            Runnable listed = () -> {
                ProcessInstance instance = steps.request(RECEIVED);
                steps.consider(instance);
                steps.submit(instance, "prepare-the-papers");
                waiting.add(instance);
            };
            String page = "/panels/sittings/" + sitting.getId();
            costsTheSame(listed, page, "managers");
            costsTheSame(listed, page + "/minutes", "managers");

            panelSteps.open(sitting);
            Runnable decided = () -> panelSteps.asChair(
                    () -> steps.submit(waiting.remove(), "decide-whether-to-assess", "panelStep", "DECIDE"));
            costsTheSame(decided, page + "/minutes", "managers");
            costsTheSame(decided, page, "managers");
        } finally {
            panelSteps.retire(panel);
        }
    }
}
