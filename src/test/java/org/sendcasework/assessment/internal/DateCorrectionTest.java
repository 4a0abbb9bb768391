package org.sendcasework.assessment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.assessment.AssessmentRules;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineChange;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.engine.DeadlineTimers;
import org.sendcasework.escalation.internal.EscalationStepCodes;
import org.sendcasework.escalation.internal.Escalations;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A day that limits are counted from turns out to be another: everything that stands on it moves, and nothing else. */
@CaseworkTest
class DateCorrectionTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private CaseDates dates;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private Escalations escalations;

    private ProcessInstance instance;
    private String reference;

    @BeforeEach
    void aRequest() {
        steps.today(RECEIVED);
        instance = steps.request(RECEIVED);
        reference = instance.getBusinessKey();
    }

    private Integer version() {
        return caseFiles.byReference(reference).getVersion();
    }

    private DateCorrection correctReceived(LocalDate corrected, String reason) {
        return dates.correct(reference, CorrectableDate.DATE_RECEIVED, corrected, reason, version());
    }

    private Deadline deadline(RuleCode rule) {
        return ledger.find(reference, rule).orElseThrow();
    }

    @Test
    void deadlinesTimersAndTasksMoveTogether() {
        LocalDate corrected = RECEIVED.minusDays(6);
        steps.today(RECEIVED.plusDays(2));

        DateCorrection correction = correctReceived(corrected, "The letter was stamped on 1 September");

        assertThat(correction.deadlines())
                .extracting(DeadlineChange::getRuleCode)
                .contains(new RuleCode("REQ-DECIDE-6W"), new RuleCode("NOPLAN-16W"), new RuleCode("FINAL-20W"));
        assertThat(deadline(AssessmentRules.FINAL).getDueDate()).isEqualTo(corrected.plusDays(140));
        assertThat(steps.timerOf(reference, "twenty-weeks-missed"))
                .contains(corrected.plusDays(141).atStartOfDay());
        assertThat(steps.timerOf(reference, "six-weeks-missed"))
                .contains(corrected.plusDays(43).atStartOfDay());
        assertThat(steps.dueOf(steps.task(instance, "check-and-acknowledge")))
                .isEqualTo(corrected.plusDays(42).atTime(23, 59));
        assertThat(correction.timersAndTasks())
                .extracting(DeadlineTimers.Moved::activityId)
                .contains(
                        "check-and-acknowledge", "six-weeks-missed", "twenty-weeks-missed", "twenty-weeks-approaching");
        assertThat(ledger.changesOf(reference)).hasSize(5).allSatisfy(change -> assertThat(change.getReason())
                .isEqualTo("The letter was stamped on 1 September"));
    }

    @Test
    void aPreviewShowsWhatConfirmingDoesAndChangesNothing() {
        LocalDate corrected = RECEIVED.minusDays(6);
        Integer seen = version();
        DateCorrection preview = dates.preview(reference, CorrectableDate.DATE_RECEIVED, corrected, seen);

        assertThat(version()).isEqualTo(seen);
        assertThat(caseFiles.byReference(reference).getDateReceived()).isEqualTo(RECEIVED);
        assertThat(ledger.changesOf(reference)).isEmpty();
        assertThat(deadline(AssessmentRules.FINAL).getDueDate()).isEqualTo(RECEIVED.plusDays(140));
        assertThat(steps.timerOf(reference, "twenty-weeks-missed"))
                .contains(RECEIVED.plusDays(141).atStartOfDay());

        DateCorrection done = correctReceived(corrected, "Stamp");
        assertThat(done.timersAndTasks()).containsExactlyInAnyOrderElementsOf(preview.timersAndTasks());
        assertThat(done.deadlines())
                .extracting(
                        DeadlineChange::getRuleCode, DeadlineChange::getDueDateBefore, DeadlineChange::getDueDateAfter)
                .containsExactlyElementsOf(preview.deadlines().stream()
                        .map(change -> org.assertj.core.groups.Tuple.tuple(
                                change.getRuleCode(), change.getDueDateBefore(), change.getDueDateAfter()))
                        .toList());
    }

    @Test
    void aDateMissedOnlyByMistakeIsNoLongerMissedAndIsWatchedAgain() {
        steps.letTimePass(reference, RECEIVED.plusDays(43));
        assertThat(steps.tasksOfCase(reference, "record-delay-reason")).hasSize(1);
        LocalDate corrected = RECEIVED.plusDays(20);

        correctReceived(corrected, "Keyed in wrongly");

        assertThat(steps.tasksOfCase(reference, "record-delay-reason")).isEmpty();
        assertThat(escalations.of(reference))
                .noneMatch(escalation -> EscalationStepCodes.MISSED.equals(escalation.getRung()));
        assertThat(steps.timerOf(reference, "six-weeks-missed"))
                .as("the timer that had fired waits again")
                .contains(corrected.plusDays(43).atStartOfDay());

        steps.letTimePass(reference, corrected.plusDays(43));
        assertThat(steps.tasksOfCase(reference, "record-delay-reason")).hasSize(1);
    }

    @Test
    void backdatingIntoABreachIsAsIfItHadBeenKnownThen() {
        LocalDate corrected = RECEIVED.minusDays(60);
        steps.today(RECEIVED.plusDays(10));
        correctReceived(corrected, "Found in another inbox");

        steps.letTimePass(reference, RECEIVED.plusDays(10));

        LocalDate missedOn = corrected.plusDays(43);
        assertThat(steps.tasksOfCase(reference, "record-delay-reason"))
                .singleElement()
                .satisfies(task -> assertThat(steps.dueOf(task))
                        .as("five days from the day it was missed, not from today")
                        .isEqualTo(missedOn.plusDays(5).atTime(23, 59)));
    }

    @Test
    void backdatingShowsThatWorkDoneInTimeWasDoneLate() {
        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");
        assertThat(deadline(AssessmentRules.DECIDE).isMetLate()).isFalse();
        assertThat(steps.tasksOfCase(reference, "record-delay-reason")).isEmpty();

        correctReceived(RECEIVED.minusDays(50), "The e-mail of July counts");

        assertThat(deadline(AssessmentRules.DECIDE).isMetLate()).isTrue();
        assertThat(steps.tasksOfCase(reference, "record-delay-reason")).hasSize(1);
        assertThat(escalations.of(reference))
                .filteredOn(escalation -> EscalationStepCodes.MISSED.equals(escalation.getRung()))
                .singleElement()
                .satisfies(escalation -> assertThat(escalation.getRuleCode()).isEqualTo(new RuleCode("REQ-DECIDE-6W")));

        correctReceived(RECEIVED.minusDays(10), "No, that of August");
        assertThat(deadline(AssessmentRules.DECIDE).isMetLate()).isFalse();
        assertThat(steps.tasksOfCase(reference, "record-delay-reason")).isEmpty();
    }

    private void draftServed() {
        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");
        steps.adviseAll(instance);
        steps.submit(instance, "decide-whether-to-issue");
        steps.submit(instance, "draft-the-plan");
        steps.submit(instance, "serve-the-draft");
    }

    @Test
    void theDayADraftWasServedMovesTheFamilysFifteenDaysAndNothingElse() {
        draftServed();
        assertThat(dates.correctable(reference)).containsEntry(CorrectableDate.DRAFT_SERVED, RECEIVED);
        LocalDate last = deadline(AssessmentRules.FINAL).getDueDate();
        steps.today(RECEIVED.plusDays(4));
        LocalDate served = RECEIVED.plusDays(3);

        DateCorrection correction =
                dates.correct(reference, CorrectableDate.DRAFT_SERVED, served, "The post took three days", version());

        assertThat(correction.deadlines())
                .extracting(DeadlineChange::getRuleCode)
                .containsExactlyInAnyOrder(AssessmentRules.REPRESENTATIONS, AssessmentRules.CHOOSE_SETTINGS);
        assertThat(deadline(AssessmentRules.REPRESENTATIONS).getDueDate()).isEqualTo(served.plusDays(14));
        assertThat(steps.dueOf(steps.task(instance, "record-representations")))
                .isEqualTo(served.plusDays(14).atTime(23, 59));
        assertThat(steps.timerOf(reference, "representations-period-over"))
                .contains(served.plusDays(15).atStartOfDay());
        assertThat(deadline(AssessmentRules.SEND_DRAFT).getClosedOn()).isEqualTo(served);
        assertThat(deadline(AssessmentRules.FINAL).getDueDate()).isEqualTo(last);
    }

    @Test
    void aServedDateCannotLieAfterWhatCameOfTheDraft() {
        draftServed();
        steps.submit(instance, "record-representations");
        steps.today(RECEIVED.plusDays(5));
        assertThatThrownBy(() ->
                        dates.correct(reference, CorrectableDate.DRAFT_SERVED, RECEIVED.plusDays(2), "Post", version()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("corrected")
                .hasMessageContaining("first reply");
        assertThatThrownBy(() -> dates.correct(
                        reference, CorrectableDate.DRAFT_SERVED, RECEIVED.minusDays(1), "Post", version()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("the request was received");
        assertThat(deadline(AssessmentRules.REPRESENTATIONS).getTriggerDate()).isEqualTo(RECEIVED);
    }

    @Test
    void whatCannotBeTrueIsRefusedWithTheFieldNamedAndChangesNothing() {
        assertThatThrownBy(() -> correctReceived(RECEIVED.plusDays(1), "Why"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("future");
        assertThatThrownBy(() -> correctReceived(RECEIVED, "Why"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("already the recorded date");
        assertThatThrownBy(() -> correctReceived(LocalDate.of(1990, 1, 1), "Why"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("the date of birth");
        assertThatThrownBy(() -> correctReceived(RECEIVED.minusDays(1), " "))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("reason");
        assertThatThrownBy(() ->
                        dates.correct(reference, CorrectableDate.DRAFT_SERVED, RECEIVED.minusDays(1), "Why", version()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no draft");
        Integer seen = version();
        steps.submit(instance, "check-and-acknowledge");
        assertThatThrownBy(() ->
                        dates.correct(reference, CorrectableDate.DATE_RECEIVED, RECEIVED.minusDays(1), "Why", seen))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Check what changed");
        assertThat(ledger.changesOf(reference)).isEmpty();
    }

    @Test
    void derivingAgainMovesNothingTwice() {
        correctReceived(RECEIVED.minusDays(6), "Stamp");
        assertThat(ledger.correctTrigger(
                        reference,
                        org.sendcasework.clock.Trigger.REQUEST_RECEIVED,
                        RECEIVED.minusDays(6),
                        RECEIVED.minusDays(6),
                        "Again"))
                .isEmpty();
        assertThat(ledger.deriveAgain("Again"))
                .noneMatch(change -> change.getCaseReference().equals(reference));
    }
}
