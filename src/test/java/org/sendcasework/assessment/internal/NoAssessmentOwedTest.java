package org.sendcasework.assessment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.assessment.AssessmentRules;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.casefile.RecipientRole;
import org.sendcasework.casefile.internal.Notice;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.engine.internal.FormRejectedException;
import org.sendcasework.identity.Groups;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.EarlierPlans;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A ground on which no assessment is owed has an outcome of its own. Nobody judges the legal test for it, no panel decides
 * it, and it is not counted as a refusal.
 */
@CaseworkTest
class NoAssessmentOwedTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final LocalDate SIX_WEEKS = LocalDate.of(2026, 10, 19);
    private static final LocalDate FOUND_OUT = LocalDate.of(2026, 9, 14);

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private CaseEnding ending;

    @Autowired
    private CaseEndingsTakenBack takenBack;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseRecords records;

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private FactCorrections corrections;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EarlierPlans earlier;

    private ProcessInstance instance;
    private String reference;
    private String family;

    @BeforeEach
    void aRequest() {
        steps.today(RECEIVED);
        family = "Sample-" + UUID.randomUUID();
        request("childDateOfBirth", "2017-05-03");
    }

    private void request(Object... fields) {
        Object[] all = new Object[fields.length + 2];
        all[0] = "childFamilyName";
        all[1] = family;
        System.arraycopy(fields, 0, all, 2, fields.length);
        instance = steps.request(RECEIVED, all);
        reference = instance.getBusinessKey();
    }

    private CaseFile caseFile() {
        return caseFiles.byReference(reference);
    }

    private void end(CaseOutcome outcome, LocalDate on, String authority) {
        ending.end(
                reference,
                new NewEnding(outcome, on, "The register of addresses shows it", null, authority),
                caseFile().getVersion());
    }

    private Deadline sixWeeks() {
        return ledger.find(reference, AssessmentRules.DECIDE).orElseThrow();
    }

    private List<Notice> notices(NoticeKind kind) {
        return records.notices(caseFile()).stream()
                .filter(notice -> notice.getKind() == kind)
                .toList();
    }

    private void nothingEnded() {
        assertThat(caseFile().isOpen()).isTrue();
        assertThat(sixWeeks().getDueDate()).isEqualTo(SIX_WEEKS);
        assertThat(sixWeeks().isOpen()).isTrue();
        assertThat(instance).isWaitingAt("check-and-acknowledge");
    }

    private void noRefusal() {
        assertThat(records.decisions(caseFile())).isEmpty();
        assertThat(notices(NoticeKind.REFUSAL_TO_ASSESS)).isEmpty();
        assertThat(ledger.of(reference))
                .noneMatch(deadline -> deadline.getRuleCode().equals(new RuleCode("APPEAL-LATER-OF")));
        assertThat(jdbc.queryForObject(
                        "select count(*) from case_fact where case_reference = ? and request_decision is not null",
                        Long.class,
                        reference))
                .as("no figure counts it as decided or refused")
                .isZero();
        assertThat(jdbc.queryForObject(
                        "select outcome from case_fact where case_reference = ?", String.class, reference))
                .isEqualTo(caseFile().getOutcome().name());
    }

    @Test
    void aRequestForAChildWhoIsNotInTheAreaIsPassedOnToTheAuthorityThatIsNamed() {
        steps.today(FOUND_OUT);
        end(CaseOutcome.NOT_IN_AREA, FOUND_OUT, "Brackenshire");

        assertThat(instance).isWaitingAt("pass-on-the-request").hasNotPassed("died", "moved-away", "withdrawn");
        assertThat(steps.dueOf(steps.task(instance, "pass-on-the-request")))
                .isEqualTo(FOUND_OUT.plusDays(10).atTime(23, 59));
        assertThat(sixWeeks().getStatus()).isEqualTo(Deadline.Status.LAPSED);
        assertThat(ledger.find(reference, AssessmentRules.FINAL).orElseThrow().getStatus())
                .isEqualTo(Deadline.Status.LAPSED);
        assertThat(steps.timers(reference)).isEmpty();
        assertThat(notices(NoticeKind.PASSED_ON)).as("nothing goes out unread").isEmpty();
        assertThatThrownBy(() -> steps.submit(
                        instance, "pass-on-the-request", "letter", "Brackenshire is responsible. We passed it on."))
                .hasMessageContaining("what the family can do if it is wrong");
        assertThat(instance).isWaitingAt("pass-on-the-request");
        assertThat(notices(NoticeKind.PASSED_ON))
                .as("half a letter does not go")
                .isEmpty();
        steps.submit(instance, "pass-on-the-request");

        assertThat(instance).isEnded().hasPassed("passed-on").hasNotPassed("decide-whether-to-assess");
        assertThat(caseFile().getOutcome()).isEqualTo(CaseOutcome.NOT_IN_AREA);
        assertThat(notices(NoticeKind.PASSED_ON))
                .extracting(Notice::getRecipientRole)
                .containsExactlyInAnyOrder(RecipientRole.AUTHORITY, RecipientRole.PARENT);
        assertThat(notices(NoticeKind.PASSED_ON))
                .filteredOn(notice -> notice.getRecipientRole() == RecipientRole.AUTHORITY)
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.getRecipient()).isEqualTo("Brackenshire");
                    assertThat(letter.getBody())
                            .contains("Please assess my child.", "section 24")
                            .doesNotContain("Tribunal");
                });
        assertThat(notices(NoticeKind.PASSED_ON))
                .filteredOn(notice -> notice.getRecipientRole() == RecipientRole.PARENT)
                .singleElement()
                .satisfies(letter -> assertThat(letter.getBody())
                        .contains("Brackenshire", "you think that this is wrong", "SENDIASS", "Tribunal"));
        assertThat(ledger.find(reference, AssessmentRules.CONFIRM_END)
                        .orElseThrow()
                        .getStatus())
                .isEqualTo(Deadline.Status.MET);
        noRefusal();
    }

    @Test
    void theResponsibleAuthorityMustBeNamed() {
        assertThatThrownBy(() -> end(CaseOutcome.NOT_IN_AREA, RECEIVED, " "))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("authority");
        nothingEnded();
    }

    @Test
    void aChildForWhomWeMadeAPlanIsNotPassedOnBeforeThatPlanIsExplained() {
        earlier.ended(family, LocalDate.of(2017, 5, 3), CaseOutcome.PLAN_ISSUED, LocalDate.of(2026, 1, 12));

        assertThatThrownBy(() -> end(CaseOutcome.NOT_IN_AREA, RECEIVED, "Brackenshire"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("shows our plan");
        nothingEnded();
        steps.submit(instance, "check-and-acknowledge", "planNotInForceWhy", "It passed to Brackenshire in June.");
        end(CaseOutcome.NOT_IN_AREA, RECEIVED, "Brackenshire");
        assertThat(caseFile().isOpen()).isFalse();
    }

    @Test
    void whatWasPassedOnInErrorIsTakenBackWithItsFirstDates() {
        steps.today(FOUND_OUT);
        end(CaseOutcome.NOT_IN_AREA, FOUND_OUT, "Brackenshire");
        steps.submit(instance, "pass-on-the-request");

        steps.as(
                "mona",
                List.of(Groups.MANAGERS),
                () -> takenBack.takeBack(
                        reference,
                        "The street is in our area",
                        "We rang them",
                        caseFile().getVersion()));

        assertThat(caseFile().isOpen()).isTrue();
        assertThat(sixWeeks().isOpen()).isTrue();
        assertThat(sixWeeks().getDueDate()).isEqualTo(SIX_WEEKS);
        assertThat(steps.tasksOfCase(reference, "check-and-acknowledge")).hasSize(1);
        assertThat(steps.tasksOfCase(reference, "pass-on-the-request")).isEmpty();
    }

    @Test
    void anAgeThatTheLawCoversIsNotOutsideTheRange() {
        assertThatThrownBy(() -> end(CaseOutcome.OUTSIDE_AGE, RECEIVED, null))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("an age of 9");
        nothingEnded();
    }

    @Test
    void whoTurnsTwentyFiveBeforeTheDecisionIsNoLongerCoveredAndIsTold() {
        request("route", "YOUNG_PERSON", "childDateOfBirth", "2001-09-14", "parentName", "-");
        LocalDate dayBefore = FOUND_OUT.minusDays(1);
        steps.letTimePass(reference, dayBefore);
        assertThatThrownBy(() -> end(CaseOutcome.OUTSIDE_AGE, dayBefore, null))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("an age of 24");
        nothingEnded();

        steps.letTimePass(reference, FOUND_OUT);
        end(CaseOutcome.OUTSIDE_AGE, FOUND_OUT, null);
        assertThat(instance).isWaitingAt("tell-of-the-age").hasNotPassed("died", "withdrawn");
        assertThat(steps.dueOf(steps.task(instance, "tell-of-the-age")))
                .isEqualTo(FOUND_OUT.plusDays(10).atTime(23, 59));
        steps.submit(instance, "tell-of-the-age");

        assertThat(instance).isEnded().hasPassed("outside-the-age-range");
        assertThat(notices(NoticeKind.OUTSIDE_AGE))
                .singleElement()
                .satisfies(letter -> assertThat(letter.getRecipientRole()).isEqualTo(RecipientRole.YOUNG_PERSON));
        assertThat(notices(NoticeKind.WITHDRAWAL_CONFIRMED)).isEmpty();
        noRefusal();
    }

    @Test
    void aRequestOfSomebodyOf25IsRecordedOnceTheAgeWasCheckedAndAnsweredAsOutsideTheRange() {
        assertThatThrownBy(() -> request("route", "OTHER", "childDateOfBirth", "2001-09-07", "parentName", "-"))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("childDateOfBirth")
                .hasMessageContaining("say how the date of birth was checked");
        request(
                "route",
                "OTHER",
                "childDateOfBirth",
                "2001-09-07",
                "parentName",
                "-",
                "ageCheckedHow",
                "Seen on the birth certificate");

        assertThat(records.timeline(caseFile()))
                .anyMatch(entry -> entry.getText().contains("Seen on the birth certificate"));
        end(CaseOutcome.OUTSIDE_AGE, RECEIVED, null);
        steps.submit(instance, "tell-of-the-age");
        assertThat(caseFile().getOutcome()).isEqualTo(CaseOutcome.OUTSIDE_AGE);
        noRefusal();
    }

    @Test
    void aDateOfBirthThatWasWrongCanBeCorrectedToAnAgeThatIsNotCovered() {
        corrections.correct(
                reference,
                "date-of-birth",
                "2001-05-03",
                "The certificate",
                caseFile().getVersion());
        end(CaseOutcome.OUTSIDE_AGE, RECEIVED, null);

        assertThat(instance).isWaitingAt("tell-of-the-age");
    }

    @Test
    void aDateThatWasMissedBeforeTheGroundWasFoundStaysMissed() {
        LocalDate late = SIX_WEEKS.plusDays(1);
        steps.letTimePass(reference, late);
        end(CaseOutcome.NOT_IN_AREA, late, "Brackenshire");

        assertThat(jdbc.queryForObject(
                        "select missed_when_ended from deadline where id = ?",
                        Boolean.class,
                        sixWeeks().getId()))
                .isTrue();
    }
}
