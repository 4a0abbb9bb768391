package org.sendcasework.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.escalation.internal.Escalation;
import org.sendcasework.escalation.internal.EscalationStepCodes;
import org.sendcasework.escalation.internal.Escalations;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine's timers and tasks carry the dates of law, and what passes unmet is warned of and explained. */
@CaseworkTest
class DeadlinesOnTheModelTest {

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private Escalations escalations;

    @Autowired
    private ProcessEngine engine;

    /** The worked examples of the law: across Easter, Christmas, both clock changes and 29 February. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-05, 2026-02-16, 2026-04-27, 2026-05-25",
        "2026-09-07, 2026-10-19, 2026-12-28, 2027-01-25",
        "2026-12-24, 2027-02-04, 2027-04-15, 2027-05-13",
        "2028-01-10, 2028-02-21, 2028-05-01, 2028-05-29",
        "2026-02-20, 2026-04-03, 2026-06-12, 2026-07-10",
    })
    void theSixSixteenAndTwentyWeeksStandOnTheModel(
            LocalDate received, LocalDate sixWeeks, LocalDate sixteenWeeks, LocalDate twentyWeeks) {
        steps.today(received);
        ProcessInstance instance = steps.request(received);
        String reference = instance.getBusinessKey();

        assertThat(steps.dueOf(steps.task(instance, "check-and-acknowledge"))).isEqualTo(sixWeeks.atTime(23, 59));
        assertThat(steps.timerOf(reference, "six-weeks-missed"))
                .contains(sixWeeks.plusDays(1).atStartOfDay());
        assertThat(steps.timerOf(reference, "six-weeks-approaching"))
                .contains(sixWeeks.minusDays(14).atStartOfDay());
        assertThat(steps.timerOf(reference, "twenty-weeks-missed"))
                .contains(twentyWeeks.plusDays(1).atStartOfDay());
        assertThat(steps.timerOf(reference, "twenty-weeks-approaching"))
                .contains(twentyWeeks.minusDays(28).atStartOfDay());
        assertThat(steps.timerOf(reference, "sixteen-weeks-missed")).isEmpty();

        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");

        assertThat(steps.timerOf(reference, "sixteen-weeks-missed"))
                .contains(sixteenWeeks.plusDays(1).atStartOfDay());
        assertThat(steps.timerOf(reference, "six-weeks-missed")).isEmpty();
        steps.adviseAll(instance);
        assertThat(steps.dueOf(steps.task(instance, "decide-whether-to-issue"))).isEqualTo(sixteenWeeks.atTime(23, 59));
    }

    @Test
    void aMissedSixWeekDateAsksAManagerForTheReasonAndDoesNotHoldUpTheCase() {
        LocalDate received = LocalDate.of(2026, 9, 7);
        steps.today(received);
        ProcessInstance instance = steps.request(received);
        String reference = instance.getBusinessKey();

        steps.letTimePass(reference, LocalDate.of(2026, 10, 19));
        assertThat(escalations.of(reference))
                .extracting(Escalation::getRung)
                .containsExactly(EscalationStepCodes.APPROACHING, "WEEK_BEFORE", "DUE");
        assertThat(steps.task(instance, "check-and-acknowledge").getPriority()).isEqualTo(75);
        assertThat(steps.tasksOfCase(reference, "record-delay-reason")).isEmpty();

        steps.letTimePass(reference, LocalDate.of(2026, 10, 20));
        Task reason = steps.tasksOfCase(reference, "record-delay-reason").get(0);
        assertThat(steps.dueOf(reason)).isEqualTo(LocalDateTime.of(2026, 10, 25, 23, 59));
        assertThat(instance).isWaitingAt("check-and-acknowledge");

        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");
        Deadline decided = ledger.find(reference, AssessmentRules.DECIDE).orElseThrow();
        assertThat(decided.isMetLate()).isTrue();
        assertThat(decided.getDueDate()).isEqualTo(LocalDate.of(2026, 10, 19));

        steps.submit(reason);
        assertThat(escalations.of(reference))
                .filteredOn(escalation -> EscalationStepCodes.MISSED.equals(escalation.getRung()))
                .singleElement()
                .satisfies(escalation ->
                        assertThat(escalation.getDelayReason().name()).isEqualTo("STAFF_CAPACITY"));
    }

    @Test
    void theSixteenAndTwentyWeekDatesEscalateWhereverTheCaseIs() {
        LocalDate received = LocalDate.of(2026, 9, 7);
        steps.today(received);
        ProcessInstance instance = steps.request(received);
        String reference = instance.getBusinessKey();
        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");
        steps.adviseAll(instance);

        steps.letTimePass(reference, LocalDate.of(2027, 1, 26));

        assertThat(escalations.of(reference))
                .filteredOn(escalation -> List.of(EscalationStepCodes.APPROACHING, EscalationStepCodes.MISSED)
                        .contains(escalation.getRung()))
                .extracting(escalation -> escalation.getRuleCode() + " " + escalation.getRung())
                .containsExactly(
                        "NOPLAN-16W APPROACHING", "FINAL-20W APPROACHING", "NOPLAN-16W MISSED", "FINAL-20W MISSED");
        assertThat(instance).isWaitingAt("decide-whether-to-issue");
    }

    @Test
    void theDraftDateIsWatchedWhileThePlanIsMade() {
        LocalDate received = LocalDate.of(2026, 9, 7);
        steps.today(received);
        ProcessInstance instance = steps.request(received);
        String reference = instance.getBusinessKey();
        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");
        steps.adviseAll(instance);
        steps.submit(instance, "decide-whether-to-issue");
        assertThat(steps.dueOf(steps.task(instance, "draft-the-plan")))
                .isEqualTo(received.plusDays(110).atTime(23, 59));

        steps.letTimePass(reference, received.plusDays(111));

        assertThat(escalations.of(reference))
                .extracting(escalation -> escalation.getRuleCode() + " " + escalation.getRung())
                .contains("DRAFT-SEND APPROACHING", "DRAFT-SEND MISSED")
                .doesNotContain("NOPLAN-16W MISSED");
    }

    @Test
    void aRungIsTakenOnceHoweverOftenItsTimerFires() {
        LocalDate received = LocalDate.of(2026, 9, 7);
        steps.today(received);
        ProcessInstance instance = steps.request(received);
        String reference = instance.getBusinessKey();
        steps.letTimePass(reference, LocalDate.of(2026, 10, 20));

        escalations.begin(reference, AssessmentRules.DECIDE, null);

        assertThat(steps.tasksOfCase(reference, "record-delay-reason")).hasSize(1);
    }
}
