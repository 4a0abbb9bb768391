package org.sendcasework.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.casefile.SettingPhase;
import org.sendcasework.referral.Discipline;
import org.sendcasework.referral.ReferralWithdrawals;
import org.sendcasework.referral.internal.EahReferrals;
import org.sendcasework.reporting.internal.Figure;
import org.sendcasework.reporting.internal.Figures;
import org.sendcasework.reporting.internal.Filter;
import org.sendcasework.reporting.internal.Kpi;
import org.sendcasework.reporting.internal.KpiDictionary;
import org.sendcasework.reporting.internal.ReachOfSettings;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.EahSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;

/** The dashboard and the pages of Experts at Hand say the same, on any day. */
@CaseworkTest
class ExpertsAtHandReachTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final LocalDate NOVEMBER_30 = LocalDate.of(2026, 11, 30);

    @Autowired
    private Figures figures;

    @Autowired
    private KpiDictionary dictionary;

    @Autowired
    private ReachOfSettings reach;

    @Autowired
    private EahReferrals referrals;

    @Autowired
    private ReferralWithdrawals withdrawals;

    @Autowired
    private EahSteps eah;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc web;

    @BeforeEach
    void noSettingsButThoseOfTheTest() {
        jdbc.sql("delete from eah_setting_profile").update();
        steps.today(MONDAY);
    }

    private static UserRequestPostProcessor as(String group) {
        return user(group + "-user").authorities(() -> "GROUP_" + group);
    }

    private Figure figure(String code, LocalDate from, LocalDate to) {
        return figures.of(dictionary.byCode(code), from, to, Filter.NONE);
    }

    @Test
    void settingsReachedAreThoseOfFairAccessInTheYearToTheEndOfEachMonth() {
        String asked = eah.setting();
        String withdrew = eah.setting(SettingPhase.SECONDARY, 900, 80, true);
        eah.setting();
        String college = eah.setting(SettingPhase.POST_16, 3000, 20, false);
        eah.refer(asked);
        eah.refer(college, "subject", "SETTING");
        String gone = eah.refer(withdrew);
        withdrawals.withdraw(
                gone, MONDAY, "Asked by mistake", referrals.byReference(gone).getVersion());
        assertThat(figure("eah-coverage", LocalDate.of(2026, 11, 1), NOVEMBER_30)
                        .value())
                .as("the month is not over")
                .isNull();
        steps.today(LocalDate.of(2028, 4, 1));

        Figure november = figure("eah-coverage", LocalDate.of(2026, 11, 1), NOVEMBER_30);
        assertThat(november.counted() + " of " + november.among()).isEqualTo("1 of 3");
        Figure quarter = figure("eah-coverage", LocalDate.of(2027, 10, 1), LocalDate.of(2027, 12, 31));
        assertThat(quarter.value()).as("1, 0 and 0 of 3").isEqualByComparingTo("11.1");
        for (YearMonth month = YearMonth.of(2026, 11);
                month.isBefore(YearMonth.of(2028, 4));
                month = month.plusMonths(1)) {
            LocalDate end = month.atEndOfMonth();
            List<ReachOfSettings.Coverage> coverage = reach.coverage(end).stream()
                    .filter(ReachOfSettings.Coverage::inArea)
                    .toList();
            Figure figure = figure("eah-coverage", month.atDay(1), end);
            assertThat(figure.counted())
                    .as("reached by " + end)
                    .isEqualTo(coverage.stream()
                            .mapToInt(ReachOfSettings.Coverage::reached)
                            .sum());
            assertThat(figure.among()).isEqualTo(3);
        }
        assertThat(figure("eah-coverage", LocalDate.of(2027, 11, 1), LocalDate.of(2027, 11, 30))
                        .counted())
                .as("asked more than a year before")
                .isZero();
    }

    @Test
    void aNamedChildCountsOnceForTwelveMonths() {
        String urn = eah.setting();
        for (LocalDate day : List.of(MONDAY, LocalDate.of(2027, 3, 1), LocalDate.of(2028, 2, 29))) {
            steps.today(day);
            eah.submit(
                    eah.refer(urn, "subject", "CHILD", "childGivenName", "Robin-" + urn),
                    "triage-the-referral",
                    "differsBecause",
                    "A visit is enough");
        }
        steps.today(LocalDate.of(2029, 4, 1));
        Kpi kpi = dictionary.byCode("eah-children-supported");
        Filter here = Filter.of(kpi, Map.of("locality", EahSteps.locality(urn)));
        for (LocalDate day : List.of(
                MONDAY.minusDays(1),
                MONDAY,
                LocalDate.of(2027, 3, 1),
                LocalDate.of(2028, 2, 28),
                LocalDate.of(2028, 2, 29),
                LocalDate.of(2028, 3, 1),
                LocalDate.of(2029, 2, 28),
                LocalDate.of(2029, 3, 1))) {
            boolean supported = !day.isBefore(MONDAY) && day.isBefore(LocalDate.of(2029, 3, 1));
            assertThat(figures.of(kpi, day, day, here).among())
                    .as("one child in three referrals, on " + day)
                    .isEqualTo(supported ? 1 : 0);
        }
    }

    @Test
    void aChildForWhomAPlanWasIssuedIsNoLongerOne() {
        String urn = eah.setting();
        String given = "Planned-" + urn;
        eah.submit(
                eah.refer(urn, "subject", "CHILD", "childGivenName", given),
                "triage-the-referral",
                "differsBecause",
                "A visit is enough");
        Kpi kpi = dictionary.byCode("eah-children-supported");
        Filter here = Filter.of(kpi, Map.of("locality", EahSteps.locality(urn)));
        assertThat(figures.of(kpi, MONDAY, MONDAY, here).among()).isEqualTo(1);
        GoldenCase plan = new GoldenCase(jdbc, "Vale", MONDAY.minusDays(100)).closed("PLAN_ISSUED", MONDAY.toString());
        jdbc.sql("update person set given_name = ?, family_name = 'Sample', date_of_birth = '2018-05-03' where id ="
                        + " (select person_id from case_file where reference = ?)")
                .params(given.toUpperCase(java.util.Locale.UK), plan.reference())
                .update();
        assertThat(figures.of(kpi, MONDAY, MONDAY, here).among()).isZero();
    }

    @Test
    void sessionsAndChildrenInGroupsAreCountedOneByOne() {
        String urn = eah.setting();
        String provider = eah.service(Discipline.SPEECH_AND_LANGUAGE, "health");
        eah.sessions(urn, Discipline.SPEECH_AND_LANGUAGE, MONDAY, 9);
        String reference = eah.refer(urn, "childrenDeclared", 7);
        eah.allocated(reference, provider, MONDAY, 4);
        eah.submit(reference, "make-first-contact");
        eah.submit(reference, "log-the-work", "sessions", 3, "nextStep", "MORE");
        steps.today(LocalDate.of(2026, 12, 1));

        LocalDate from = LocalDate.of(2026, 10, 1);
        Map<String, Long> byHand = Map.of(
                "eah-sessions-available", 9L,
                "eah-sessions-asked-for", 4L,
                "eah-sessions-held", 3L,
                "eah-children-in-groups", 7L);
        byHand.forEach((code, number) -> {
            Kpi kpi = dictionary.byCode(code);
            assertThat(figures.of(kpi, from, NOVEMBER_30, Filter.of(kpi, Map.of("locality", EahSteps.locality(urn))))
                            .among())
                    .as(code)
                    .isEqualTo(number);
        });
    }

    @Test
    void theDashboardShowsThemAndEachLeadsToWhereItIsExplained() throws Exception {
        eah.refer(eah.setting());
        web.perform(get("/dashboard?section=experts-at-hand").with(as("managers")))
                .andExpect(content().string(containsString("Settings reached")))
                .andExpect(content().string(containsString("Sessions delivered")))
                .andExpect(content().string(containsString("Named children supported without a plan")));
        web.perform(get("/dashboard/kpis/eah-coverage?from=2026-10-01&to=2026-10-31")
                        .with(as("analysts")))
                .andExpect(content().string(containsString("/eah/access?month=2026-10")));
        web.perform(get("/dashboard/kpis/eah-sessions-held?from=2026-10-01&to=2026-10-31")
                        .with(as("eah-triage")))
                .andExpect(content().string(containsString("/eah/measures?from=2026-10-01&amp;to=2026-10-31")));
        String list = "/dashboard/kpis/eah-referrals/cases?from=2026-11-01&to=2026-11-30";
        web.perform(get(list).with(as("managers")))
                .andExpect(content().string(containsString("Referrals behind: Referrals to Experts at Hand")))
                .andExpect(content().string(containsString("/eah/referrals/EAH-")))
                .andExpect(content().string(not(containsString("/cases/EAH-"))));
        web.perform(get(list).with(as("caseworkers"))).andExpect(status().isForbidden());
    }
}
