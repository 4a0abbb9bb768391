package org.sendcasework.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.EahSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The measures from referrals of which everything is known, in a time that no other test uses. */
@CaseworkTest
class EahMeasuresTest {

    private static final LocalDate FROM = LocalDate.of(2029, 1, 1);
    private static final LocalDate TO = LocalDate.of(2029, 3, 31);

    @Autowired
    private EahMeasures measures;

    @Autowired
    private PastReferrals past;

    @Autowired
    private EahSteps eah;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private DeadlineLedger ledger;

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

    private Map<String, Measure> counted() {
        return measures.of(FROM, TO, TO).stream().collect(Collectors.toMap(Measure::name, Function.identity()));
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

        Map<String, Measure> counted = counted();
        assertThat(counted.get("Coverage").text()).isEqualTo("50%");
        assertThat(counted.get("Referrals").value()).isEqualTo(4);
        assertThat(counted.get("Asked again within six months").text()).isEqualTo("25%");
        assertThat(counted.get("Median time to triage").text()).isEqualTo("2.5 days");
        assertThat(counted.get("Median time to triage").denominator()).isEqualTo(4);
        assertThat(counted.get("Median time to first contact").text()).isEqualTo("7 days");
        assertThat(counted.get("Triaged in time").text()).as("one after 8 days").isEqualTo("75%");
        assertThat(counted.get("First contact in time").text()).isEqualTo("66.7%");
        assertThat(counted.get("De-escalated").text()).isEqualTo("33.3%");
        assertThat(counted.get("Closed without escalation").text()).isEqualTo("66.7%");
        assertThat(counted.get("Satisfied, by the setting").text()).isEqualTo("100%");
        assertThat(counted.get("Response rate, setting").text()).isEqualTo("66.7%");
        assertThat(counted.get("Satisfied, by the family").text()).isEqualTo("0%");
        assertThat(counted.get("Named children supported without a plan").value())
                .as("one child in two referrals")
                .isEqualTo(1);
        assertThat(counted.get("Children in groups, as declared").value()).isEqualTo(7);
        assertThat(counted.get("Sessions held").value()).isEqualTo(6);
        assertThat(counted.get("Sessions asked for").value()).isEqualTo(9);
        assertThat(counted.get("EHC request after Experts at Hand").text()).isEqualTo("0%");
        assertThat(measures.spread(EahMeasures.Cut.DISCIPLINE, FROM, TO))
                .containsExactly(
                        new EahMeasures.Spread("SPEECH_AND_LANGUAGE", 3, 3.0, 7.0, 6),
                        new EahMeasures.Spread("ANSWERED_AT_TRIAGE", 1, 2.0, null, 0));
        assertThat(measures.spread(EahMeasures.Cut.PHASE, FROM, TO)).hasSize(1);
        assertThat(measures.spread(EahMeasures.Cut.LOCALITY, FROM, TO))
                .extracting(EahMeasures.Spread::of)
                .containsExactly(EahSteps.locality(urn));
    }

    @Test
    void whereThereIsNothingToCountNothingIsMadeUp() {
        Map<String, Measure> counted = counted();
        assertThat(counted.get("De-escalated").text()).isEqualTo("none to count");
        assertThat(counted.get("Median time to triage").text()).isEqualTo("none to count");
        assertThat(counted.get("Referrals").text()).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "4, , too few to tell",
        "5, , 5",
        "0, , 0",
        "3, 40, too few to tell",
        "37, 40, too few to tell",
        "20, 40, 50%",
        "40, 40, 100%",
        "0, 40, 0%",
        "2, 4, too few to tell",
    })
    void thePublicIsNotToldSmallNumbers(long numerator, Long denominator, String text) {
        Measure measure = denominator == null
                ? Measure.count("Some", "some", numerator)
                : Measure.percent("Some", "some", numerator, denominator);
        assertThat(measure.publicText()).isEqualTo(text);
    }
}
