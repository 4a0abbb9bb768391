package org.sendcasework.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.engine.internal.FormRejectedException;
import org.sendcasework.engine.internal.TaskConflictException;
import org.sendcasework.referral.internal.EahNote;
import org.sendcasework.referral.internal.EahReferrals;
import org.sendcasework.referral.internal.EahTexts;
import org.sendcasework.referral.internal.ReferralStatus;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.EahSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A referral from the door to its close, on every path, with what is refused on the way. */
@CaseworkTest
class EahReferralTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Autowired
    private EahSteps eah;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private EahReferrals referrals;

    @Autowired
    private ReferralWithdrawals withdrawals;

    @Autowired
    private ReferralIntake intake;

    @Autowired
    private EahTriage triage;

    @Autowired
    private EahAllocation allocation;

    @Autowired
    private EahWork work;

    @Autowired
    private Capacity capacity;

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    private String urn;
    private String provider;

    @BeforeEach
    void aSettingAndAServiceWithRoom() {
        steps.today(MONDAY);
        urn = eah.setting();
        provider = eah.service(Discipline.SPEECH_AND_LANGUAGE, "health");
        eah.sessions(urn, Discipline.SPEECH_AND_LANGUAGE, MONDAY, 5);
    }

    private EahReferral referral(String reference) {
        return referrals.byReference(reference);
    }

    private Deadline limit(String reference, String code) {
        return ledger.find(reference, new RuleCode(code)).orElseThrow();
    }

    private List<String> ended(String reference) {
        HistoricProcessInstance instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .processDefinitionKey("eah-referral")
                .singleResult();
        assertThat(instance.getEndTime()).as("the process has ended").isNotNull();
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .finished()
                .list()
                .stream()
                .map(activity -> activity.getActivityId())
                .toList();
    }

    @Test
    void aGroupIsHelpedFromTheDoorToTheCloseWithoutAName() {
        String reference = eah.refer(urn);
        assertThat(reference).matches("EAH-2026-[0-9]{6}");
        assertThat(referral(reference).getProposal())
                .isEqualTo(new TriageProposal(
                        ReferralPriority.P2,
                        TriageOutcome.GROUP_OR_SETTING_OFFER,
                        Discipline.SPEECH_AND_LANGUAGE,
                        "support for a group or the whole setting does not work any more"));
        Task toTriage = eah.task(reference, "triage-the-referral");
        assertThat(steps.dueOf(toTriage)).isEqualTo(LocalDateTime.of(2026, 11, 9, 23, 59));
        assertThat(steps.timerOf(reference, "triage-standard-missed")).contains(LocalDateTime.of(2026, 11, 10, 0, 0));

        steps.today(MONDAY.plusDays(2));
        eah.submit(reference, "triage-the-referral");
        assertThat(limit(reference, "EAH-TRIAGE-P2").getClosedOn()).isEqualTo(MONDAY.plusDays(2));
        assertThat(referral(reference).getStatus()).isEqualTo(ReferralStatus.WAITING);
        assertThat(allocation.waitingList())
                .extracting(EahReferral::getReference)
                .contains(reference);
        assertThat(steps.dueOf(eah.task(reference, "allocate-to-a-service")))
                .as("15 working days from triage")
                .isEqualTo(LocalDateTime.of(2026, 11, 25, 23, 59));

        eah.submit(reference, "allocate-to-a-service", "provider", provider, "week", MONDAY.toString(), "sessions", 3);
        Task contact = eah.task(reference, "make-first-contact");
        assertThat(tasks.getIdentityLinksForTask(contact.getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("health");
        steps.today(MONDAY.plusDays(7));
        eah.submit(reference, "make-first-contact");
        assertThat(limit(reference, "EAH-CONTACT-P2").getStatus()).isEqualTo(Deadline.Status.MET);
        eah.submit(reference, "log-the-work", "nextStep", "MORE", "sessions", 2);
        assertThat(eah.task(reference, "follow-up-on-impact")).isNull();
        eah.submit(reference, "log-the-work");
        assertThat(steps.dueOf(eah.task(reference, "follow-up-on-impact")))
                .as("six weeks after the last session")
                .isEqualTo(LocalDateTime.of(2026, 12, 21, 23, 59));
        steps.today(LocalDate.of(2026, 12, 14));
        eah.submit(reference, "follow-up-on-impact");
        eah.submit(reference, "close-the-referral");

        EahReferral closed = referral(reference);
        assertThat(closed.getStatus()).isEqualTo(ReferralStatus.CLOSED);
        assertThat(closed.getClosing()).isEqualTo(ClosingOutcome.DE_ESCALATED);
        assertThat(closed.getChild()).isNull();
        assertThat(work.of(closed)).extracting(EahSession::getSessions).containsExactlyInAnyOrder(2, 1);
        assertThat(ledger.of(reference)).noneMatch(Deadline::isOpen);
        assertThat(ended(reference))
                .contains("referral-closed")
                .doesNotContain("answered-at-triage", "withdrawn", "triage-standard-escalated");
    }

    @Test
    void aChildIsNamedOnlyWithConsentAndNeverInTheEngine() {
        assertThatThrownBy(() -> eah.refer(urn, "subject", "CHILD", "consentOn", "-", "consentBy", "-"))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("a child is named only when the family consents");
        assertThatThrownBy(() -> eah.refer(urn, "subject", "CHILD", "consentBy", "-"))
                .isInstanceOf(FormRejectedException.class);
        assertThat(jdbc.sql("select count(*) from eah_referral r join setting s on s.id = r.setting_id where s.urn = ?")
                        .param(urn)
                        .query(Long.class)
                        .single())
                .as("nothing half-done")
                .isZero();

        String reference = eah.refer(urn, "subject", "CHILD", "childFamilyName", "Zanzibari-Marker");
        assertThat(referral(reference).getChild().consentBy()).isEqualTo("Robin Sample");
        assertThat(referral(reference).getProposal().outcome()).isEqualTo(TriageOutcome.TARGETED_INTERVENTION);
        assertThat(history.createHistoricVariableInstanceQuery().list())
                .extracting(variable -> String.valueOf(variable.getValue()))
                .noneMatch(value -> value.contains("Zanzibari-Marker") || value.contains("Robin Sample"));
    }

    @Test
    void theDatabaseItselfKeepsAChildFromBeingNamedWithoutConsent() {
        String reference = eah.refer(urn, "subject", "CHILD");
        assertThatThrownBy(() -> jdbc.sql("update eah_referral set consent_on = null where reference = ?")
                        .param(reference)
                        .update())
                .hasMessageContaining("eah_a_child_is_named_with_consent");
        String group = eah.refer(urn);
        assertThatThrownBy(() -> jdbc.sql("update eah_referral set child_family_name = 'Sample' where reference = ?")
                        .param(group)
                        .update())
                .hasMessageContaining("eah_no_name_without_a_child");
    }

    @Test
    void aClosedSettingIsRefused() {
        jdbc.sql("update setting set open = false where urn = ?").param(urn).update();
        assertThatThrownBy(() -> intake.register(asked(ReferralSubject.SETTING, null, null)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("is closed in the register of settings");
        assertThatThrownBy(() -> eah.refer(urn))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("was not offered");
    }

    private NewReferral asked(ReferralSubject subject, Integer children, NamedChild child) {
        return new NewReferral(
                NewReferral.Channel.API,
                urn,
                MONDAY,
                "Finley Marsh, SENCO",
                subject,
                children,
                child,
                Need.SLCN,
                Situation.NOT_WORKING,
                "Help",
                null);
    }

    @Test
    void whatDoesNotGoWithItsSubjectIsRefused() {
        NamedChild child = new NamedChild("Alex", "Sample", LocalDate.of(2018, 5, 3), MONDAY, "Robin Sample");
        assertRefused(asked(ReferralSubject.SETTING, 5, null), "childrenDeclared");
        assertRefused(asked(ReferralSubject.GROUP, null, null), "childrenDeclared");
        assertRefused(asked(ReferralSubject.GROUP, 1, null), "childrenDeclared");
        assertRefused(asked(ReferralSubject.GROUP, 4, child), "do not name a child");
        assertRefused(asked(ReferralSubject.CHILD, null, null), "consent");
        assertRefused(
                asked(
                        ReferralSubject.CHILD,
                        null,
                        new NamedChild("Alex", "Sample", LocalDate.of(1990, 1, 1), MONDAY, "Robin")),
                "childDateOfBirth");
        assertRefused(
                asked(
                        ReferralSubject.CHILD,
                        null,
                        new NamedChild("Alex", "Sample", LocalDate.of(2018, 5, 3), MONDAY.plusDays(1), "Robin")),
                "consentOn");
    }

    private void assertRefused(NewReferral asked, String words) {
        assertThatThrownBy(() -> intake.register(asked))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @EnumSource(TriageOutcome.class)
    void triageCanDecideEveryOutcome(TriageOutcome outcome) {
        String reference =
                intake.register(asked(ReferralSubject.GROUP, 6, null)).getReference();
        boolean takenUp = outcome.isTakenUp();
        eah.submit(
                reference,
                "triage-the-referral",
                "outcome",
                outcome.name(),
                "discipline",
                takenUp ? "SPEECH_AND_LANGUAGE" : "-",
                "sessionsAsked",
                takenUp ? 2 : "-",
                "differsBecause",
                "We know the class");

        EahReferral decided = referral(reference);
        assertThat(decided.getOutcome()).isEqualTo(outcome);
        if (takenUp) {
            assertThat(decided.getStatus()).isEqualTo(ReferralStatus.WAITING);
            assertThat(eah.task(reference, "allocate-to-a-service")).isNotNull();
        } else {
            assertThat(decided.getClosing()).isEqualTo(ClosingOutcome.ANSWERED_AT_TRIAGE);
            assertThat(ended(reference)).contains("answered-at-triage").doesNotContain("first-contact");
            assertThat(ledger.of(reference)).noneMatch(Deadline::isOpen);
        }
    }

    @Test
    void aDecisionThatDiffersNeedsItsReason() {
        String reference = eah.refer(urn);
        assertThatThrownBy(() -> eah.submit(reference, "triage-the-referral", "priority", "P3"))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("say why you decide differently from the proposal (priority 2");
        assertThatThrownBy(() -> eah.submit(
                        reference,
                        "triage-the-referral",
                        "outcome",
                        "NOT_ACCEPTED",
                        "discipline",
                        "-",
                        "sessionsAsked",
                        "-"))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("say why");
        assertThat(referral(reference).getStatus()).isEqualTo(ReferralStatus.TRIAGE);

        eah.submit(reference, "triage-the-referral", "priority", "P3", "differsBecause", "The class moves room");
        assertThat(referral(reference).getContactStandard())
                .as("the time to first contact follows the decided priority")
                .isEqualTo(new RuleCode("EAH-CONTACT-P3"));
    }

    @Test
    void aSecondTriageOfTheSameReferralIsAConflict() {
        String reference = eah.refer(urn);
        Task seenByBoth = eah.task(reference, "triage-the-referral");
        eah.submit(reference, "triage-the-referral");

        assertThatThrownBy(() -> tasks.complete(seenByBoth.getId()))
                .isInstanceOf(TaskConflictException.class)
                .hasMessageContaining("already completed");
        TriageDecision again = new TriageDecision(
                MONDAY,
                ReferralPriority.P2,
                TriageOutcome.GROUP_OR_SETTING_OFFER,
                Discipline.SPEECH_AND_LANGUAGE,
                1,
                "Yes",
                null);
        assertThatThrownBy(() -> triage.decide(reference, again))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("has already been triaged");
    }

    @Test
    void triageBeforeTheSettingAskedIsRefused() {
        String reference = eah.refer(urn);
        assertThatThrownBy(() -> eah.submit(
                        reference,
                        "triage-the-referral",
                        "triagedOn",
                        MONDAY.minusDays(1).toString()))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("must not be before the day the setting asked");
    }

    @Test
    void moreThanTheRoomLeftCannotBeBooked() {
        String first = eah.refer(urn);
        eah.allocated(first, provider, MONDAY, 3);
        String second = eah.refer(urn, "need", "SLCN", "subject", "SETTING");
        eah.submit(
                second,
                "triage-the-referral",
                "priority",
                referral(second).getProposal().priority().name());

        assertThatThrownBy(() -> eah.submit(
                        second,
                        "allocate-to-a-service",
                        "provider",
                        provider,
                        "week",
                        MONDAY.toString(),
                        "sessions",
                        3))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("only 2 of 5 sessions are left");
        assertThat(referral(second).getStatus()).isEqualTo(ReferralStatus.WAITING);
        assertThat(capacity.bookedFor(second)).isZero();
    }

    @Test
    void aSessionBeyondWhatIsBookedTakesFromTheWeekAndNotMoreThanItHas() {
        String reference = eah.refer(urn);
        eah.allocated(reference, provider, MONDAY, 2);
        eah.submit(reference, "make-first-contact");
        assertThatThrownBy(() -> eah.submit(reference, "log-the-work", "sessions", 6, "nextStep", "MORE"))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("only 3 of 5 sessions are left");
        assertThat(work.of(referral(reference))).isEmpty();

        eah.submit(reference, "log-the-work", "sessions", 4, "nextStep", "MORE");
        assertThat(capacity.bookedFor(reference)).isEqualTo(4);
    }

    @Test
    void aServiceWithoutAnAgreementForTheDisciplineGetsNothing() {
        String other = eah.service(Discipline.OCCUPATIONAL_THERAPY, "health");
        String reference = eah.refer(urn);
        eah.submit(reference, "triage-the-referral");
        assertThatThrownBy(() -> eah.submit(
                        reference,
                        "allocate-to-a-service",
                        "provider",
                        other,
                        "week",
                        MONDAY.toString(),
                        "sessions",
                        1))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("was not offered");
        assertThatThrownBy(() -> allocation.allocate(reference, other, MONDAY, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no agreement in force");
    }

    @Test
    void aReferralHandedBackWaitsAgainInItsPlaceAndItsSessionsAreFree() {
        String reference = eah.refer(urn);
        eah.allocated(reference, provider, MONDAY, 5);
        assertThat(capacity.bookedFor(reference)).isEqualTo(5);
        eah.submit(
                reference,
                "make-first-contact",
                "contact",
                "HAND_BACK",
                "contactOn",
                "-",
                "agreed",
                "-",
                "handBackReason",
                "The therapist left");

        assertThat(referral(reference).getStatus()).isEqualTo(ReferralStatus.WAITING);
        assertThat(referral(reference).getProviderCode()).isNull();
        assertThat(capacity.bookedFor(reference)).isZero();
        assertThat(limit(reference, "EAH-CONTACT-P2").isOpen())
                .as("its date goes on")
                .isTrue();
        eah.submit(reference, "allocate-to-a-service", "provider", provider, "week", MONDAY.toString(), "sessions", 5);
        assertThat(eah.task(reference, "make-first-contact")).isNotNull();
    }

    @Test
    void thePressingWaitFirstAndAmongEqualsWhoAskedFirst() {
        String late = eah.refer(urn, "receivedOn", MONDAY.toString());
        String early = eah.refer(urn, "subject", "SETTING", "need", "ASD", "receivedOn", "2026-10-26");
        String pressing = eah.refer(urn, "situation", "PLACE_AT_RISK", "need", "PD");
        eah.submit(late, "triage-the-referral", "priority", "P2", "differsBecause", "Known");
        eah.submit(early, "triage-the-referral", "priority", "P2", "differsBecause", "Known");
        eah.submit(pressing, "triage-the-referral", "priority", "P1", "outcome", "OUTREACH", "discipline", "OUTREACH");

        List<String> mine = List.of(late, early, pressing);
        assertThat(allocation.waitingList())
                .extracting(EahReferral::getReference)
                .filteredOn(mine::contains)
                .containsExactly(pressing, early, late);
    }

    @Test
    void aDateThatComesNearWarnsAndOneThatIsMissedEscalatesWithoutHoldingUpTheReferral() {
        String reference = eah.refer(urn);
        steps.letTimePass(reference, LocalDate.of(2026, 11, 10));

        assertThat(jdbc.sql("select rung from escalation where case_reference = ? order by rung")
                        .param(reference)
                        .query(String.class)
                        .list())
                .containsExactly("APPROACHING", "MISSED");
        assertThat(referrals.history(referral(reference)))
                .extracting(EahNote::getText)
                .anyMatch(text -> text.contains("not done yet"));
        assertThat(steps.tasksOfCase(reference, "record-delay-reason")).hasSize(1);
        eah.submit(reference, "triage-the-referral");
        assertThat(limit(reference, "EAH-TRIAGE-P2").isMetLate()).isTrue();

        steps.letTimePass(reference, LocalDate.of(2026, 12, 2));
        assertThat(jdbc.sql("select rung from escalation where case_reference = ? and rule_code = 'EAH-CONTACT-P2'")
                        .param(reference)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("APPROACHING", "MISSED");
        assertThat(eah.task(reference, "allocate-to-a-service"))
                .as("the work goes on")
                .isNotNull();
        steps.submit(steps.tasksOfCase(reference, "record-delay-reason").get(0));
        assertThat(referrals.history(referral(reference)))
                .extracting(EahNote::getText)
                .anyMatch(text -> text.contains("missed. Too few staff"));
    }

    @Test
    void aWithdrawnReferralEndsItsDatesItsBookingsAndItsProcess() {
        String reference = eah.refer(urn, "subject", "CHILD");
        eah.submit(reference, "triage-the-referral", "outcome", "TARGETED_INTERVENTION");
        eah.submit(reference, "allocate-to-a-service", "provider", provider, "week", MONDAY.toString(), "sessions", 4);
        Integer version = referral(reference).getVersion();
        assertThatThrownBy(() -> withdrawals.withdraw(reference, MONDAY, "Consent taken back", version - 1))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Someone else changed this");

        withdrawals.withdraw(reference, MONDAY, "The family took its consent back", version);

        assertThat(referral(reference).getStatus()).isEqualTo(ReferralStatus.WITHDRAWN);
        assertThat(ledger.of(reference)).noneMatch(Deadline::isOpen);
        assertThat(capacity.bookedFor(reference)).isZero();
        assertThat(ended(reference)).contains("withdrawn").doesNotContain("referral-closed");
        assertThatThrownBy(() -> withdrawals.withdraw(
                        reference, MONDAY, "Again", referral(reference).getVersion()))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("already closed");
    }

    @Test
    void anEscalatedReferralSaysWhereToAndAFamilyIsAskedOnlyForItsChild() {
        String reference = eah.refer(urn);
        eah.allocated(reference, provider, MONDAY, 1);
        eah.submit(reference, "make-first-contact");
        eah.submit(reference, "log-the-work");
        eah.submit(reference, "follow-up-on-impact", "impact", "NONE");
        assertThatThrownBy(() -> eah.submit(reference, "close-the-referral", "closing", "ESCALATED"))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("Escalated to");
        assertThatThrownBy(() -> eah.submit(reference, "close-the-referral", "familySatisfaction", "SATISFIED"))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("no child was named");

        eah.submit(reference, "close-the-referral", "closing", "ESCALATED", "escalatedTo", "EHC_REQUEST");
        assertThat(referral(reference).getEscalatedTo()).isEqualTo(EscalatedTo.EHC_REQUEST);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .count())
                .isZero();
    }

    @Test
    void aRepeatWithinSixMonthsIsKnownAndRaisesThePriorityOnceThereWasHelp() {
        String first = eah.refer(urn, "receivedOn", "2026-05-02");
        assertThat(referral(first).isAskedBefore()).isFalse();
        String second = eah.refer(urn, "receivedOn", "2026-11-02");
        assertThat(referral(second).isAskedBefore()).isTrue();
        assertThat(referral(second).getProposal().priority())
                .as("the first one waits: nothing was tried that could fail")
                .isEqualTo(ReferralPriority.P2);
        withdrawals.withdraw(second, MONDAY, "Asked twice", referral(second).getVersion());
        assertThat(referral(eah.refer(urn)).getProposal().priority())
                .as("a request that was withdrawn helped nobody")
                .isEqualTo(ReferralPriority.P2);
        eah.allocated(first, provider, MONDAY, 1);
        assertThat(referral(eah.refer(urn)).getProposal().priority()).isEqualTo(ReferralPriority.P2);
        eah.submit(first, "make-first-contact");
        assertThat(referral(eah.refer(urn)).getProposal().priority()).isEqualTo(ReferralPriority.P1);
        String otherNeed = eah.refer(urn, "need", "PD");
        assertThat(referral(otherNeed).isAskedBefore()).isFalse();
    }

    @Test
    void aConsentThatIsWithdrawnTakesTheChildOutOfSightAndEndsTheReferral() {
        String reference = eah.refer(
                urn,
                "subject",
                "CHILD",
                "childGivenName",
                "Leo",
                "childFamilyName",
                "Zanzibari-Marker",
                "whatIsAsked",
                "Leo does not speak in class. zanzibari-marker, born 3 May 2018, was well before.");
        String group = eah.refer(urn);
        assertThatThrownBy(() -> withdrawals.withdrawConsent(
                        group, MONDAY, "The mother", referral(group).getVersion()))
                .isInstanceOf(ConflictException.class);
        assertThat(referral(group).getStatus().isOpen()).isTrue();

        withdrawals.withdrawConsent(
                reference, MONDAY, "The mother of Leo rang", referral(reference).getVersion());

        EahReferral ended = referral(reference);
        assertThat(ended.getChild()).isNull();
        assertThat(EahTexts.subject(ended)).contains("withdrew its consent").doesNotContain("Leo", "Zanzibari", "2018");
        assertThat(ended.getWhatIsAsked())
                .isEqualTo("[name] does not speak in class. [name], born [date of birth], was well before.");
        assertThat(ended.getClosingSummary()).isEqualTo("The mother of [name] rang");
        assertThat(ended.getStatus()).isEqualTo(ReferralStatus.WITHDRAWN);
        assertThat(ledger.of(reference)).noneMatch(Deadline::isOpen);
        assertThatThrownBy(() -> withdrawals.withdrawConsent(
                        reference, MONDAY, "Again", referral(reference).getVersion()))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aConsentIsWithdrawnFromAReferralThatHasEndedToo() {
        String reference = eah.refer(urn, "subject", "CHILD");
        withdrawals.withdraw(
                reference, MONDAY, "The place is safe", referral(reference).getVersion());
        assertThat(referral(reference).getChild()).isNotNull();

        withdrawals.withdrawConsent(
                reference, MONDAY, "The mother", referral(reference).getVersion());

        assertThat(referral(reference).getChild()).isNull();
    }

    @Test
    void anUnknownReferralIsNotFound() {
        assertThatThrownBy(() -> referrals.byReference("EAH-2026-999999")).isInstanceOf(NotFoundException.class);
    }
}
