package org.sendcasework.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.casefile.SettingPhase;
import org.sendcasework.referral.Closing;
import org.sendcasework.referral.ClosingOutcome;
import org.sendcasework.referral.Discipline;
import org.sendcasework.referral.EahSession;
import org.sendcasework.referral.EscalatedTo;
import org.sendcasework.referral.Impact;
import org.sendcasework.referral.NamedChild;
import org.sendcasework.referral.Need;
import org.sendcasework.referral.NewReferral;
import org.sendcasework.referral.PastReferral;
import org.sendcasework.referral.PastReferrals;
import org.sendcasework.referral.ReferralPriority;
import org.sendcasework.referral.ReferralSubject;
import org.sendcasework.referral.Satisfaction;
import org.sendcasework.referral.Situation;
import org.sendcasework.referral.TriageDecision;
import org.sendcasework.referral.TriageOutcome;
import org.sendcasework.referral.WorkDone;
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

/** The figures of Experts at Hand from referrals of which everything is known, in a time that no other test uses. */
@CaseworkTest
class ExpertsAtHandFiguresTest {

    private static final LocalDate FROM = LocalDate.of(2029, 1, 1);
    private static final LocalDate TO = LocalDate.of(2029, 3, 31);

    @Autowired
    private KpiDictionary dictionary;

    @Autowired
    private Figures figures;

    @Autowired
    private ReachOfSettings reach;

    @Autowired
    private PastReferrals past;

    @Autowired
    private EahSteps eah;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    private String urn;
    private String provider;

    @BeforeEach
    void onlyWhatTheTestKnows() {
        jdbc.sql("delete from eah_setting_profile").update();
        jdbc.sql("delete from eah_later_request").update();
        jdbc.sql("delete from eah_note").update();
        jdbc.sql("delete from eah_session").update();
        jdbc.sql("delete from eah_referral where received_on between '2028-06-01' and '2029-12-31'")
                .update();
        jdbc.sql("delete from deadline where rule_code like 'EAH-%' and due_date between '2029-01-01' and '2029-12-31'")
                .update();
        steps.today(TO);
        urn = eah.setting();
        provider = eah.service(Discipline.SPEECH_AND_LANGUAGE, "health");
    }

    private NewReferral asked(LocalDate on, ReferralSubject subject, Need need) {
        return new NewReferral(
                NewReferral.Channel.PAGE,
                urn,
                on,
                "Finley Marsh, SENCO",
                subject,
                subject == ReferralSubject.GROUP ? 7 : null,
                subject == ReferralSubject.CHILD
                        ? new NamedChild("Alex", "Measured", LocalDate.of(2020, 1, 1), on, "Robin Measured")
                        : null,
                need,
                Situation.NOT_WORKING,
                "Help",
                null);
    }

    /** A referral that a service took up: triaged and in contact after so many days. */
    private PastReferral worked(
            LocalDate on, ReferralSubject subject, Need need, int toTriage, int toContact, ClosingOutcome how) {
        LocalDate triaged = on.plusDays(toTriage);
        LocalDate contact = triaged.plusDays(toContact);
        return new PastReferral(
                asked(on, subject, need),
                new TriageDecision(
                        triaged,
                        ReferralPriority.P2,
                        TriageOutcome.GROUP_OR_SETTING_OFFER,
                        Discipline.SPEECH_AND_LANGUAGE,
                        3,
                        "Yes",
                        null),
                provider,
                contact,
                List.of(new WorkDone(contact.plusDays(1), EahSession.Kind.VISIT, 2, 7, "Visit")),
                contact.plusDays(8),
                Impact.SOME,
                new Closing(
                        contact.plusDays(9),
                        how,
                        how == ClosingOutcome.ESCALATED ? EscalatedTo.HEALTH : null,
                        how == ClosingOutcome.ESCALATED ? Satisfaction.NO_ANSWER : Satisfaction.SATISFIED,
                        subject == ReferralSubject.CHILD ? Satisfaction.DISSATISFIED : Satisfaction.NOT_ASKED,
                        "Done"));
    }

    private Figure counted(String code) {
        return figures.of(dictionary.byCode(code), FROM, TO, Filter.NONE);
    }

    private String share(String code) {
        Figure figure = counted(code);
        return figure.counted() + " of " + figure.among();
    }

    private Map<String, Figure> breakdown(String code, String by) {
        return figures.breakdown(dictionary.byCode(code), by, FROM, TO, Filter.NONE);
    }

    @Test
    void everyMeasureOfTheIssueIsCountedFromRows() {
        eah.setting();
        LocalDate monday = LocalDate.of(2029, 1, 8);
        List<PastReferral> rows = new ArrayList<>(List.of(
                worked(monday, ReferralSubject.CHILD, Need.SLCN, 1, 5, ClosingOutcome.DE_ESCALATED),
                worked(monday, ReferralSubject.CHILD, Need.ASD, 3, 7, ClosingOutcome.NO_ESCALATION),
                worked(monday.plusDays(1), ReferralSubject.GROUP, Need.SLCN, 8, 40, ClosingOutcome.ESCALATED)));
        rows.add(new PastReferral(
                asked(monday.plusDays(2), ReferralSubject.SETTING, Need.PD),
                new TriageDecision(
                        monday.plusDays(4),
                        ReferralPriority.P2,
                        TriageOutcome.UNIVERSAL_ADVICE,
                        null,
                        null,
                        "See our guide",
                        null),
                null,
                null,
                List.of(),
                null,
                null,
                null));
        long running = runtime.createProcessInstanceQuery().count();
        past.keep(rows);
        assertThat(runtime.createProcessInstanceQuery().count())
                .as("what has ended runs no process")
                .isEqualTo(running);

        assertThat(counted("eah-referrals").value()).isEqualByComparingTo("4");
        assertThat(share("eah-repeat")).isEqualTo("1 of 4");
        assertThat(counted("eah-median-days-to-triage").value()).isEqualByComparingTo("2.5");
        assertThat(counted("eah-median-days-to-triage").among()).isEqualTo(4);
        assertThat(counted("eah-median-days-to-contact").value()).isEqualByComparingTo("7");
        assertThat(share("eah-triaged-in-time")).as("one after 8 days").isEqualTo("3 of 4");
        assertThat(share("eah-contact-in-time")).isEqualTo("2 of 3");
        assertThat(share("eah-de-escalated")).isEqualTo("1 of 3");
        assertThat(share("eah-closed-without-escalation")).isEqualTo("2 of 3");
        assertThat(share("eah-setting-satisfied")).isEqualTo("2 of 2");
        assertThat(share("eah-setting-response")).isEqualTo("2 of 3");
        assertThat(share("eah-family-satisfied")).isEqualTo("0 of 2");
        assertThat(share("eah-family-response")).isEqualTo("2 of 2");
        assertThat(counted("eah-children-supported").among())
                .as("one child in two referrals")
                .isEqualTo(1);
        assertThat(counted("eah-children-in-groups").among()).isEqualTo(7);
        assertThat(counted("eah-sessions-held").among()).isEqualTo(6);
        assertThat(counted("eah-sessions-asked-for").among()).isEqualTo(9);
        assertThat(share("eah-later-request")).isEqualTo("0 of 4");
        assertThat(breakdown("eah-sessions-held", "discipline")).containsOnlyKeys("SPEECH_AND_LANGUAGE");
        assertThat(breakdown("eah-median-days-to-contact", "locality")).containsOnlyKeys(EahSteps.locality(urn));
        assertThat(breakdown("eah-referrals", "subject")).containsOnlyKeys("CHILD", "GROUP", "SETTING");
    }

    @Test
    void onTheWaitingListIsWhoeverWasTriagedToAServiceAndNotAllocated() {
        LocalDate monday = LocalDate.of(2029, 1, 8);
        steps.today(monday);
        String reference = eah.refer(urn);
        Kpi waiting = dictionary.byCode("eah-waiting");
        Filter here = Filter.of(waiting, Map.of("locality", EahSteps.locality(urn)));
        assertThat(figures.of(waiting, monday, monday, here).among())
                .as("not triaged yet")
                .isZero();
        eah.submit(reference, "triage-the-referral");
        assertThat(figures.of(waiting, monday, monday, here).among()).isEqualTo(1);
        steps.today(monday.plusDays(2));
        jdbc.sql("update eah_referral set status = 'ALLOCATED', allocated_on = ? where reference = ?")
                .params(monday.plusDays(2), reference)
                .update();
        assertThat(figures.of(waiting, monday, monday.plusDays(1), here).among())
                .isEqualTo(1);
        assertThat(figures.of(waiting, monday, monday.plusDays(2), here).among())
                .isZero();
    }

    @Test
    void whereThereIsNothingToCountNothingIsMadeUp() {
        assertThat(counted("eah-de-escalated").value()).isNull();
        assertThat(counted("eah-median-days-to-triage").value()).isNull();
        assertThat(counted("eah-referrals").value()).isEqualByComparingTo("0");
    }

    private void held(String at, int sessions) {
        LocalDate monday = LocalDate.of(2029, 1, 8);
        eah.sessions(at, Discipline.SPEECH_AND_LANGUAGE, monday, sessions);
        String reference = eah.refer(at);
        eah.allocated(reference, provider, monday, sessions);
        eah.submit(reference, "make-first-contact");
        eah.submit(reference, "log-the-work", "sessions", sessions, "nextStep", "MORE");
    }

    @Test
    void theTopTenthOfSettingsAndTheShareItTook() {
        steps.today(LocalDate.of(2029, 1, 8));
        List<String> urns =
                java.util.stream.Stream.generate(eah::setting).limit(10).toList();
        held(urn, 6);
        held(urns.get(1), 3);
        held(urns.get(2), 1);

        ReachOfSettings.Concentration found = reach.concentration(LocalDate.of(2029, 1, 31));
        assertThat(found.settings()).isEqualTo(11);
        assertThat(found.topSettings()).as("a tenth of eleven, rounded up").isEqualTo(2);
        assertThat(found.sessions()).isEqualTo(10);
        assertThat(found.percent()).isEqualTo(90);
        assertThat(reach.concentration(LocalDate.of(2028, 12, 31)).percent()).isNull();
    }

    @Test
    void useIsSetAgainstNeedAndCoverageAgainstEverySetting() {
        jdbc.sql("delete from eah_setting_profile").update();
        steps.today(LocalDate.of(2029, 1, 8));
        String much = eah.setting(SettingPhase.PRIMARY, 500, 100, true);
        eah.setting(SettingPhase.PRIMARY, 100, 24, true);
        String college = eah.setting(SettingPhase.POST_16, 3000, 30, false);
        held(much, 4);
        LocalDate end = LocalDate.of(2029, 1, 31);

        assertThat(reach.useAgainstNeed(end))
                .containsExactly(
                        new ReachOfSettings.NeedBand("75 to 100", 1, 1, 500, 4),
                        new ReachOfSettings.NeedBand("25 to 49", 1, 0, 3000, 0),
                        new ReachOfSettings.NeedBand("0 to 24", 1, 0, 100, 0));
        assertThat(reach.useAgainstNeed(end).get(0).perThousandPupils()).isEqualTo(8);
        assertThat(reach.coverage(end))
                .hasSize(3)
                .contains(new ReachOfSettings.Coverage("PRIMARY", EahSteps.locality(much), true, 1, 1))
                .endsWith(new ReachOfSettings.Coverage("POST_16", EahSteps.locality(college), false, 1, 0));
        jdbc.sql("update setting set open = false where urn = ?").param(college).update();
        assertThat(reach.coverage(end))
                .as("a closed setting leaves the denominator")
                .hasSize(2);
    }
}
