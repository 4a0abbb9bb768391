package org.sendcasework.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.sendcasework.advice.AdviceKind;
import org.sendcasework.casefile.MediationMoved;
import org.sendcasework.casefile.PartnerService;
import org.sendcasework.casefile.PartnerServices;
import org.sendcasework.identity.Groups;
import org.sendcasework.notification.digest.WeeklyDigests;
import org.sendcasework.notification.internal.MessageState;
import org.sendcasework.notification.internal.OutgoingMessage;
import org.sendcasework.notification.process.ContactSteps;
import org.sendcasework.notification.promise.ContactPromises;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.TestSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A case in which everything that tells of a person carries a mark is taken through whatever makes the system write to
 * someone. Every template is used on the way, and no message shows the mark.
 */
@CaseworkTest
class NoPersonalDataTest {

    private static final String MARK = "Zxqv";
    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final String SIXTEEN_IN_MARCH_2027 = "2011-03-01";
    private static final LocalDate RIGHTS_PASS = LocalDate.of(2027, 6, 26);

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private TestSettings settings;

    @Autowired
    private MessageTemplates templates;

    @Autowired
    private Messages messages;

    @Autowired
    private MessageDelivery delivery;

    @Autowired
    private ContactPromises promises;

    @Autowired
    private ContactSteps morning;

    @Autowired
    private WeeklyDigests digests;

    @Autowired
    private PartnerServices services;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void noMessageShowsAnythingOfAPerson() {
        steps.today(RECEIVED);
        if (services.byCode("PD-T").isEmpty()) {
            services.add(List.of(new PartnerService(
                    "PD-T", "Ambershire Care", "SOCIAL_CARE", Groups.SOCIAL_CARE, MARK + "@ambershire.example")));
        }
        ProcessInstance instance = steps.request(
                RECEIVED,
                "requestedBy",
                MARK + " Asker",
                "whatIsAsked",
                "Please help " + MARK,
                "childGivenName",
                MARK + "given",
                "childFamilyName",
                MARK + "family",
                "parentName",
                MARK + " Parent",
                "settingUrn",
                settings.school());
        String reference = instance.getBusinessKey();
        steps.submit(instance, "check-and-acknowledge", "parentName", MARK + " Parent");
        steps.submit(instance, "record-family-views", "parentViews", MARK + " views");
        steps.submit(instance, "consider-the-evidence", "judgementReason", MARK);
        steps.submit(instance, "decide-whether-to-assess", "testEvidence", MARK);
        steps.submit(instance, "choose-advisers");
        steps.letTimePass(reference, RECEIVED.plusDays(60));
        for (Task late : steps.tasksOfCase(reference, "decide-about-late-advice")) {
            steps.submit(late, "reason", MARK, "triedWhom", MARK, "tryResult", MARK);
        }
        for (Task proposed : steps.tasksOfCase(reference, "decide-to-proceed-without-advice")) {
            steps.asManager(() -> steps.submit(proposed, "reason", MARK));
        }
        steps.submit(steps.adviceOf(reference, AdviceKind.PARENT_VIEWS), "needs", MARK);
        steps.submit(instance, "decide-whether-to-issue", "reasons", MARK.repeat(10));
        steps.submit(instance, "draft-the-plan", "sectionA", MARK);
        steps.submit(instance, "serve-the-draft");
        steps.submit(instance, "record-representations");
        steps.submit(instance, "choose-settings-to-consult", "settingsToConsult", List.of(settings.school()));
        steps.letTimePass(reference, RECEIVED.plusDays(160));
        for (Task reason : steps.tasksOfCase(reference, "record-delay-reason")) {
            steps.submit(reason, "explanation", MARK + " was ill", "delayReason", "FAMILY_CIRCUMSTANCES");
        }
        sendAll(reference);
        steps.today(RECEIVED.plusDays(190));
        promises.keepPromises();
        digests.write();
        ProcessInstance older = steps.request(
                RECEIVED.plusDays(180),
                "requestedBy",
                MARK + " Asker",
                "whatIsAsked",
                MARK,
                "childGivenName",
                MARK + "older",
                "childFamilyName",
                MARK + "family",
                "childDateOfBirth",
                SIXTEEN_IN_MARCH_2027);
        steps.submit(older, "check-and-acknowledge", "parentName", MARK + " Parent");
        steps.today(RIGHTS_PASS);
        morning.keepPromises(null);
        events.publishEvent(new MediationMoved(
                reference, reference + "-M1", UUID.randomUUID(), RECEIVED.plusDays(200), Set.of("PD-T")));
        messages.queue(new NewMessage(
                "TEST:" + reference, "TEST", "test-message", Recipient.role("DCO"), null, null, MessageFields.none()));

        List<String> texts = jdbc.sql("select subject || ' ' || body from outgoing_message")
                .query(String.class)
                .list();
        assertThat(texts).hasSizeGreaterThan(30).noneMatch(text -> text.contains(MARK));
        Set<String> used =
                jdbc.sql("select distinct template from outgoing_message").query(String.class).list().stream()
                        .collect(Collectors.toSet());
        assertThat(used)
                .as("every template was rendered with this case's data, or another's")
                .containsAll(templates.all().stream().map(MessageTemplate::code).toList());
        assertThat(jdbc.sql("select count(*) from act_hi_varinst where text_ like '%" + MARK + "%'")
                        .query(Long.class)
                        .single())
                .as("nor does the engine")
                .isZero();
    }

    private void sendAll(String reference) {
        for (OutgoingMessage message : messages.of(reference)) {
            delivery.attempt(message.getId(), false);
        }
        for (OutgoingMessage letter : messages.of(reference)) {
            if (letter.getState() == MessageState.TO_POST) {
                messages.posted(letter.getId(), letter.getVersion());
            }
        }
    }
}
