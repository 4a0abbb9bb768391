package org.sendcasework.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sendcasework.assessment.AssessmentRules;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.casefile.RecipientRole;
import org.sendcasework.casefile.internal.Notice;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.LettersOfTests;
import org.sendcasework.support.TestSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each recipient reads, and that a letter which lacks what the law demands is not sent and changes nothing. */
@CaseworkTest
class LettersTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final String REASONS = "These are the reasons in plain English";
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseRecords records;

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private LetterContacts contacts;

    @Autowired
    private TestSettings settings;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private FormService forms;

    @Autowired
    private JdbcClient jdbc;

    private ProcessInstance instance;
    private String deployment;

    @BeforeEach
    void setTheClock() {
        steps.today(RECEIVED);
    }

    @AfterEach
    void enterEveryContactAgain() {
        LettersOfTests.enterContacts(jdbc);
        if (deployment != null) {
            repository.deleteDeployment(deployment, true);
        }
    }

    private void forget(String kind) {
        jdbc.sql("delete from letter_contact where kind = :kind")
                .param("kind", kind)
                .update();
    }

    private void refused() {
        String urn = settings.school();
        instance = steps.request(RECEIVED, "settingUrn", urn);
        steps.submit(instance, "check-and-acknowledge", "settingUrn", urn);
        steps.submit(instance, "record-family-views");
        steps.submit(instance, "consider-the-evidence");
        steps.today(DAY);
        steps.submit(instance, "decide-whether-to-assess", "assessDecision", "REFUSE");
    }

    private String reference() {
        return instance.getBusinessKey();
    }

    private String letter(NoticeKind kind, RecipientRole role) {
        return notices(kind)
                .filter(notice -> notice.getRecipientRole() == role)
                .findFirst()
                .orElseThrow()
                .getBody();
    }

    private Stream<Notice> notices(NoticeKind kind) {
        return records.notices(caseFiles.byReference(reference())).stream().filter(notice -> notice.getKind() == kind);
    }

    @ParameterizedTest
    @CsvSource({
        "MEDIATION_ADVISER, mediation information of regulation 32",
        "DISAGREEMENT_RESOLUTION, availability of disagreement resolution",
        "INFORMATION_AND_ADVICE, information and advice that is available",
        "AUTHORITY, 'name, address and telephone number of the authority'",
    })
    void aRefusalDoesNotGoWithoutAContactThatTheLawDemands(String kind, String missing) {
        refused();
        forget(kind);

        assertThatThrownBy(() -> steps.submit(instance, "send-refusal-notice")).hasMessageContaining(missing);

        assertThat(instance).isWaitingAt("send-refusal-notice");
        assertThat(notices(NoticeKind.REFUSAL_TO_ASSESS)).isEmpty();
        assertThat(notices(NoticeKind.DECISION_NOT_TO_ASSESS)).isEmpty();
        assertThat(caseFiles.byReference(reference()).isOpen()).isTrue();
        assertThat(ledger.find(reference(), AssessmentRules.DECIDE).orElseThrow())
                .satisfies(deadline -> {
                    assertThat(deadline.isOpen()).isTrue();
                    assertThat(deadline.getDueDate()).isEqualTo(RECEIVED.plusWeeks(6));
                });
        assertThat(ledger.of(reference()))
                .as("no time to appeal runs from a letter that did not go")
                .noneMatch(deadline -> deadline.getRuleCode().equals(new RuleCode("APPEAL-LATER-OF")));
    }

    @Test
    void theFamilyReadsItsRightOfAppealWithTheLastDaysAndTheContactsOfTheRegister() {
        refused();
        steps.submit(instance, "send-refusal-notice");

        assertThat(letter(NoticeKind.REFUSAL_TO_ASSESS, RecipientRole.PARENT))
                .contains(
                        "Ambershire Council",
                        "Telephone: 01632 960102",
                        "To Robin Sample",
                        "5 October 2026",
                        "Decision not to assess",
                        reference(),
                        REASONS,
                        "First-tier Tribunal (Special Educational Needs and Disability)",
                        "Harbour Mediation, telephone 01632 960100",
                        "Ambershire Disagreement Resolution, telephone 01632 960103",
                        "Ambershire SENDIASS, telephone 01632 960101")
                .doesNotContain("section B", "recommendations");
        for (String rule : List.of("APPEAL-LATER-OF", "MED-CONTACT-2M")) {
            assertThat(letter(NoticeKind.REFUSAL_TO_ASSESS, RecipientRole.PARENT))
                    .as("the last day in the letter is that of the ledger")
                    .contains("by "
                            + Texts.date(ledger.of(reference()).stream()
                                    .filter(deadline -> deadline.getRuleCode().equals(new RuleCode(rule)))
                                    .findFirst()
                                    .orElseThrow()
                                    .getDueDate()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ICB", "SETTING", "SOCIAL_CARE"})
    void nobodyElseReadsThatTheyCanAppealOrWhy(RecipientRole role) {
        refused();
        steps.submit(instance, "send-refusal-notice");

        assertThat(letter(NoticeKind.DECISION_NOT_TO_ASSESS, role))
                .contains("Ambershire Council", "not to carry out", "regulation 5(2)", reference())
                .doesNotContainIgnoringCase("appeal", "tribunal", "mediation", REASONS);
    }

    @Test
    void whoMadeALetterByWhichTemplateIsKept() {
        refused();
        steps.submit(instance, "send-refusal-notice");

        assertThat(notices(NoticeKind.REFUSAL_TO_ASSESS)).singleElement().satisfies(notice -> {
            assertThat(notice.getTemplate()).isEqualTo("refusal-to-assess.family");
            assertThat(notice.getTemplateVersion()).isEqualTo(1);
        });
    }

    @Test
    void aDraftSaysWhereToFindSchoolsAndNamesTheAdviceThatGoesWithIt() {
        instance = steps.request(RECEIVED);
        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");
        steps.adviseAll(instance);
        steps.submit(instance, "decide-whether-to-issue");
        steps.submit(instance, "draft-the-plan");
        forget("LOCAL_OFFER");
        assertThatThrownBy(() -> steps.submit(instance, "serve-the-draft"))
                .hasMessageContaining("where to find schools and colleges");
        assertThat(instance).isWaitingAt("serve-the-draft");
        assertThat(ledger.find(reference(), AssessmentRules.REPRESENTATIONS)).isEmpty();

        LettersOfTests.enterContacts(jdbc);
        steps.submit(instance, "serve-the-draft");
        assertThat(letter(NoticeKind.DRAFT_PLAN, RecipientRole.PARENT))
                .contains("Ambershire Local Offer", "section 39(4)")
                .containsPattern(
                        "(?s)With this letter go the draft and this advice:\\s+- .*, given on 7 September 2026");
    }

    /** Cases that wait at the notice since before the letters were checked still have a form with boxes to tick. */
    @Test
    void aTaskOfAnEarlierReleaseSendsTheSameLetterAndTakesNoContactFromItsForm() throws IOException {
        DeploymentBuilder earlier = repository.createDeployment();
        for (String model : List.of("ehc-needs-assessment.bpmn", "panel-decision.bpmn")) {
            earlier.addString(model, Files.readString(Path.of("processes", model)));
        }
        try (Stream<Path> all = Files.list(Path.of("forms"))) {
            for (Path form : all.toList()) {
                earlier.addString(form.getFileName().toString(), Files.readString(before(form)));
            }
        }
        deployment = earlier.deploy().getId();
        refused();
        steps.secondOfficerAgrees(reference());
        forms.submitTaskForm(
                steps.task(instance, "send-refusal-notice").getId(),
                Map.of(
                        "sentOn",
                        DAY.toString(),
                        "appealRight",
                        true,
                        "timeLimits",
                        true,
                        "mediationInformation",
                        true,
                        "mediationAdviser",
                        "somebody typed",
                        "disagreementResolution",
                        true,
                        "iasContact",
                        "something typed",
                        "authorityContact",
                        "typed too"));

        assertThat(letter(NoticeKind.REFUSAL_TO_ASSESS, RecipientRole.PARENT))
                .contains("Harbour Mediation", "Ambershire SENDIASS")
                .doesNotContain("typed");
        assertThat(instance).isEnded().hasPassed("assessment-refused");
    }

    private static Path before(Path form) {
        return form.getFileName().toString().equals("send-refusal-notice.form")
                ? Path.of("src/test/resources/upgrade/send-refusal-notice-of-0.3.form")
                : form;
    }

    @ParameterizedTest
    @CsvSource({
        "AUTHORITY, Ambershire Council, , 01632 960102, , , address",
        "AUTHORITY, Ambershire Council, County Hall, , , , phone",
        "INFORMATION_AND_ADVICE, y, , 01632 960102, , , name",
        "INFORMATION_AND_ADVICE, SENDIASS, , , , , phone",
        "INFORMATION_AND_ADVICE, SENDIASS, , call us, , , phone",
        "INFORMATION_AND_ADVICE, SENDIASS, , , nobody, , email",
        "LOCAL_OFFER, Local Offer, , 01632 960102, , , website",
        "LOCAL_OFFER, Local Offer, , , , nowhere, website",
        "MEDIATION_ADVISER, Not in the register, , 01632 960102, , , name",
    })
    void aContactThatReachesNobodyIsRefused(
            ContactKind kind, String name, String address, String phone, String email, String website, String field) {
        assertThatThrownBy(() -> contacts.enter(kind, new NewLetterContact(name, address, phone, email, website)))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.field())
                        .isEqualTo(field));
    }

    @Test
    void aContactThatChangesIsNamedFromThenOnAndTheEarlierOneIsKept() {
        contacts.enter(
                ContactKind.INFORMATION_AND_ADVICE,
                new NewLetterContact("Ambershire Advice", null, "01632 960199", null, null));
        refused();
        steps.submit(instance, "send-refusal-notice");
        assertThat(letter(NoticeKind.REFUSAL_TO_ASSESS, RecipientRole.PARENT))
                .contains("Ambershire Advice, telephone 01632 960199")
                .doesNotContain("SENDIASS");
        assertThat(contacts.history(ContactKind.INFORMATION_AND_ADVICE))
                .extracting(contact -> contact.getName())
                .startsWith("Ambershire Advice", "Ambershire SENDIASS");
        jdbc.sql("delete from letter_contact where name = 'Ambershire Advice'").update();
    }
}
