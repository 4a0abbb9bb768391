package org.sendcasework.assessment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.casefile.CaseContacts;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.casefile.ContactChanges;
import org.sendcasework.casefile.CopyAgreement;
import org.sendcasework.casefile.CopyAgreements;
import org.sendcasework.casefile.Disclosure;
import org.sendcasework.casefile.LetterWords;
import org.sendcasework.casefile.NewCase;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.casefile.Party;
import org.sendcasework.casefile.PartyRole;
import org.sendcasework.identity.Groups;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each parent is written to apart, and nobody learns from a letter what must not be disclosed to them. */
@CaseworkTest
class EachParentTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 6, 1);
    private static final LocalDate NEXT = RECEIVED.plusDays(1);
    private static final NewCase.FamilyContact SASHA =
            new NewCase.FamilyContact("Sasha Other", "sasha@hidden.example", null, "7 Hidden Lane\nAM1 1ZZ", "POST");

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseContacts contacts;

    @Autowired
    private ContactChanges changes;

    @Autowired
    private CopyAgreements copies;

    @Autowired
    private CaseRecords records;

    @Autowired
    private CaseWork work;

    @Autowired
    private CaseEnding ending;

    @Autowired
    private JdbcClient jdbc;

    private String reference;

    @BeforeEach
    void aChildWithAParent() {
        steps.today(RECEIVED);
        reference = steps.request(RECEIVED, "childDateOfBirth", "2010-05-03").getBusinessKey();
        steps.today(NEXT);
    }

    private CaseFile caseFile() {
        return caseFiles.byReference(reference);
    }

    private String add(PartyRole role, NewCase.FamilyContact contact, Disclosure disclosure) {
        changes.add(reference, role, contact, disclosure);
        return contacts.of(caseFile()).stream()
                .filter(party -> party.getName().equals(contact.name()))
                .map(Party::getId)
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private void send(NoticeKind kind, String body) {
        records.send(
                caseFile(),
                kind,
                caseFiles.familyOn(caseFile(), work.today()),
                work.today(),
                new LetterWords(body, null, null));
    }

    private List<String> notices() {
        return records.notices(caseFile()).stream()
                .map(notice -> notice.getKind() + " " + notice.getRecipientRole() + " " + notice.getRecipient())
                .toList();
    }

    @Test
    void noLetterToOneParentHasTheAddressOfTheOtherThatMustNotBeDisclosed() {
        add(PartyRole.PARENT, SASHA, new Disclosure("A court has ordered it", null));

        for (String secret : List.of("Sasha lives at 7  hidden lane.", "Write to am1 1zz", "sasha@HIDDEN.example")) {
            assertThatThrownBy(() -> send(NoticeKind.ASK_FOR_VIEWS, secret))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("letter")
                    .hasMessageContaining("Robin Sample");
        }
        assertThat(notices()).isEmpty();

        send(NoticeKind.ASK_FOR_VIEWS, "Please tell us what you think.");
        assertThat(notices()).containsExactly("ASK_FOR_VIEWS PARENT Robin Sample");
    }

    @Test
    void aCopyThatSaysWhatIsWithheldIsHeldBackAndTheNoticeGoes() {
        String sasha = add(PartyRole.PARENT, SASHA, new Disclosure(null, "Oak School\nthe move in May"));
        copies.agree(reference, sasha, CopyAgreement.Scope.EVERYTHING, NEXT, null, "Robin, by letter");

        send(NoticeKind.ASK_FOR_VIEWS, "Alex goes to Oak school now.");
        assertThat(notices()).containsExactly("ASK_FOR_VIEWS PARENT Robin Sample");
        assertThat(records.timeline(caseFile()))
                .anyMatch(entry -> entry.getText().startsWith("No copy went to Sasha Other"));

        send(NoticeKind.ASK_FOR_VIEWS, "Please tell us what you think.");
        assertThat(notices()).last().isEqualTo("ASK_FOR_VIEWS COPY Sasha Other");
    }

    @Test
    void theAuthorityOfARepresentativeHasAScopeAndAnEnd() {
        String kim = add(
                PartyRole.REPRESENTATIVE,
                new NewCase.FamilyContact("Kim Adviser", "kim@sample.example", null, null, "EMAIL"),
                Disclosure.UNRESTRICTED);
        assertThatThrownBy(() ->
                        copies.agree(reference, kim, CopyAgreement.Scope.DECISIONS, NEXT, null, "Form signed by Robin"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("until");
        LocalDate end = NEXT.plusDays(7);
        copies.agree(reference, kim, CopyAgreement.Scope.DECISIONS, NEXT, end, "Form signed by Robin");

        send(NoticeKind.ASK_FOR_VIEWS, "Please tell us what you think.");
        assertThat(notices()).containsExactly("ASK_FOR_VIEWS PARENT Robin Sample");
        send(NoticeKind.REFUSAL_TO_ASSESS, "We will not assess.");
        assertThat(notices()).last().isEqualTo("REFUSAL_TO_ASSESS COPY Kim Adviser");

        steps.today(end);
        send(NoticeKind.REFUSAL_TO_ASSESS, "We will not assess.");
        assertThat(notices()).last().isEqualTo("REFUSAL_TO_ASSESS PARENT Robin Sample");
    }

    @Test
    void whatAParentArrangedDoesNotBindTheYoungPerson() {
        String sasha = add(PartyRole.PARENT, SASHA, Disclosure.UNRESTRICTED);
        copies.agree(reference, sasha, CopyAgreement.Scope.EVERYTHING, NEXT, null, "Robin, by letter");
        send(NoticeKind.ASK_FOR_VIEWS, "Please tell us what you think.");
        assertThat(notices()).last().isEqualTo("ASK_FOR_VIEWS COPY Sasha Other");

        steps.today(LocalDate.of(2026, 6, 27));
        send(NoticeKind.ASK_FOR_VIEWS, "Please tell us what you think.");
        assertThat(notices()).last().isEqualTo("ASK_FOR_VIEWS YOUNG_PERSON Alex Sample");
    }

    @Test
    void theSocialWorkerAndTheVirtualSchoolHearOfAChildInCareAndOfAYoungPersonOnlyAsTheyAgree() {
        // Other tests leave services too: the first by name is asked
        jdbc.sql("insert into partner_service (id, code, name, discipline, group_id) values (gen_random_uuid(),"
                        + " 'VS-OF-A-TEST', 'Aarley Virtual School', 'VIRTUAL_SCHOOL', 'caseworkers')")
                .update();
        try {
            hearsOfAChildInCare();
        } finally {
            jdbc.sql("delete from partner_service where code = 'VS-OF-A-TEST'").update();
        }
    }

    private void hearsOfAChildInCare() {
        add(
                PartyRole.SOCIAL_WORKER,
                new NewCase.FamilyContact("Jo Careworker", "jo@sample.example", null, null, "EMAIL"),
                Disclosure.UNRESTRICTED);
        send(NoticeKind.ASK_FOR_VIEWS, "Please tell us what you think.");
        assertThat(notices()).containsExactly("ASK_FOR_VIEWS PARENT Robin Sample");

        jdbc.sql("update person set looked_after = true where id = ?")
                .param(caseFile().getPerson().getId())
                .update();
        send(NoticeKind.ASK_FOR_VIEWS, "Please tell us what you think.");
        assertThat(notices())
                .containsExactlyInAnyOrder(
                        "ASK_FOR_VIEWS PARENT Robin Sample",
                        "ASK_FOR_VIEWS PARENT Robin Sample",
                        "ASK_FOR_VIEWS COPY Jo Careworker",
                        "ASK_FOR_VIEWS VIRTUAL_SCHOOL Aarley Virtual School");

        steps.today(LocalDate.of(2026, 6, 27));
        send(NoticeKind.ASK_FOR_VIEWS, "Please tell us what you think.");
        assertThat(notices()).hasSize(5).last().isEqualTo("ASK_FOR_VIEWS YOUNG_PERSON Alex Sample");
    }

    private void withdraw(OtherParents others) {
        ending.end(
                reference,
                new NewEnding(CaseOutcome.WITHDRAWN, NEXT, "Robin rang us", others, null),
                caseFile().getVersion());
    }

    @Test
    void aWithdrawalThatAnotherParentDisputesIsForAManagerToDecide() {
        add(PartyRole.PARENT, SASHA, Disclosure.UNRESTRICTED);

        steps.as("wendy", List.of(Groups.CASEWORKERS), () -> {
            assertThatThrownBy(() -> withdraw(null))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("otherParents");
            for (OtherParents others : List.of(OtherParents.DISPUTE, OtherParents.NOT_HEARD)) {
                assertThatThrownBy(() -> withdraw(others))
                        .isInstanceOf(InvalidInputException.class)
                        .hasMessageContaining("manager");
            }
        });
        assertThat(caseFile().isOpen()).isTrue();

        steps.as("morgan", List.of(Groups.MANAGERS), () -> withdraw(OtherParents.DISPUTE));
        assertThat(caseFile().getOutcome()).isEqualTo(CaseOutcome.WITHDRAWN);
        assertThat(records.timeline(caseFile()))
                .anyMatch(entry -> entry.getText().contains("Another parent does not agree"));
    }

    @Test
    void aWithdrawalOnWhichAllParentsAgreeIsForACaseworkerToo() {
        add(PartyRole.PARENT, SASHA, Disclosure.UNRESTRICTED);

        steps.as("wendy", List.of(Groups.CASEWORKERS), () -> withdraw(OtherParents.AGREE));
        assertThat(caseFile().getOutcome()).isEqualTo(CaseOutcome.WITHDRAWN);
    }
}
