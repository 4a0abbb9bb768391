package org.sendcasework.assessment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.assessment.AssessmentRules;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A case can end early at any time: withdrawn, moved away, died. */
@CaseworkTest
class CaseEndingTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private CaseEnding ending;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private DeadlineLedger ledger;

    private ProcessInstance instance;
    private String reference;

    @BeforeEach
    void aRequest() {
        steps.today(RECEIVED);
        instance = steps.request(RECEIVED);
        reference = instance.getBusinessKey();
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
                .hasMessageContaining("Check what changed");
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
}
