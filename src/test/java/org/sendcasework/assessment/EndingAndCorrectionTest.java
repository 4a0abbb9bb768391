package org.sendcasework.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineChange;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.escalation.Escalations;
import org.sendcasework.escalation.Rung;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What can happen to a case at any time: it ends early, or its date received turns out to be another. */
@CaseworkTest
class EndingAndCorrectionTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private CaseEnding ending;

    @Autowired
    private CaseDates dates;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private Escalations escalations;

    @Autowired
    private ProcessEngine engine;

    private ProcessInstance instance;
    private String reference;

    @BeforeEach
    void aRequest() {
        BpmnAwareTests.init(engine);
        steps.today(RECEIVED);
        instance = steps.request(RECEIVED);
        reference = instance.getBusinessKey();
    }

    @AfterEach
    void resetTheClock() {
        ClockUtil.reset();
    }

    private CaseFile caseFile() {
        return caseFiles.byReference(reference);
    }

    private void end(CaseOutcome outcome) {
        ending.end(
                reference,
                outcome,
                RECEIVED,
                "The family told us on the phone",
                caseFile().getVersion());
    }

    @Test
    void aWithdrawalEndsTheClocksAndIsConfirmedToTheFamily() {
        end(CaseOutcome.WITHDRAWN);

        assertThat(instance).isWaitingAt("confirm-the-withdrawal").hasNotPassed("assessment-refused", "plan-issued");
        assertThat(steps.dueOf(steps.task(instance, "confirm-the-withdrawal")))
                .isEqualTo(RECEIVED.plusDays(10).atTime(23, 59));
        assertThat(steps.timers(reference)).isEmpty();
        assertThat(ledger.find(reference, AssessmentRules.FINAL).orElseThrow().getStatus())
                .isEqualTo(Deadline.Status.LAPSED);
        steps.submit(instance, "confirm-the-withdrawal");
        assertThat(instance).isEnded().hasPassed("withdrawn").hasNotPassed("moved-away", "died");
    }

    @Test
    void aMoveIsToldToTheNewAuthorityWhoseClockIsItsOwn() {
        end(CaseOutcome.MOVED_AWAY);
        steps.submit(instance, "tell-the-new-authority");

        assertThat(instance).isEnded().hasPassed("moved-away").hasNotPassed("withdrawn");
        assertThat(caseFile().getOutcome()).isEqualTo(CaseOutcome.MOVED_AWAY);
    }

    @Test
    void aDeathEndsEverythingAndAsksNobodyForALetter() {
        end(CaseOutcome.DIED);

        assertThat(instance).isEnded().hasPassed("died");
        assertThat(ledger.of(reference)).noneMatch(Deadline::isOpen);
    }

    @Test
    void endingTwiceOrOnAnOldPageIsAConflictAndABadDateIsRefused() {
        Integer seen = caseFile().getVersion();
        steps.submit(instance, "check-and-acknowledge");
        assertThatThrownBy(() -> ending.end(reference, CaseOutcome.WITHDRAWN, RECEIVED, "Phone call", seen))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Open it again");
        assertThatThrownBy(() -> ending.end(
                        reference,
                        CaseOutcome.WITHDRAWN,
                        RECEIVED.plusDays(1),
                        "Call",
                        caseFile().getVersion()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("future");
        assertThat(caseFile().isOpen()).isTrue();
        end(CaseOutcome.DIED);
        assertThatThrownBy(() -> end(CaseOutcome.WITHDRAWN)).isInstanceOf(ConflictException.class);
    }

    @Test
    void aCorrectedDateMovesDeadlinesTimersAndTasksTogether() {
        LocalDate corrected = RECEIVED.minusDays(6);
        steps.today(RECEIVED.plusDays(2));

        var moved = dates.correctDateReceived(
                reference,
                corrected,
                "The letter was stamped on 1 September",
                caseFile().getVersion());

        assertThat(moved).extracting(DeadlineChange::getRuleCode).contains("REQ-DECIDE-6W", "NOPLAN-16W", "FINAL-20W");
        assertThat(ledger.find(reference, AssessmentRules.FINAL).orElseThrow().getDueDate())
                .isEqualTo(corrected.plusDays(140));
        assertThat(steps.timerOf(reference, "twenty-weeks-missed"))
                .contains(corrected.plusDays(141).atStartOfDay());
        assertThat(steps.timerOf(reference, "six-weeks-missed"))
                .contains(corrected.plusDays(43).atStartOfDay());
        assertThat(steps.dueOf(steps.task(instance, "check-and-acknowledge")))
                .isEqualTo(corrected.plusDays(42).atTime(23, 59));
        assertThat(ledger.changesOf(reference)).allSatisfy(change -> assertThat(change.getReason())
                .isEqualTo("The letter was stamped on 1 September"));
    }

    @Test
    void aDateMissedOnlyByMistakeIsNoLongerMissedAndIsWatchedAgain() {
        steps.letTimePass(reference, RECEIVED.plusDays(43));
        assertThat(steps.tasksOfCase(reference, "record-delay-reason")).hasSize(1);
        LocalDate corrected = RECEIVED.plusDays(20);

        dates.correctDateReceived(
                reference, corrected, "Keyed in wrongly", caseFile().getVersion());

        assertThat(steps.tasksOfCase(reference, "record-delay-reason")).isEmpty();
        assertThat(escalations.of(reference)).noneMatch(escalation -> escalation.getRung() == Rung.MISSED);
        assertThat(steps.timerOf(reference, "six-weeks-missed"))
                .as("the timer that had fired waits again")
                .contains(corrected.plusDays(43).atStartOfDay());

        steps.letTimePass(reference, corrected.plusDays(43));
        assertThat(steps.tasksOfCase(reference, "record-delay-reason")).hasSize(1);
    }

    @Test
    void backdatingIntoABreachFiresAtOnce() {
        steps.today(RECEIVED.plusDays(10));
        dates.correctDateReceived(
                reference,
                RECEIVED.minusDays(60),
                "Found in another inbox",
                caseFile().getVersion());

        steps.letTimePass(reference, RECEIVED.plusDays(10));

        assertThat(steps.tasksOfCase(reference, "record-delay-reason")).isNotEmpty();
    }
}
