package org.sendcasework.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.sendcasework.assessment.internal.FamilyViewsRecording;
import org.sendcasework.casefile.AlternativePerson;
import org.sendcasework.casefile.AlternativePersons;
import org.sendcasework.casefile.CaseContacts;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.casefile.ContactChanges;
import org.sendcasework.casefile.CopyAgreement;
import org.sendcasework.casefile.CopyAgreements;
import org.sendcasework.casefile.LackOfCapacity;
import org.sendcasework.casefile.LetterWords;
import org.sendcasework.casefile.NewCase;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.casefile.Party;
import org.sendcasework.casefile.PartyRole;
import org.sendcasework.casefile.RequestRoute;
import org.sendcasework.casefile.RightsPassed;
import org.sendcasework.casefile.RightsPassing;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.notification.MessageDelivery;
import org.sendcasework.notification.MessageFields;
import org.sendcasework.notification.Messages;
import org.sendcasework.notification.NewMessage;
import org.sendcasework.notification.Recipient;
import org.sendcasework.notification.internal.MessageState;
import org.sendcasework.notification.internal.OutgoingMessage;
import org.sendcasework.notification.process.ContactSteps;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the day after compulsory school age the rights are the young person's own, and everything that is sent follows them. */
@CaseworkTest
class YoungPeopleTest {

    /** Turns 16 on 3 May 2026, and is of compulsory school age until Friday 26 June. */
    private static final String SIXTEEN = "2010-05-03";

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 26);
    private static final LocalDate FIRST_DAY = LAST_DAY.plusDays(1);
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 29);
    private static final LocalDate RECEIVED = LocalDate.of(2026, 6, 1);

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private AssessmentRequests requests;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseContacts contacts;

    @Autowired
    private ContactChanges changes;

    @Autowired
    private CopyAgreements copies;

    @Autowired
    private AlternativePersons alternatives;

    @Autowired
    private RightsPassing passing;

    @Autowired
    private CaseRecords records;

    @Autowired
    private CaseWork work;

    @Autowired
    private FamilyViewsRecording views;

    @Autowired
    private Messages messages;

    @Autowired
    private MessageDelivery delivery;

    @Autowired
    private ContactSteps morning;

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private JdbcClient jdbc;

    private CaseFile caseFile(String reference) {
        return caseFiles.byReference(reference);
    }

    private List<String> notices(String reference) {
        return records.notices(caseFile(reference)).stream()
                .map(notice -> notice.getKind() + " " + notice.getRecipientRole() + " " + notice.getRecipient())
                .toList();
    }

    private ProcessInstance requestOfAParent() {
        steps.today(RECEIVED);
        ProcessInstance instance = steps.request(
                RECEIVED,
                "childDateOfBirth",
                SIXTEEN,
                "parentEmail",
                "robin@sample.example",
                "preferredContact",
                "EMAIL");
        steps.submit(
                instance, "check-and-acknowledge", "parentEmail", "robin@sample.example", "preferredContact", "EMAIL");
        return instance;
    }

    private void send(String reference, LocalDate on) {
        steps.today(on);
        records.send(
                caseFile(reference),
                NoticeKind.ASK_FOR_VIEWS,
                caseFiles.familyOn(caseFile(reference), on),
                on,
                new LetterWords("Please tell us what you think.", null, null));
    }

    private List<OutgoingMessage> aboutTheRights(String reference) {
        return messages.of(reference).stream()
                .filter(message -> message.getTemplate().equals("team-rights-passed"))
                .toList();
    }

    private static NewCase.FamilyContact byEmail(String name, String address) {
        return new NewCase.FamilyContact(name, address, null, null, "EMAIL");
    }

    private long cases() {
        return jdbc.sql("select count(*) from case_file").query(Long.class).single();
    }

    private void open(RequestRoute route, String born, LocalDate received) {
        steps.today(received);
        requests.register(new NewCase(
                received,
                route,
                "Alex Sample",
                "Please assess me.",
                "Alex",
                "Sample",
                LocalDate.parse(born),
                null,
                null,
                null,
                null));
    }

    @Test
    void aYoungPersonAsksForThemselvesAndNoParentIsNamed() {
        steps.today(MONDAY);
        ProcessInstance instance = steps.request(
                MONDAY,
                "route",
                "YOUNG_PERSON",
                "requestedBy",
                "Alex Sample",
                "childDateOfBirth",
                SIXTEEN,
                "parentName",
                "-");
        String reference = instance.getBusinessKey();
        steps.submit(
                instance,
                "check-and-acknowledge",
                "parentName",
                "-",
                "parentEmail",
                "alex@sample.example",
                "preferredContact",
                "EMAIL");

        assertThat(notices(reference))
                .contains("ACKNOWLEDGEMENT YOUNG_PERSON Alex Sample", "ASK_FOR_VIEWS YOUNG_PERSON Alex Sample")
                .noneMatch(notice -> notice.contains("PARENT"));
        assertThat(records.notices(caseFile(reference)))
                .filteredOn(notice -> notice.getKind() == NoticeKind.ASK_FOR_VIEWS)
                .singleElement()
                .satisfies(notice -> assertThat(notice.getBody()).doesNotContain("hear from Alex too"));
        assertThat(contacts.of(caseFile(reference)))
                .singleElement()
                .satisfies(party -> assertThat(party.getRole()).isEqualTo(PartyRole.YOUNG_PERSON))
                .satisfies(party -> assertThat(party.getEmail()).isEqualTo("alex@sample.example"));
        assertThat(passing.of(caseFile(reference)).map(RightsPassed::getSettledAt))
                .isPresent();
    }

    @Test
    void theViewsOfAYoungPersonAreTheirOwn() {
        steps.today(MONDAY);
        String reference = steps.request(MONDAY, "childDateOfBirth", SIXTEEN).getBusinessKey();

        assertThatThrownBy(() -> views.recordFamilyViews(reference, MONDAY, "The parent says so.", null, null))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("childViews")
                .hasMessageContaining("27 June 2026");
        views.recordFamilyViews(reference, MONDAY, "The parent says so.", "I want to go to college.", null);
    }

    @Test
    void aParentHoldsTheRightsUntilTheEndOfTheLastDayAndTheYoungPersonFromTheNext() {
        String reference = requestOfAParent().getBusinessKey();
        LocalDate decideBy =
                ledger.find(reference, AssessmentRules.DECIDE).orElseThrow().getDueDate();

        send(reference, LAST_DAY);
        assertThat(notices(reference)).last().isEqualTo("ASK_FOR_VIEWS PARENT Robin Sample");
        send(reference, FIRST_DAY);
        assertThat(notices(reference)).last().isEqualTo("ASK_FOR_VIEWS YOUNG_PERSON Alex Sample");

        assertThat(notices(reference)).noneMatch(notice -> notice.contains("COPY"));
        assertThat(caseFiles.family(caseFile(reference)).map(Party::getEmail)).isEmpty();
        assertThat(ledger.find(reference, AssessmentRules.DECIDE).orElseThrow().getDueDate())
                .isEqualTo(decideBy)
                .isEqualTo(LocalDate.of(2026, 7, 13));
    }

    @Test
    void aMessageThatWaitedOverTheDayDoesNotGoToTheParentAnyMore() {
        String reference = requestOfAParent().getBusinessKey();
        OutgoingMessage waiting = messages.of(reference).stream()
                .filter(message -> message.getRecipient().kind() == Recipient.Kind.FAMILY)
                .filter(message -> message.getState() == MessageState.QUEUED)
                .findFirst()
                .orElseThrow();

        steps.today(MONDAY);
        changes.youngPerson(reference, byEmail(null, "alex@sample.example"));
        delivery.attempt(waiting.getId(), false);

        assertThat(messages.byId(waiting.getId()).getAddress()).isEqualTo("alex@sample.example");
    }

    @Test
    void theCaseworkTeamIsToldOnceThatTheRightsHavePassedAndTheCaseFileSaysUntilItIsSettled() {
        String reference = requestOfAParent().getBusinessKey();

        steps.today(LAST_DAY);
        morning.keepPromises(null);
        assertThat(aboutTheRights(reference)).isEmpty();
        assertThat(passing.of(caseFile(reference))).isEmpty();

        steps.today(FIRST_DAY);
        morning.keepPromises(null);
        morning.keepPromises(null);
        assertThat(aboutTheRights(reference)).singleElement().satisfies(message -> {
            assertThat(message.getRecipient()).isEqualTo(Recipient.role("CASE_TEAM"));
            assertThat(message.getBody()).contains("27 Jun 2026").doesNotContain("Alex", "Robin");
        });
        assertThat(passing.of(caseFile(reference)).orElseThrow().getSettledAt()).isNull();

        changes.youngPerson(reference, byEmail(null, "alex@sample.example"));
        assertThat(passing.of(caseFile(reference)).orElseThrow().getSettledAt()).isNotNull();
        assertThat(caseFiles.family(caseFile(reference)).map(Party::getEmail)).contains("alex@sample.example");
    }

    @Test
    void parentsGetCopiesOnlyAsTheYoungPersonAgreesAndOnlyWhileTheyDo() {
        String reference = requestOfAParent().getBusinessKey();
        steps.today(MONDAY);
        Party robin = contacts.of(caseFile(reference)).get(0);
        String id = robin.getId().toString();

        assertThatThrownBy(() ->
                        copies.agree(reference, id, CopyAgreement.Scope.EVERYTHING, LAST_DAY, null, "Robin told us"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("from");
        send(reference, MONDAY);
        assertThat(notices(reference)).noneMatch(notice -> notice.contains("COPY"));

        copies.agree(reference, id, CopyAgreement.Scope.EVERYTHING, MONDAY, null, "Alex, on the phone");
        send(reference, MONDAY.plusDays(1));
        assertThat(notices(reference))
                .endsWith("ASK_FOR_VIEWS YOUNG_PERSON Alex Sample", "ASK_FOR_VIEWS COPY Robin Sample");
        assertThatThrownBy(() -> copies.agree(reference, id, CopyAgreement.Scope.EVERYTHING, MONDAY, null, "Again"))
                .isInstanceOf(ConflictException.class);

        CopyAgreement agreement = copies.of(caseFile(reference)).get(0);
        steps.today(MONDAY.plusDays(2));
        copies.end(reference, agreement.getId(), MONDAY.plusDays(2));
        int before = notices(reference).size();
        send(reference, MONDAY.plusDays(2));
        assertThat(notices(reference)).hasSize(before + 1).last().isEqualTo("ASK_FOR_VIEWS YOUNG_PERSON Alex Sample");
    }

    @Test
    void aCopyOfAMessageThatWaitedDoesNotGoOnceTheAgreementHasEnded() {
        String reference = requestOfAParent().getBusinessKey();
        steps.today(MONDAY);
        Party robin = contacts.of(caseFile(reference)).get(0);
        copies.agree(
                reference,
                robin.getId().toString(),
                CopyAgreement.Scope.EVERYTHING,
                MONDAY,
                null,
                "Alex, on the phone");
        steps.today(LocalDate.of(2026, 7, 14));
        messages.queue(new NewMessage(
                "TEST:" + reference,
                "UPDATE",
                "decision-made",
                Recipient.family(reference),
                reference,
                null,
                MessageFields.none()
                        .caseReference(reference)
                        .stage(caseFile(reference).getStage())));
        List<OutgoingMessage> toRobin = messages.of(reference).stream()
                .filter(message -> message.getRecipient().kind() == Recipient.Kind.PARTY)
                .toList();
        assertThat(toRobin).singleElement().satisfies(message -> assertThat(
                        message.getRecipient().key())
                .isEqualTo(robin.getId().toString()));

        copies.end(reference, copies.of(caseFile(reference)).get(0).getId(), LocalDate.of(2026, 7, 14));
        delivery.attempt(toRobin.get(0).getId(), false);
        assertThat(messages.byId(toRobin.get(0).getId()).getState()).isEqualTo(MessageState.OVERTAKEN);
    }

    @Test
    void agesTheLawDoesNotKnowAreAskedAbout() {
        long before = cases();
        LocalDate day = LocalDate.of(2026, 9, 7);

        assertThatThrownBy(() -> open(RequestRoute.PARENT, "2001-09-07", day))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("childDateOfBirth")
                .hasMessageContaining("under 25");
        assertThatThrownBy(() -> open(RequestRoute.PARENT, "2026-09-08", day))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("childDateOfBirth");
        assertThatThrownBy(() -> open(RequestRoute.YOUNG_PERSON, "2020-01-15", day))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("route")
                .hasMessageContaining("compulsory school age");
        assertThat(cases()).isEqualTo(before);

        open(RequestRoute.YOUNG_PERSON, "2001-09-08", day);
        open(RequestRoute.OTHER, "2020-01-15", day);
        assertThat(cases()).isEqualTo(before + 2);
    }

    @Test
    void aChildNeedsAParentToWriteTo() {
        steps.today(LAST_DAY);
        ProcessInstance instance = steps.request(LAST_DAY, "childDateOfBirth", SIXTEEN, "parentName", "-");

        assertThatThrownBy(() -> steps.submit(instance, "check-and-acknowledge", "parentName", "-"))
                .hasStackTraceContaining("parentName")
                .hasStackTraceContaining("26 June 2026");
        assertThat(notices(instance.getBusinessKey())).isEmpty();
    }

    @Test
    void aParentNamedInTheRequestOfAYoungPersonGetsNothing() {
        steps.today(MONDAY);
        ProcessInstance instance = steps.request(MONDAY, "childDateOfBirth", SIXTEEN);
        steps.submit(instance, "check-and-acknowledge", "parentEmail", "robin@sample.example");
        String reference = instance.getBusinessKey();

        assertThat(notices(reference)).contains("ACKNOWLEDGEMENT YOUNG_PERSON Alex Sample");
        assertThat(caseFiles.family(caseFile(reference)).map(Party::getEmail)).isEmpty();
        assertThat(passing.of(caseFile(reference))).isEmpty();

        morning.keepPromises(null);
        assertThat(aboutTheRights(reference)).hasSize(1);
    }

    private LackOfCapacity lack(AlternativePerson.Kind kind, String name, LocalDate from) {
        return new LackOfCapacity(
                kind,
                byEmail(name, name.split(" ")[0].toLowerCase(Locale.UK) + "@sample.example"),
                "Decisions on the assessment and plan; Dr Example, by interview",
                FIRST_DAY,
                "No deputy or attorney, asked of the Office of the Public Guardian",
                from);
    }

    @Test
    void withoutCapacityTheAlternativePersonActsAndADeputyComesBeforeAParent() {
        String reference = requestOfAParent().getBusinessKey();
        assertThatThrownBy(() ->
                        alternatives.record(reference, lack(AlternativePerson.Kind.PARENT, "Robin Sample", RECEIVED)))
                .isInstanceOf(InvalidInputException.class);
        steps.today(MONDAY);
        assertThatThrownBy(() ->
                        alternatives.record(reference, lack(AlternativePerson.Kind.PARENT, "Robin Sample", LAST_DAY)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("27 June 2026");
        assertThatThrownBy(() ->
                        alternatives.record(reference, lack(AlternativePerson.Kind.ATTORNEY, "Sasha Sample", MONDAY)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("18");

        alternatives.record(reference, lack(AlternativePerson.Kind.PARENT, "Robin Sample", MONDAY));
        send(reference, MONDAY);
        assertThat(notices(reference)).last().isEqualTo("ASK_FOR_VIEWS ALTERNATIVE_PERSON Robin Sample");

        LocalDate later = MONDAY.plusWeeks(1);
        steps.today(later);
        alternatives.record(reference, lack(AlternativePerson.Kind.DEPUTY, "Sasha Deputy", later));
        send(reference, later);
        assertThat(notices(reference)).last().isEqualTo("ASK_FOR_VIEWS ALTERNATIVE_PERSON Sasha Deputy");
        assertThatThrownBy(() ->
                        alternatives.record(reference, lack(AlternativePerson.Kind.PARENT, "Robin Sample", later)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Somebody acts already (Deputy");

        AlternativePerson deputy = alternatives.of(caseFile(reference)).get(1);
        LocalDate regained = later.plusWeeks(1);
        steps.today(regained);
        alternatives.end(reference, deputy.getId(), regained, "Capacity was found again");
        send(reference, regained);
        assertThat(notices(reference)).last().isEqualTo("ASK_FOR_VIEWS YOUNG_PERSON Alex Sample");
    }
}
