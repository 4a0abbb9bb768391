package org.sendcasework.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendcasework.clock.RuleBook;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.referral.Discipline;
import org.sendcasework.referral.Need;
import org.sendcasework.referral.ReferralPriority;
import org.sendcasework.referral.ReferralSubject;
import org.sendcasework.referral.ServiceStandard;
import org.sendcasework.referral.ServiceStandards;
import org.sendcasework.referral.Situation;
import org.sendcasework.referral.TriageOutcome;
import org.sendcasework.referral.TriageProposal;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Each row of the tables of Experts at Hand. */
@CaseworkTest
class TriageRulesTest {

    private static final LocalDate PARTIAL_LAUNCH = LocalDate.of(2026, 12, 31);
    private static final LocalDate FULL_LAUNCH = LocalDate.of(2027, 1, 1);

    @Autowired
    private TriageRules rules;

    @Autowired
    private ServiceStandards standards;

    @Autowired
    private RuleBook limits;

    @ParameterizedTest
    @CsvSource({
        "CHILD, PLACE_AT_RISK, false, 10, P1, INDIVIDUAL_PATHWAY, a child may lose the place",
        "GROUP, PLACE_AT_RISK, false, 10, P1, OUTREACH, several places",
        "SETTING, PLACE_AT_RISK, true, 90, P1, OUTREACH, several places",
        "CHILD, NOT_WORKING, true, 10, P1, INDIVIDUAL_PATHWAY, asked again",
        "CHILD, NOT_WORKING, false, 10, P2, TARGETED_INTERVENTION, for a child",
        "GROUP, NOT_WORKING, true, 10, P1, GROUP_OR_SETTING_OFFER, asked again",
        "SETTING, NOT_WORKING, false, 10, P2, GROUP_OR_SETTING_OFFER, does not work any more",
        "SETTING, STAFF_SKILLS, false, 90, P3, TRAINING, build the skills",
        "CHILD, EARLY_SIGNS, false, 60, P2, CONSULTATION_CLINIC, much need",
        "CHILD, EARLY_SIGNS, false, 59, P3, CONSULTATION_CLINIC, early signs in a child",
        "GROUP, EARLY_SIGNS, false, 59, P3, UNIVERSAL_ADVICE, universal offer comes first",
    })
    void theMostPressingRuleThatFitsProposesPriorityAndRoute(
            ReferralSubject subject,
            Situation situation,
            boolean askedBefore,
            int needIndex,
            ReferralPriority priority,
            TriageOutcome route,
            String because) {
        TriageProposal proposed = rules.propose(subject, situation, Need.ASD, askedBefore, needIndex);

        assertThat(proposed.priority()).isEqualTo(priority);
        assertThat(proposed.outcome()).isEqualTo(route);
        assertThat(proposed.because()).contains(because);
    }

    @Test
    void everySubjectAndSituationHasAProposal() {
        for (ReferralSubject subject : ReferralSubject.values()) {
            for (Situation situation : Situation.values()) {
                for (boolean before : new boolean[] {true, false}) {
                    assertThat(rules.propose(subject, situation, Need.OTH, before, 50))
                            .isNotNull();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GROUP, PLACE_AT_RISK, SLCN, OUTREACH",
        "GROUP, NOT_WORKING, SLCN, SPEECH_AND_LANGUAGE",
        "GROUP, NOT_WORKING, SEMH, MENTAL_HEALTH",
        "GROUP, NOT_WORKING, PD, OCCUPATIONAL_THERAPY",
        "GROUP, NOT_WORKING, HI, SPECIALIST_TEACHER",
        "GROUP, NOT_WORKING, VI, SPECIALIST_TEACHER",
        "GROUP, NOT_WORKING, MSI, SPECIALIST_TEACHER",
        "GROUP, NOT_WORKING, MLD, EDUCATIONAL_PSYCHOLOGY",
    })
    void routeAndNeedPointToADiscipline(
            ReferralSubject subject, Situation situation, Need need, Discipline discipline) {
        assertThat(rules.propose(subject, situation, need, false, 0).discipline())
                .isEqualTo(discipline);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, P1, EAH-TRIAGE-P1, 75",
        "2026-12-31, P2, EAH-TRIAGE-P2, 75",
        "2026-12-31, P3, EAH-TRIAGE-P3, 75",
        "2027-01-01, P1, EAH-TRIAGE-P1, 90",
        "2027-01-01, P2, EAH-TRIAGE-P2, 90",
        "2027-01-01, P3, EAH-TRIAGE-P3, 90",
    })
    void eachPriorityHasAStandardOfTriageFromItsDay(LocalDate on, ReferralPriority priority, String code, int share) {
        assertThat(standards.ofTriage(priority, on))
                .isEqualTo(new ServiceStandard(new RuleCode(code), share, ServiceStandard.Cycle.MONTH));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, P1, MENTAL_HEALTH, EAH-CONTACT-P1-MH, 75",
        "2026-12-31, P1, OUTREACH, EAH-CONTACT-P1, 75",
        "2026-12-31, P2, MENTAL_HEALTH, EAH-CONTACT-P2, 75",
        "2026-12-31, P3, OUTREACH, EAH-CONTACT-P3, 75",
        "2027-01-01, P1, MENTAL_HEALTH, EAH-CONTACT-P1-MH, 85",
        "2027-01-01, P1, OUTREACH, EAH-CONTACT-P1, 85",
        "2027-01-01, P2, OUTREACH, EAH-CONTACT-P2, 85",
        "2027-01-01, P3, OUTREACH, EAH-CONTACT-P3, 85",
    })
    void eachPriorityHasAStandardOfContactAndADisciplineMayHaveAShorterOne(
            LocalDate on, ReferralPriority priority, Discipline discipline, String code, int share) {
        assertThat(standards.ofContact(priority, discipline, on))
                .isEqualTo(new ServiceStandard(new RuleCode(code), share, ServiceStandard.Cycle.MONTH));
    }

    @Test
    void providersAreJudgedByFirstContactAndByStatutoryAdviceAlike() {
        for (LocalDate on : List.of(PARTIAL_LAUNCH, FULL_LAUNCH)) {
            assertThat(standards.ofProviders(on))
                    .extracting(ServiceStandard::code)
                    .containsExactlyInAnyOrder(
                            new RuleCode("EAH-CONTACT-P1"),
                            new RuleCode("EAH-CONTACT-P1-MH"),
                            new RuleCode("EAH-CONTACT-P2"),
                            new RuleCode("EAH-CONTACT-P3"),
                            new RuleCode("ADV-REPLY-6W"));
        }
        assertThat(standards.ofProviders(FULL_LAUNCH))
                .filteredOn(standard -> standard.code().equals(ServiceStandards.ADVICE))
                .singleElement()
                .extracting(ServiceStandard::shareRequired)
                .isEqualTo(90);
    }

    @Test
    void everyStandardIsARowOfTheLimitsAndThePressingOnesAreShorter() {
        standards.ofProviders(FULL_LAUNCH).forEach(standard -> assertThat(limits.knows(standard.code()))
                .as(standard.code().text())
                .isTrue());
        for (String kind : List.of("EAH-TRIAGE-P", "EAH-CONTACT-P")) {
            assertThat(IntStream.rangeClosed(1, 3)
                            .mapToObj(priority -> limits.rule(new RuleCode(kind + priority), FULL_LAUNCH)
                                    .amount())
                            .collect(Collectors.toList()))
                    .as(kind)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
        assertThat(limits.rule(new RuleCode("EAH-CONTACT-P1-MH"), FULL_LAUNCH).amount())
                .isLessThan(
                        limits.rule(new RuleCode("EAH-CONTACT-P1"), FULL_LAUNCH).amount());
    }
}
