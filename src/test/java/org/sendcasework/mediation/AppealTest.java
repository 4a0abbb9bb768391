package org.sendcasework.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.mediation.appeal.Appeal;
import org.sendcasework.mediation.appeal.AppealCourse;
import org.sendcasework.mediation.appeal.AppealOutcome;
import org.sendcasework.mediation.appeal.Appeals;
import org.sendcasework.mediation.internal.MediationRules;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.DisputeSteps;
import org.springframework.beans.factory.annotation.Autowired;

/** An appeal from its registration to its end, with the rules about time and certificate. */
@CaseworkTest
class AppealTest {

    private static final LocalDate NOTICE = LocalDate.of(2026, 10, 1);

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private DisputeSteps disputes;

    @Autowired
    private Appeals appeals;

    @Autowired
    private AppealCourse course;

    @Autowired
    private RightsOfAppeal rights;

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private RuntimeService runtime;

    /** A refusal with a certificate of 20 November, so that the family may appeal until 21 December. */
    private String certified() {
        String reference = disputes.refused(NOTICE);
        steps.today(LocalDate.of(2026, 11, 20));
        disputes.submit(
                disputes.contact(reference, disputes.mediator(), "wish", "CERTIFICATE"), "issue-the-certificate");
        return reference;
    }

    private Deadline limit(String reference, RuleCode rule) {
        return ledger.find(reference, rule).orElseThrow();
    }

    @Test
    void anAppealInTimeMeetsTheFamilysLimitAndOpensThirtyWorkingDaysWithoutChristmas() {
        String reference = certified();
        steps.today(LocalDate.of(2026, 12, 2));
        ProcessInstance instance = disputes.appeal(reference);

        assertThat(instance).hasBusinessKey(reference + "-A1").isWaitingAt("respond-to-the-appeal");
        assertThat(ledger.find(reference, MediationRules.TIME_TO_APPEAL, disputes.right(reference))
                        .orElseThrow()
                        .getStatus())
                .isEqualTo(Deadline.Status.MET);
        assertThat(rights.of(reference).get(0).getStatus()).isEqualTo(AppealRight.Status.APPEALED);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference, "right-of-appeal")
                        .count())
                .as("nothing watches a right that is used")
                .isZero();
        LocalDate due = LocalDate.of(2027, 1, 21);
        assertThat(steps.dueOf(steps.task(instance, "respond-to-the-appeal"))).isEqualTo(due.atTime(23, 59));
        assertThat(steps.timerOf(reference + "-A1", "response-date-approaching"))
                .contains(due.minusDays(7).atStartOfDay());
        assertThatThrownBy(() -> disputes.appeal(reference)).hasMessageContaining("was not offered as a choice");
    }

    @Test
    void aResponseThatIsLateIsWarnedOfAndEscalated() {
        String reference = certified();
        ProcessInstance instance = disputes.appeal(reference);

        steps.letTimePass(reference + "-A1", LocalDate.of(2027, 1, 30));

        assertThat(instance)
                .hasPassed("response-date-warned", "response-date-escalated")
                .isWaitingAt("respond-to-the-appeal");
    }

    @Test
    void anAppealWithoutACertificateNeedsTheTribunalsPermissionUnlessItIsAboutThePlaceAlone() {
        String reference = disputes.refused(NOTICE);
        assertThatThrownBy(() -> disputes.appeal(reference)).hasMessageContaining("needs a mediation certificate");
        assertThat(appeals.of(reference)).isEmpty();
        disputes.appeal(reference, "leaveGiven", true, "leaveOn", steps.todayText());
        assertThat(appeals.of(reference).get(0).getLeaveOn()).isEqualTo(NOTICE);

        String planned = disputes.planned(NOTICE);
        assertThatThrownBy(() -> disputes.appeal(planned, "grounds", List.of("SETTING_NAMED", "PROVISION")))
                .hasMessageContaining("needs a mediation certificate");
        assertThatThrownBy(() -> disputes.appeal(planned, "grounds", List.of("NO_ASSESSMENT")))
                .hasMessageContaining("does not go with the decision");
        disputes.appeal(planned, "grounds", List.of("SETTING_NAMED"));
        assertThat(appeals.of(planned)).hasSize(1);
    }

    @Test
    void aLateAppealNeedsTheTribunalsPermissionAndACertificateFromElsewhereCounts() {
        String reference = disputes.refused(NOTICE);
        steps.today(LocalDate.of(2026, 12, 20));
        assertThatThrownBy(() -> disputes.appeal(reference, "certificateOn", "2026-11-10"))
                .hasMessageContaining("after the last day (2026-12-10)");
        assertThat(rights.of(reference).get(0).getCertificateOn())
                .as("nothing half-done")
                .isNull();

        disputes.appeal(reference, "certificateOn", "2026-11-25");

        assertThat(appeals.of(reference).get(0).getCertificateOn()).isEqualTo(LocalDate.of(2026, 11, 25));
    }

    @Test
    void anAppealThatIsOpposedWaitsForItsOutcomeAndKeepsTheReasonsOfTheDecision() {
        String reference = certified();
        ProcessInstance instance = disputes.appeal(reference);
        disputes.submit(instance, "respond-to-the-appeal");

        assertThat(instance).isWaitingAt("record-the-outcome").hasNotPassed("send-the-work-back");
        assertThat(limit(reference + "-A1", MediationRules.RESPOND).getStatus()).isEqualTo(Deadline.Status.MET);
        assertThat(steps.dueOf(steps.task(instance, "record-the-outcome")))
                .isEqualTo(LocalDate.of(2026, 11, 20).plusWeeks(20).atTime(23, 59));
        assertThatThrownBy(() -> disputes.submit(instance, "record-the-outcome", "work", "MAKE_PLAN"))
                .hasMessageContaining("cannot follow from an appeal");
        assertThatThrownBy(() ->
                        disputes.submit(instance, "record-the-outcome", "work", "ASSESS", "outcomeOn", "2026-11-19"))
                .hasMessageContaining("must not be before");
        disputes.submit(instance, "record-the-outcome", "appealOutcome", "DISMISSED");

        assertThat(instance).isEnded().hasPassed("appeal-over").hasNotPassed("send-the-work-back");
        Appeal ended = appeals.byReference(reference + "-A1");
        assertThat(ended.getOutcome()).isEqualTo(AppealOutcome.DISMISSED);
        assertThat(ended.getOriginalReasons()).containsExactly("NEEDS_MET_AT_SEN_SUPPORT");
        assertThat(ledger.of(reference + "-A1")).noneMatch(Deadline::isOpen);
    }

    @Test
    void anAppealEndsAtAnyTimeWhenItIsWithdrawnAndAnOldPageIsAConflict() {
        String reference = certified();
        ProcessInstance instance = disputes.appeal(reference);
        Appeal seen = appeals.byReference(reference + "-A1");
        assertThatThrownBy(() -> course.endEarly(
                        seen.getReference(), AppealOutcome.ORDERED, LocalDate.of(2026, 11, 20), "x", seen.getVersion()))
                .isInstanceOf(InvalidInputException.class);

        course.endEarly(
                seen.getReference(),
                AppealOutcome.WITHDRAWN,
                LocalDate.of(2026, 11, 20),
                "The family told us",
                seen.getVersion());

        assertThat(instance).isEnded().hasPassed("appeal-closed").hasNotPassed("response-sent", "appeal-over");
        assertThat(steps.timers(reference + "-A1")).isEmpty();
        assertThatThrownBy(() -> course.endEarly(
                        seen.getReference(),
                        AppealOutcome.SETTLED,
                        LocalDate.of(2026, 11, 20),
                        "Again",
                        seen.getVersion()))
                .isInstanceOf(ConflictException.class);
    }
}
