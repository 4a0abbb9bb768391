package org.sendcasework.notification.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.assessment.internal.CaseEnding;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.notification.MessageDelivery;
import org.sendcasework.notification.Messages;
import org.sendcasework.notification.Recipient;
import org.sendcasework.notification.internal.MessageState;
import org.sendcasework.notification.internal.OutgoingMessage;
import org.sendcasework.notification.promise.ContactPromise.Kind;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.DisputeSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Families hear from us when we said they would, and whether they did is a fact. */
@CaseworkTest
class ContactPromisesTest {

    /** A Monday. */
    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);

    private static final LocalDate SIX_WEEKS = RECEIVED.plusDays(42);

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private ContactPromises promises;

    @Autowired
    private Messages messages;

    @Autowired
    private MessageDelivery delivery;

    @Autowired
    private CaseEnding ending;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private DisputeSteps disputes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    private ProcessInstance instance;
    private String reference;

    @BeforeEach
    void aCase() {
        steps.today(RECEIVED);
        instance = steps.request(RECEIVED, "parentEmail", "robin@sample.example", "preferredContact", "EMAIL");
        reference = instance.getBusinessKey();
    }

    private List<String> told() {
        return promises.of(reference).stream()
                .map(promise -> promise.getKind() + " due " + promise.getDueOn() + " done " + promise.getDoneOn()
                        + (promise.getLapsedOn() == null ? "" : " lapsed " + promise.getLapsedOn()))
                .toList();
    }

    private void send() {
        for (OutgoingMessage message : messages.of(reference)) {
            if (message.getState() == MessageState.QUEUED) {
                delivery.attempt(message.getId(), false);
            }
        }
    }

    private List<String> toTheFamily() {
        return messages.of(reference).stream()
                .filter(message -> message.getRecipient().kind() == Recipient.Kind.FAMILY)
                .map(message -> message.getTemplate() + " " + message.getState())
                .toList();
    }

    @Test
    void theRequestIsAcknowledgedWithinTwoWorkingDays() {
        assertThat(told()).containsExactly("ACKNOWLEDGEMENT due 2026-09-09 done null");
        assertThat(toTheFamily()).containsExactly("request-received QUEUED");

        steps.today(RECEIVED.plusDays(1));
        send();

        assertThat(told()).containsExactly("ACKNOWLEDGEMENT due 2026-09-09 done 2026-09-08");
    }

    @Test
    void theOfficersOwnAcknowledgementKeepsThePromiseToo() {
        steps.today(RECEIVED.plusDays(3));
        steps.submit(
                instance,
                "check-and-acknowledge",
                "acknowledgedOn",
                RECEIVED.plusDays(2).toString());

        runEachMorning();

        assertThat(told()).containsExactly("ACKNOWLEDGEMENT due 2026-09-09 done 2026-09-09");
    }

    /** The morning's process, as the executor runs it. */
    private void runEachMorning() {
        Job start = management
                .createJobQuery()
                .processDefinitionKey("contact-promises")
                .timers()
                .list()
                .get(0);
        management.executeJob(start.getId());
        ProcessInstance morning = runtime.createProcessInstanceQuery()
                .processDefinitionKey("contact-promises")
                .singleResult();
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(morning.getId())
                .singleResult()
                .getId());
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("contact-promises")
                        .count())
                .isZero();
    }

    @Test
    void aDecisionIsToldByTheNextWorkingDayAcrossAWeekend() {
        LocalDate friday = RECEIVED.plusDays(4);
        steps.today(friday);
        steps.submit(
                instance, "check-and-acknowledge", "parentEmail", "robin@sample.example", "preferredContact", "EMAIL");
        steps.submit(instance, "record-family-views");
        steps.submit(instance, "consider-the-evidence");
        steps.submit(instance, "decide-whether-to-assess");
        assertThat(told()).contains("DECISION due 2026-09-14 done null");

        steps.today(friday.plusDays(4));
        send();

        assertThat(told()).as("a day late: broken, and done").contains("DECISION due 2026-09-14 done 2026-09-15");
        assertThat(promises.kept(LocalDate.of(2026, 9, 14), LocalDate.of(2026, 9, 14)))
                .filteredOn(kept -> kept.kind() == Kind.DECISION)
                .singleElement()
                .satisfies(kept -> assertThat(kept.due() - kept.kept()).isPositive());
    }

    @Test
    void whileADateIsOverdueTheFamilyHearsFromUsEveryFourteenDays() {
        steps.letTimePass(reference, SIX_WEEKS.plusDays(1));
        send();
        LocalDate first = SIX_WEEKS.plusDays(1);
        assertThat(toTheFamily()).contains("family-delay SENT");
        assertThat(told()).contains("UPDATE due " + first.plusDays(14) + " done null");

        steps.submit(steps.tasksOfCase(reference, "record-delay-reason").get(0));
        send();
        assertThat(toTheFamily()).contains("family-delay-explained SENT");
        assertThat(told())
                .as("a second message of the same day breaks no promise")
                .contains("UPDATE due " + first.plusDays(14) + " done null");

        steps.letTimePass(reference, first.plusDays(13));
        promises.keepPromises();
        assertThat(toTheFamily()).as("not before its day").doesNotContain("family-update QUEUED");

        steps.letTimePass(reference, first.plusDays(14));
        promises.keepPromises();
        promises.keepPromises();
        assertThat(toTheFamily()).containsOnlyOnce("family-update QUEUED");
        send();
        assertThat(told())
                .contains(
                        "UPDATE due " + first.plusDays(14) + " done " + first.plusDays(14),
                        "UPDATE due " + first.plusDays(28) + " done null");
        assertThat(messages.of(reference))
                .filteredOn(message -> message.getTemplate().equals("family-update"))
                .singleElement()
                .satisfies(message -> assertThat(message.getBody())
                        .contains("Decide whether to assess and notify the family", "every 14 days"));

        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");
        steps.letTimePass(reference, first.plusDays(28));
        promises.keepPromises();
        assertThat(told())
                .as("done at last, nothing is overdue any more")
                .contains("UPDATE due " + first.plusDays(28) + " done null lapsed " + first.plusDays(28));
    }

    private void sendOrPost(String about) {
        for (OutgoingMessage message : messages.of(about)) {
            if (message.getState() == MessageState.QUEUED) {
                delivery.attempt(message.getId(), false);
            }
        }
        for (OutgoingMessage message : messages.of(about)) {
            if (message.getState() == MessageState.TO_POST) {
                messages.posted(message.getId(), message.getVersion());
            }
        }
    }

    @Test
    void whileAMediationIsLateTheFamilyHearsFromUsEveryFourteenDaysAboutItsCase() {
        reference = disputes.refused(RECEIVED);
        String mediation = disputes.contact(reference, disputes.mediator()).getBusinessKey();
        sendOrPost(reference);
        LocalDate missed = RECEIVED.plusDays(31);
        steps.letTimePass(mediation, missed);
        assertThat(messages.of(mediation))
                .extracting(OutgoingMessage::getTemplate)
                .contains("family-delay");
        sendOrPost(mediation);
        assertThat(told()).contains("UPDATE due " + missed.plusDays(14) + " done null");

        for (int days = 14; days <= 28; days += 14) {
            steps.letTimePass(mediation, missed.plusDays(days));
            promises.keepPromises();
            sendOrPost(reference);
            assertThat(told())
                    .as("after %s days", days)
                    .contains(
                            "UPDATE due " + missed.plusDays(days) + " done " + missed.plusDays(days),
                            "UPDATE due " + missed.plusDays(days + 14) + " done null");
        }
    }

    @Test
    void aPromiseThatAnEarlierReleaseKeptForAMediationIsKeptOnForItsCase() {
        reference = disputes.refused(RECEIVED);
        String mediation = disputes.contact(reference, disputes.mediator()).getBusinessKey();
        LocalDate missed = RECEIVED.plusDays(31);
        jdbc.sql(
                        "insert into contact_promise (id, case_reference, kind, due_on) values (gen_random_uuid(), ?, 'UPDATE', ?)")
                .params(mediation, missed.plusDays(14))
                .update();
        steps.letTimePass(mediation, missed.plusDays(14));

        promises.keepPromises();
        sendOrPost(reference);

        assertThat(told())
                .contains(
                        "UPDATE due " + missed.plusDays(14) + " done " + missed.plusDays(14),
                        "UPDATE due " + missed.plusDays(28) + " done null");
    }

    @Test
    void aLetterKeepsThePromiseOnTheDayItIsPosted() {
        steps.today(RECEIVED.plusDays(1));
        steps.submit(instance, "check-and-acknowledge", "preferredContact", "POST", "parentEmail", "-");
        send();
        assertThat(toTheFamily()).containsExactly("request-received TO_POST");

        steps.today(RECEIVED.plusDays(2));
        OutgoingMessage letter = messages.of(reference).get(0);
        messages.posted(letter.getId(), letter.getVersion());

        assertThat(told()).containsExactly("ACKNOWLEDGEMENT due 2026-09-09 done 2026-09-09");
    }

    @Test
    void whoHasLostAChildIsNotWrittenToAnyMore() {
        ending.end(
                reference,
                CaseOutcome.DIED,
                RECEIVED,
                "The hospital rang",
                caseFiles.byReference(reference).getVersion());

        assertThat(toTheFamily()).containsExactly("request-received CANCELLED");
        assertThat(told()).containsExactly("ACKNOWLEDGEMENT due 2026-09-09 done null lapsed 2026-09-07");
        send();
        promises.keepPromises();
        assertThat(toTheFamily()).containsExactly("request-received CANCELLED");
    }
}
