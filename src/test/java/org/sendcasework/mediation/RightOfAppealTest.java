package org.sendcasework.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.sendcasework.casefile.AppealableDecision;
import org.sendcasework.casefile.AppealableDecisionNotified;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineExplainer;
import org.sendcasework.clock.DeadlineExplanation;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.clock.Trigger;
import org.sendcasework.mediation.internal.MediationRules;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.DisputeSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** The two limits of a family: they open with the notice, follow the certificate, and end without anybody being late. */
@CaseworkTest
class RightOfAppealTest {

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private DisputeSteps disputes;

    @Autowired
    private RightsOfAppeal rights;

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private DeadlineExplainer explainer;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private Deadline limit(String reference, RuleCode rule) {
        return ledger.find(reference, rule, disputes.right(reference)).orElseThrow();
    }

    private ProcessInstance watching(String reference) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference, "right-of-appeal")
                .singleResult();
    }

    @Test
    void aRefusalOpensBothLimitsOnceHoweverOftenItsNoticeIsRecorded() {
        String reference = disputes.refused(LocalDate.of(2026, 10, 1));
        AppealRight right = rights.of(reference).get(0);

        transaction.executeWithoutResult(status -> events.publishEvent(new AppealableDecisionNotified(
                reference, right.getDecisionId(), AppealableDecision.NO_ASSESSMENT, LocalDate.of(2026, 10, 2))));

        assertThat(rights.of(reference)).hasSize(1);
        assertThat(limit(reference, MediationRules.CONTACT).getDueDate()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(limit(reference, MediationRules.TIME_TO_APPEAL).getDueDate()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(watching(reference)).isWaitingAt("contact-with-the-adviser", "last-day-for-an-appeal");
        assertThat(steps.timerOf(reference, "last-day-for-an-appeal"))
                .contains(LocalDate.of(2026, 12, 2).atStartOfDay());
    }

    @Test
    void eachKindOfNoticeGivesItsRight() {
        String noPlan = disputes.noPlan(LocalDate.of(2026, 10, 1));
        String planned = disputes.planned(LocalDate.of(2026, 10, 1));

        assertThat(rights.of(noPlan).get(0).getDecision()).isEqualTo(AppealableDecision.NO_PLAN);
        assertThat(rights.of(planned).get(0).getDecision()).isEqualTo(AppealableDecision.PLAN_CONTENTS);
    }

    @Test
    void theCertificateMovesTheLastDayPastChristmasAndTheExplanationShowsBothEvents() {
        String reference = disputes.refused(LocalDate.of(2026, 10, 1));
        String adviser = disputes.mediator();
        steps.today(LocalDate.of(2026, 11, 27));
        ProcessInstance mediation = disputes.contact(reference, adviser, "wish", "CERTIFICATE");
        assertThat(limit(reference, MediationRules.CONTACT).getStatus()).isEqualTo(Deadline.Status.MET);
        assertThat(watching(reference)).hasPassed("adviser-contacted").isWaitingAt("last-day-for-an-appeal");

        steps.today(LocalDate.of(2026, 11, 29));
        disputes.submit(mediation, "issue-the-certificate");

        Deadline time = limit(reference, MediationRules.TIME_TO_APPEAL);
        assertThat(time.getDueDate()).as("29 December rolls forward").isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(time.getSecondTriggerDate()).isEqualTo(LocalDate.of(2026, 11, 29));
        assertThat(steps.timerOf(reference, "last-day-for-an-appeal"))
                .contains(LocalDate.of(2027, 1, 5).atStartOfDay());
        DeadlineExplanation explained = explainer.explain(reference).stream()
                .filter(one -> one.deadline().getId().equals(time.getId()))
                .findFirst()
                .orElseThrow();
        assertThat(explained.paragraph())
                .contains(
                        "It is counted from the day the notice of the decision was sent, which was 1 October 2026.",
                        "It is also counted from the date of the mediation certificate, which was 29 November 2026.");
        assertThat(explained.changes()).singleElement().satisfies(change -> {
            assertThat(change.getSecondTriggerDateBefore()).isNull();
            assertThat(change.getSecondTriggerDateAfter()).isEqualTo(LocalDate.of(2026, 11, 29));
            assertThat(change.getDueDateBefore()).isEqualTo(LocalDate.of(2026, 12, 1));
        });
    }

    @Test
    void aLastDayInAugustRollsForwardToTheFirstWorkingDayOfSeptember() {
        String reference = disputes.refused(LocalDate.of(2027, 6, 10));

        assertThat(limit(reference, MediationRules.TIME_TO_APPEAL).getDueDate())
                .as("10 August")
                .isEqualTo(LocalDate.of(2027, 9, 1));
        assertThat(limit(reference, MediationRules.CONTACT).getDueDate())
                .as("contact is no act before the Tribunal")
                .isEqualTo(LocalDate.of(2027, 8, 10));
    }

    @Test
    void bothTimesPassWithoutAnybodyBeingLate() {
        String reference = disputes.refused(LocalDate.of(2026, 10, 1));
        ProcessInstance watching = watching(reference);

        steps.letTimePass(reference, LocalDate.of(2026, 12, 3));

        assertThat(watching).isEnded().hasPassed("note-no-contact", "note-time-over", "no-appeal");
        assertThat(rights.of(reference).get(0).getStatus()).isEqualTo(AppealRight.Status.TIME_OVER);
        assertThat(limit(reference, MediationRules.TIME_TO_APPEAL).getStatus()).isEqualTo(Deadline.Status.LAPSED);
        assertThat(limit(reference, MediationRules.CONTACT).isMissedOn(LocalDate.of(2026, 12, 3)))
                .isFalse();
    }

    @Test
    void timeIsNotOverWhileACertificateMustStillCome() {
        String reference = disputes.refused(LocalDate.of(2026, 10, 1));
        steps.today(LocalDate.of(2026, 11, 30));
        String adviser = disputes.mediator();
        ProcessInstance mediation = disputes.contact(reference, adviser);
        ProcessInstance watching = watching(reference);
        steps.letTimePass(reference, LocalDate.of(2026, 12, 10));

        assertThat(watching).isWaitingAt("wait-for-the-certificate").hasNotPassed("note-time-over");

        disputes.submit(
                mediation,
                "arrange-the-mediation",
                "providerCode",
                adviser,
                "invitedOn",
                "2026-12-01",
                "meetingOn",
                "2026-12-10");
        disputes.submit(mediation, "record-the-mediation");
        disputes.submit(mediation, "issue-the-certificate");
        assertThat(watching).isWaitingAt("last-day-for-an-appeal");
        assertThat(steps.timerOf(reference, "last-day-for-an-appeal"))
                .as("one month after 10 December is a Sunday")
                .contains(LocalDate.of(2027, 1, 12).atStartOfDay());
        steps.letTimePass(reference, LocalDate.of(2027, 1, 12));
        assertThat(watching).isEnded().hasPassed("no-appeal");
    }

    @Test
    void aCorrectedCertificateDateMovesTheLastDayAgain() {
        String reference = disputes.refused(LocalDate.of(2026, 10, 1));
        steps.today(LocalDate.of(2026, 11, 29));
        disputes.submit(
                disputes.contact(reference, disputes.mediator(), "wish", "CERTIFICATE"), "issue-the-certificate");

        assertThat(ledger.correctTrigger(
                        reference,
                        Trigger.MEDIATION_CERTIFICATE,
                        LocalDate.of(2026, 11, 29),
                        LocalDate.of(2026, 12, 3),
                        "The adviser sent the right one"))
                .singleElement()
                .satisfies(change -> assertThat(change.getDueDateAfter()).isEqualTo(LocalDate.of(2027, 1, 4)));
        assertThat(limit(reference, MediationRules.TIME_TO_APPEAL).getSecondTriggerDate())
                .isEqualTo(LocalDate.of(2026, 12, 3));
    }
}
