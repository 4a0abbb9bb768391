package org.sendcasework.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.casefile.SettingPhase;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.engine.internal.FormRejectedException;
import org.sendcasework.referral.internal.EahReferrals;
import org.sendcasework.referral.internal.Outreach;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.EahSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fair access is measured against every setting, and the settings that did not ask are spoken to. */
@CaseworkTest
class FairAccessTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
    private static final LocalDate TO = LocalDate.of(2026, 12, 31);

    @Autowired
    private FairAccess access;

    @Autowired
    private SettingProfiles profiles;

    @Autowired
    private Outreaches outreaches;

    @Autowired
    private EahSteps eah;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private ManagementService management;

    @Autowired
    private HistoryService history;

    @Autowired
    private EahReferrals referrals;

    @Autowired
    private ReferralWithdrawals withdrawals;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void noSettingsButThoseOfTheTest() {
        jdbc.sql("delete from eah_setting_profile").update();
        steps.today(MONDAY);
    }

    private void held(String urn, int sessions) {
        String provider = eah.service(Discipline.SPEECH_AND_LANGUAGE, "health");
        eah.sessions(urn, Discipline.SPEECH_AND_LANGUAGE, MONDAY, sessions);
        String reference = eah.refer(urn);
        eah.allocated(reference, provider, MONDAY, sessions);
        eah.submit(reference, "make-first-contact");
        eah.submit(reference, "log-the-work", "sessions", sessions, "nextStep", "MORE");
    }

    @Test
    void whoeverDidNotAskIsListed() {
        String asked = eah.setting(SettingPhase.PRIMARY, 200, 40, true);
        String silent = eah.setting(SettingPhase.SECONDARY, 900, 80, true);
        String college = eah.setting(SettingPhase.POST_16, 3000, 20, false);
        eah.refer(asked);
        eah.refer(college, "subject", "SETTING");
        String gone = eah.refer(silent);
        withdrawals.withdraw(
                gone, MONDAY, "Asked by mistake", referrals.byReference(gone).getVersion());

        assertThat(access.notYetReached(FROM, TO))
                .extracting(FairAccess.Use::urn)
                .as("a referral that was withdrawn reached nobody")
                .containsExactly(silent);
        assertThat(access.notYetReached(FROM, MONDAY.minusDays(1)))
                .extracting(FairAccess.Use::urn)
                .containsExactlyInAnyOrder(asked, silent, college);
    }

    @Test
    void aClosedSettingLeavesTheDenominator() {
        String urn = eah.setting();
        assertThat(access.uses(FROM, TO)).hasSize(1);
        jdbc.sql("update setting set open = false where urn = ?").param(urn).update();
        assertThat(access.uses(FROM, TO)).isEmpty();
    }

    @Test
    void useIsSetAgainstTheCoreEntitlement() {
        String much = eah.setting(SettingPhase.PRIMARY, 500, 100, true);
        eah.setting(SettingPhase.PRIMARY, 100, 24, true);
        held(much, 4);

        assertThat(access.uses(FROM, TO).get(0))
                .extracting(FairAccess.Use::sessionsUsed, FairAccess.Use::coreSessions)
                .containsExactly(4, 10);
    }

    private Job weeklyLook() {
        return management
                .createJobQuery()
                .processDefinitionKey("eah-outreach")
                .timers()
                .singleResult();
    }

    @Test
    void eachMondaySettingsThatDidNotAskGetATaskOfOutreachTheMostNeedFirst() {
        String needy = eah.setting(SettingPhase.PRIMARY, 200, 90, true);
        String asked = eah.setting(SettingPhase.PRIMARY, 200, 95, true);
        List<String> others =
                java.util.stream.Stream.generate(eah::setting).limit(10).toList();
        eah.refer(asked);
        Job look = weeklyLook();
        assertThat(look.getDuedate().toInstant().atZone(CaseworkSteps.LONDON).getDayOfWeek())
                .isEqualTo(java.time.DayOfWeek.MONDAY);

        management.executeJob(look.getId());

        assertThat(openOutreach())
                .as("ten at a time")
                .hasSize(10)
                .contains(needy)
                .doesNotContain(asked);
        String reference = outreachOf(needy);
        assertThat(steps.dueOf(eah.task(reference, "reach-out-to-the-setting")))
                .as("20 working days")
                .isEqualTo(LocalDateTime.of(2026, 11, 30, 23, 59));
        assertThat(outreaches.begin()).as("the rest").isEqualTo(1);
        assertThat(outreaches.begin()).as("nobody twice").isZero();
        assertThat(access.notYetReached(FROM, TO)).hasSize(11).allMatch(use -> "OPEN".equals(use.outreach()));
        assertThat(others).contains(openOutreach().toArray(String[]::new)[9]);

        assertThatThrownBy(() -> eah.submit(reference, "reach-out-to-the-setting", "contactedOn", "2026-11-01"))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("must not be before the day it was listed");
        eah.submit(reference, "reach-out-to-the-setting");
        assertThat(ledger.find(reference, new RuleCode("EAH-OUTREACH-20D"))
                        .orElseThrow()
                        .getStatus())
                .isEqualTo(Deadline.Status.MET);
        assertThat(outreaches.begin()).as("spoken to lately").isZero();
        steps.today(MONDAY.plusMonths(3).plusDays(1));
        assertThat(outreaches.begin()).as("and still has not asked").isEqualTo(1);
    }

    private List<String> openOutreach() {
        return jdbc.sql("select s.urn from eah_outreach o join setting s on s.id = o.setting_id join"
                        + " eah_setting_profile p on p.setting_urn = s.urn where o.outcome is null order by s.urn")
                .query(String.class)
                .list();
    }

    private String outreachOf(String urn) {
        return jdbc.sql("select o.reference from eah_outreach o join setting s on s.id = o.setting_id where s.urn = ?"
                        + " and o.outcome is null")
                .param(urn)
                .query(String.class)
                .single();
    }

    @Test
    void aSettingThatAsksMeanwhileNeedsNoOutreach() {
        String urn = eah.setting();
        outreaches.begin();
        String reference = outreachOf(urn);
        eah.refer(urn);

        assertThat(outreaches.byReference(reference).getOutcome()).isEqualTo(Outreach.Outcome.ASKED_ITSELF);
        assertThat(eah.task(reference, "reach-out-to-the-setting")).isNull();
        assertThat(ledger.find(reference, new RuleCode("EAH-OUTREACH-20D"))
                        .orElseThrow()
                        .getStatus())
                .isEqualTo(Deadline.Status.LAPSED);
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processDefinitionId(history.createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(reference)
                                .singleResult()
                                .getProcessDefinitionId())
                        .activityId("asked-itself")
                        .count())
                .isPositive();
    }

    @Test
    void theRegisterComesFromAFileAndBadRowsAreListed() {
        String urn = eah.setting();
        String rows = "urn,family_hub,pupils,need_index,in_area,core_sessions\n" + urn + ",North Hub,310,77,yes,12\n"
                + "111111,North Hub,1,1,yes,1\n" + urn + ",North Hub,310,101,yes,12\n" + urn
                + ",North Hub,310,7,perhaps,12\n" + urn + ",North Hub,many,7,yes,12\n";
        SettingProfiles.Loaded loaded = profiles.load(rows.getBytes(StandardCharsets.UTF_8));

        assertThat(loaded.taken()).isEqualTo(1);
        assertThat(loaded.refused())
                .extracting(SettingProfiles.Refused::line, SettingProfiles.Refused::field)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "urn"),
                        org.assertj.core.groups.Tuple.tuple(4, "need_index"),
                        org.assertj.core.groups.Tuple.tuple(5, "in_area"),
                        org.assertj.core.groups.Tuple.tuple(6, "pupils"));
        assertThat(access.uses(FROM, TO).get(0))
                .extracting(FairAccess.Use::familyHub, FairAccess.Use::pupils, FairAccess.Use::needIndex)
                .containsExactly("North Hub", 310, 77);
    }

    @Test
    void theWeeklyLookIsAtSevenInTheMorning() {
        assertThat(weeklyLook().getDuedate().toInstant().atZone(ZoneOffset.UTC).getHour())
                .isBetween(6, 7);
    }
}
