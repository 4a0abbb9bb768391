package org.sendcasework.assessment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.sendcasework.advice.AdviceKind;
import org.sendcasework.advice.AdviceRequest;
import org.sendcasework.advice.AdviceService;
import org.sendcasework.assessment.AssessmentRules;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.mediation.AppealRight;
import org.sendcasework.mediation.RightsOfAppeal;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.DisputeSteps;
import org.springframework.beans.factory.annotation.Autowired;

/** Facts of a case are corrected with reason and history, in open and closed cases, and what hangs on them follows. */
@CaseworkTest
class FactCorrectionTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final LocalDate NOTICE = LocalDate.of(2026, 10, 1);
    private static final RuleCode TIME_TO_APPEAL = new RuleCode("APPEAL-LATER-OF");

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private DisputeSteps disputes;

    @Autowired
    private FactCorrections corrections;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private AdviceService advice;

    @Autowired
    private RightsOfAppeal rights;

    @Autowired
    private FamilyRepresentations representations;

    @Autowired
    private DeadlineLedger ledger;

    private CaseFile caseFile(String reference) {
        return caseFiles.byReference(reference);
    }

    private FactCorrections.Correction correct(String reference, String fact, String right) {
        return corrections.correct(
                reference,
                fact,
                right,
                "The school's form says so",
                caseFile(reference).getVersion());
    }

    private CaseFact fact(String reference, String code) {
        return corrections.of(reference).stream()
                .filter(fact -> fact.getCode().startsWith(code))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate due(String reference, RuleCode rule) {
        return ledger.find(reference, rule).orElseThrow().getDueDate();
    }

    @Test
    void whoTheCaseIsAboutAndWhoIsWrittenToIsCorrectedAndKeepsItsHistory() {
        steps.today(RECEIVED);
        String reference = steps.request(RECEIVED).getBusinessKey();

        correct(reference, "family-name", "Semple");
        correct(reference, "date-of-birth", "2018-03-05");
        correct(reference, "postcode", "AM1 2AB");
        correct(reference, "contact-address", "1 High Street\nAmberton");
        correct(reference, "preferred-contact", "PHONE");

        CaseFile caseFile = caseFile(reference);
        assertThat(caseFile.getPerson().getFullName()).isEqualTo("Alex Semple");
        assertThat(caseFile.getPerson().getDateOfBirth()).isEqualTo(LocalDate.of(2018, 3, 5));
        assertThat(caseFile.getPerson().getPostcode()).isEqualTo("AM1 2AB");
        assertThat(caseFiles.family(caseFile).orElseThrow())
                .satisfies(family -> assertThat(family.getAddress()).isEqualTo("1 High Street\nAmberton"))
                .satisfies(family -> assertThat(family.getPreferredContact()).isEqualTo("PHONE"))
                .satisfies(family -> assertThat(family.getName()).isEqualTo("Robin Sample"));
        assertThat(corrections.history(reference)).hasSize(5);
        assertThat(corrections.history(reference).get(4)).satisfies(first -> {
            assertThat(first.getFact()).isEqualTo("family-name");
            assertThat(first.getValueBefore()).isEqualTo("Sample");
            assertThat(first.getValueAfter()).isEqualTo("Semple");
            assertThat(first.getReason()).isEqualTo("The school's form says so");
        });
    }

    @Test
    void aDateReceivedMovesItsLimitsTimersAndTasksAndThePreviewMovesNothing() {
        steps.today(RECEIVED);
        ProcessInstance instance = steps.request(RECEIVED);
        String reference = instance.getBusinessKey();
        LocalDate right = RECEIVED.minusDays(3);

        FactCorrections.Correction preview = corrections.preview(
                reference,
                "date-received",
                right.toString(),
                "The post book",
                caseFile(reference).getVersion());
        assertThat(preview.deadlines()).isNotEmpty();
        assertThat(preview.timersAndTasks()).isNotEmpty();
        assertThat(due(reference, AssessmentRules.FINAL)).isEqualTo(RECEIVED.plusWeeks(20));
        assertThat(corrections.history(reference)).isEmpty();
        correct(reference, "date-received", right.toString());

        assertThat(due(reference, AssessmentRules.FINAL)).isEqualTo(right.plusWeeks(20));
        assertThat(steps.dueOf(steps.task(instance, "check-and-acknowledge")).toLocalDate())
                .isEqualTo(right.plusWeeks(6));
        assertThat(steps.timerOf(reference, "twenty-weeks-missed"))
                .contains(right.plusWeeks(20).plusDays(1).atStartOfDay());
    }

    @Test
    void aNoticeOfRefusalOnAnotherDayMovesTheTimeToAppealOfAClosedCase() {
        String reference = disputes.refused(NOTICE);
        LocalDate right = NOTICE.plusDays(20);
        steps.today(right);
        AppealRight appeal = rights.of(reference).get(0);
        assertThat(ledger.find(reference, AssessmentRules.DECIDE).orElseThrow().isMetLate())
                .isFalse();

        FactCorrections.Correction done =
                correct(reference, fact(reference, "notified-on:").getCode(), right.toString());

        assertThat(rights.of(reference).get(0).getNotifiedOn()).isEqualTo(right);
        assertThat(rights.lastDayToAppeal(appeal)).isEqualTo(LocalDate.of(2026, 12, 21));
        assertThat(steps.timerOf(reference, "last-day-for-an-appeal-date")
                        .or(() -> steps.timerOf(reference, "last-day-for-an-appeal")))
                .contains(LocalDate.of(2026, 12, 22).atStartOfDay());
        assertThat(ledger.find(reference, AssessmentRules.DECIDE).orElseThrow())
                .satisfies(six -> assertThat(six.getClosedOn()).isEqualTo(right))
                .satisfies(six -> assertThat(six.isMetLate()).isTrue());
        assertThat(caseFile(reference).getOutcomeOn()).isEqualTo(right);
        assertThat(caseFile(reference).isOpen()).isFalse();
        assertThat(done.deadlines())
                .anyMatch(moved ->
                        moved.before().endsWith("in time") && moved.after().endsWith("late"));
    }

    @Test
    void aTimeToAppealThatSeemedOverRunsAgain() {
        String reference = disputes.refused(NOTICE);
        steps.letTimePass(reference, NOTICE.plusMonths(2).plusDays(2));
        AppealRight over = rights.of(reference).get(0);
        assertThat(over.getStatus()).isEqualTo(AppealRight.Status.TIME_OVER);

        correct(
                reference,
                fact(reference, "notified-on:").getCode(),
                NOTICE.plusDays(30).toString());

        assertThat(rights.of(reference).get(0).getStatus()).isEqualTo(AppealRight.Status.OPEN);
        assertThat(ledger.isOpen(reference, TIME_TO_APPEAL, over.getId().toString()))
                .isTrue();
        assertThat(steps.timerOf(reference, "last-day-for-an-appeal")).isPresent();
    }

    @Test
    void oneAdvisersDatesMoveItsOwnLimitOnly() {
        steps.today(RECEIVED);
        ProcessInstance instance = steps.request(RECEIVED);
        String reference = instance.getBusinessKey();
        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");
        steps.today(RECEIVED.plusDays(5));
        steps.submit(instance, "choose-advisers");
        AdviceRequest medical = advice.of(reference).stream()
                .filter(request -> request.getKind() == AdviceKind.MEDICAL)
                .findFirst()
                .orElseThrow();
        AdviceRequest social = advice.of(reference).stream()
                .filter(request -> request.getKind() == AdviceKind.SOCIAL_CARE)
                .findFirst()
                .orElseThrow();

        correct(
                reference,
                "advice-asked-on:" + medical.getId(),
                RECEIVED.plusDays(3).toString());

        assertThat(adviceDue(reference, medical)).isEqualTo(RECEIVED.plusDays(3).plusWeeks(6));
        assertThat(adviceDue(reference, social)).isEqualTo(RECEIVED.plusDays(5).plusWeeks(6));
        steps.tasksOfCase(reference, "give-advice").forEach(task -> steps.submit(task));
        steps.today(RECEIVED.plusWeeks(8));
        correct(
                reference,
                "advice-given-on:" + medical.getId(),
                RECEIVED.plusWeeks(7).toString());
        assertThat(ledger.find(reference, AdviceService.REPLY, medical.getId().toString())
                        .orElseThrow()
                        .isMetLate())
                .isTrue();
        assertThat(ledger.find(reference, AdviceService.REPLY, social.getId().toString())
                        .orElseThrow()
                        .isMetLate())
                .isFalse();
    }

    private LocalDate adviceDue(String reference, AdviceRequest request) {
        return ledger.find(reference, AdviceService.REPLY, request.getId().toString())
                .orElseThrow()
                .getDueDate();
    }

    @Test
    void theDayOfAFinalPlanIsCorrectedInTheClosedCaseWithTheTimeToAppealIt() {
        String reference = disputes.planned(NOTICE);
        steps.today(NOTICE.plusDays(30));

        assertThatThrownBy(() -> correct(
                        reference, "final-plan-sent-on", NOTICE.minusYears(1).toString()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("the day the draft was served");
        correct(reference, "final-plan-sent-on", NOTICE.plusDays(25).toString());

        assertThat(ledger.find(reference, AssessmentRules.FINAL).orElseThrow())
                .satisfies(last -> assertThat(last.getClosedOn()).isEqualTo(NOTICE.plusDays(25)))
                .satisfies(last -> assertThat(last.isMetLate()).isTrue());
        assertThat(rights.of(reference).get(0).getNotifiedOn()).isEqualTo(NOTICE.plusDays(25));
        assertThat(caseFile(reference).getOutcomeOn()).isEqualTo(NOTICE.plusDays(25));
        assertThat(ledger.of(reference))
                .as("nothing is opened by it")
                .filteredOn(Deadline::isOpen)
                .allMatch(open -> open.getSubjectId() != null);
    }

    private ProcessInstance draftServed() {
        steps.today(RECEIVED);
        ProcessInstance instance = steps.request(RECEIVED);
        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");
        steps.adviseAll(instance);
        steps.submit(instance, "decide-whether-to-issue");
        steps.submit(instance, "draft-the-plan");
        steps.submit(instance, "serve-the-draft");
        return instance;
    }

    private void saysFurther(String reference, LocalDate on, boolean meeting) {
        representations.recordFurther(
                reference, new NewRepresentation("AGREED", on, "EMAIL", null, meeting, List.of(), null, false, null));
    }

    private List<CaseFact> facts(String reference, String code) {
        return corrections.of(reference).stream()
                .filter(fact -> fact.getCode().startsWith(code))
                .toList();
    }

    private LocalDate doneOn(String reference, RuleCode rule) {
        return ledger.find(reference, rule).orElseThrow().getClosedOn();
    }

    @Test
    void eachReplyAndMeetingHasADayOfItsOwnAndOnlyTheFirstReplyEndedTheTimeForIt() {
        ProcessInstance instance = draftServed();
        String reference = instance.getBusinessKey();
        LocalDate replied = RECEIVED.plusDays(4);
        steps.today(replied);
        steps.submit(
                instance,
                "record-representations",
                "meetingAsked",
                true,
                "nothingMore",
                "-",
                "nothingMoreShownBy",
                "-");
        steps.submit(instance, "hold-meeting");
        steps.today(replied.plusDays(1));
        saysFurther(reference, replied, false);
        List<CaseFact> replies = facts(reference, "reply-on:");
        assertThat(replies).hasSize(2);

        correct(reference, replies.get(1).getCode(), RECEIVED.plusDays(1).toString());
        assertThat(doneOn(reference, AssessmentRules.REPRESENTATIONS)).isEqualTo(replied);
        correct(reference, replies.get(0).getCode(), RECEIVED.plusDays(3).toString());
        assertThat(doneOn(reference, AssessmentRules.REPRESENTATIONS)).isEqualTo(RECEIVED.plusDays(3));
        correct(
                reference,
                fact(reference, "meeting-on:").getCode(),
                RECEIVED.plusDays(3).toString());
        assertThat(doneOn(reference, AssessmentRules.MEETING)).isEqualTo(RECEIVED.plusDays(3));

        assertThat(representations.of(caseFile(reference)))
                .extracting(Representation::getReceivedOn)
                .containsExactly(RECEIVED.plusDays(3), RECEIVED.plusDays(1));
        assertThatThrownBy(() -> correct(
                        reference,
                        replies.get(0).getCode(),
                        RECEIVED.minusDays(1).toString()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("the day the draft was sent");
    }

    @Test
    void aReplyThatProvesToHaveComeInTimeIsTakenUp() {
        ProcessInstance instance = draftServed();
        String reference = instance.getBusinessKey();
        steps.submit(instance, "record-representations");
        LocalDate late = RECEIVED.plusDays(20);
        steps.today(late);
        saysFurther(reference, late, true);
        String reply = facts(reference, "reply-on:").get(1).getCode();
        assertThat(steps.tasksOfCase(reference, "hold-meeting")).isEmpty();

        corrections.preview(
                reference,
                reply,
                RECEIVED.plusDays(14).toString(),
                "The stamp",
                caseFile(reference).getVersion());
        assertThat(steps.tasksOfCase(reference, "hold-meeting")).isEmpty();
        correct(reference, reply, RECEIVED.plusDays(14).toString());

        assertThat(steps.tasksOfCase(reference, "hold-meeting")).hasSize(1);
        assertThat(ledger.isOpen(reference, AssessmentRules.MEETING, null)).isTrue();
    }

    @Test
    void noCorrectionPutsAFinalPlanIntoTheFifteenDays() {
        ProcessInstance instance = draftServed();
        String reference = instance.getBusinessKey();
        steps.submit(instance, "record-representations", "nothingMore", "-", "nothingMoreShownBy", "-");
        steps.submit(
                instance,
                "choose-settings-to-consult",
                "noConsultation",
                true,
                "noConsultationReason",
                "None asked for");
        steps.submit(
                instance,
                "decide-what-the-plan-names",
                "named",
                "TYPE_ONLY",
                "settingType",
                "Mainstream school",
                "familyPreferenceRefused",
                "NO");
        LocalDate sent = RECEIVED.plusDays(18);
        steps.today(sent);
        steps.submit(instance, "finalise-the-plan");

        assertThatThrownBy(() -> correct(
                        reference, "final-plan-sent-on", RECEIVED.plusDays(14).toString()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("regulation 13(1)");
        assertThatThrownBy(() -> correct(
                        reference,
                        fact(reference, "reply-on:").getCode(),
                        sent.plusDays(1).toString()))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() ->
                        correct(reference, "first-review-on", sent.plusYears(1).toString()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("twelve months starting with the day");
        correct(reference, "final-plan-sent-on", RECEIVED.plusDays(15).toString());

        assertThat(doneOn(reference, AssessmentRules.FINAL)).isEqualTo(RECEIVED.plusDays(15));
    }

    @Test
    void whatCannotBeTrueIsRefusedAndChangesNothing() {
        steps.today(RECEIVED);
        String reference = steps.request(RECEIVED).getBusinessKey();
        Integer version = caseFile(reference).getVersion();

        assertThatThrownBy(() -> corrections.correct(reference, "family-name", "Sample", "Why", version))
                .hasMessageContaining("already recorded");
        assertThatThrownBy(() -> corrections.correct(reference, "family-name", " ", "Why", version))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> corrections.correct(reference, "family-name", "Semple", " ", version))
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> corrections.correct(reference, "date-of-birth", "2018-13-05", "Why", version))
                .hasMessageContaining("must be a date");
        assertThatThrownBy(() -> corrections.correct(
                        reference, "date-of-birth", RECEIVED.plusDays(1).toString(), "Why", version))
                .hasMessageContaining("future");
        assertThatThrownBy(() -> corrections.correct(reference, "setting", "999999", "Why", version))
                .hasMessageContaining("one of the list");
        assertThatThrownBy(() -> corrections.correct(reference, "family-name", "Semple", "Why", version + 1))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> corrections.correct(reference, "shoe-size", "36", "Why", version))
                .isInstanceOf(NotFoundException.class);
        assertThat(caseFile(reference).getPerson().getFamilyName()).isEqualTo("Sample");
        assertThat(corrections.history(reference)).isEmpty();
    }
}
