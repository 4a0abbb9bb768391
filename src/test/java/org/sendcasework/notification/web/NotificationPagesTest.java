package org.sendcasework.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendcasework.identity.Accounts;
import org.sendcasework.identity.Groups;
import org.sendcasework.notification.MessageDelivery;
import org.sendcasework.notification.Messages;
import org.sendcasework.notification.Recipient;
import org.sendcasework.notification.internal.ContactBook;
import org.sendcasework.notification.internal.ContactRoute;
import org.sendcasework.notification.internal.MessageState;
import org.sendcasework.notification.internal.OutgoingMessage;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.WebCaseworkTest;
import org.sendcasework.support.WebSession;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.Pageable;

/** The outbox, the letters in it, the contacts and the forecast: what they show, and to whom. */
@WebCaseworkTest
class NotificationPagesTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final String PASSWORD = "a-long-enough-password";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private Messages messages;

    @Autowired
    private MessageDelivery delivery;

    @Autowired
    private ContactBook contacts;

    private String reference;
    private OutgoingMessage letter;

    @BeforeEach
    void aLetterToPost() {
        for (String group : List.of(
                Groups.CASEWORKERS, Groups.MANAGERS, Groups.PANEL, Groups.HEALTH, Groups.SETTINGS, Groups.ANALYSTS)) {
            accounts.create("out-" + group, "Out Box", PASSWORD, List.of(group));
        }
        steps.today(RECEIVED);
        reference = steps.request(
                        RECEIVED,
                        "childFamilyName",
                        "Outboxworth",
                        "parentName",
                        "Robin Outboxworth",
                        "parentAddress",
                        "1 Harbour Street\nAmbershire")
                .getBusinessKey();
        UUID id = messages.of(reference).get(0).getId();
        delivery.attempt(id, false);
        letter = messages.byId(id);
    }

    private WebSession as(String group) {
        return group.equals("admin")
                ? WebSession.of(port, "admin", "the-first-password")
                : WebSession.of(port, "out-" + group, PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "caseworkers, 200, 403, 200",
        "managers, 200, 200, 200",
        "admin, 200, 200, 403",
        "panel, 403, 403, 403",
        "health, 403, 403, 403",
        "settings, 403, 403, 403",
        "analysts, 403, 403, 403",
    })
    void whoMayOpenWhichPage(String group, int outbox, int contactsPage, int forecast) {
        WebSession session = as(group);
        assertThat(session.get("/outbox").statusCode()).isEqualTo(outbox);
        assertThat(session.get("/outbox/" + letter.getId()).statusCode()).isEqualTo(outbox);
        assertThat(session.get("/contacts").statusCode()).isEqualTo(contactsPage);
        assertThat(session.get("/forecast").statusCode()).isEqualTo(forecast);
        assertThat(session.get("/forecast.csv").statusCode()).isEqualTo(forecast);
    }

    @Test
    void theOutboxShowsWhatIsToBePostedAndNamesNobody() {
        WebSession worker = as(Groups.CASEWORKERS);

        assertThat(worker.get("/outbox?show=to-post").body())
                .contains("We have your request (" + reference + ")", "To be printed and posted", "The family")
                .contains("Requests acknowledged within two working days")
                .doesNotContain("Outboxworth");
        assertThat(worker.get("/outbox/" + letter.getId()).body())
                .contains(
                        "request-received, version 1",
                        "What to do: keep the case number",
                        letter.getId().toString())
                .doesNotContain("Outboxworth");
    }

    @Test
    void aLetterIsPrintedWithItsAddressAndMarkedAsPostedOnce() {
        WebSession worker = as(Groups.CASEWORKERS);
        String path = "/outbox/" + letter.getId();

        assertThat(worker.get(path + "/letter").body())
                .contains("Robin Outboxworth", "1 Harbour Street", "7 September 2026", "We have your request");
        assertThat(as("admin").get(path + "/letter").statusCode())
                .as("an administrator may read no case file")
                .isEqualTo(404);

        String fields = "version=" + letter.getVersion();
        worker.postForm("/outbox?show=to-post", path + "/posted", fields);
        assertThat(messages.byId(letter.getId()).getState()).isEqualTo(MessageState.SENT);
        worker.postForm("/outbox?show=to-post", path + "/posted", fields);
        assertThat(worker.get("/outbox?show=to-post").body())
                .contains("Someone has already marked this letter as posted");
        assertThat(worker.get("/outbox/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void theOutboxHasPagesWhichKeepWhatIsShown() {
        String other = steps.request(RECEIVED).getBusinessKey();
        delivery.attempt(messages.of(other).get(0).getId(), false);
        WebSession worker = as(Groups.CASEWORKERS);

        assertThat(worker.get("/outbox?show=to-post&size=1").body())
                .contains("Showing 1 to 1 of", "href=\"/outbox?show=to-post&amp;size=1&amp;page=2\"");
        assertThat(worker.get("/outbox?show=to-post&sort=case,desc").body())
                .contains("aria-sort=\"descending\"", "Mark as posted");
    }

    private ContactRoute senior() {
        return contacts.routes(Pageable.unpaged()).stream()
                .filter(route -> route.getRecipient().equals(Recipient.role("SRO")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aManagerChangesHowARoleIsReachedAndTriesIt() {
        WebSession manager = as(Groups.MANAGERS);
        ContactRoute before = senior();
        String path = "/contacts/" + before.getId();

        HttpResponse<String> answer = manager.postForm(
                "/contacts",
                path,
                "version=" + before.getVersion() + "&channel=OUTBOX&address=sro%40ambershire.example");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(senior().getWay().address()).isEqualTo("sro@ambershire.example");

        HttpResponse<String> late = manager.postForm(
                path, path, "version=" + before.getVersion() + "&channel=OUTBOX&address=mine%40b.example");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("Someone else changed this while you were working on it", "value=\"mine@b.example\"")
                .contains("href=\"" + path + "\" target=\"_blank\"");
        assertThat(senior().getWay().address()).isEqualTo("sro@ambershire.example");
        HttpResponse<String> wrong = manager.postForm(
                path, path, "version=" + senior().getVersion() + "&channel=OUTBOX&address=not+an+address");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("<a href=\"#address\">E-mail address must be one e-mail address", "value=\"not an address\"");
        assertThat(manager.postForm(
                                path, path, "version=" + senior().getVersion() + "&channel=SMTP&address=a%40b.example")
                        .body())
                .contains("Channel is not set up here");

        // The list begins with the newest, and other tests leave messages that wait on later days
        steps.today(RECEIVED.plusYears(20));
        manager.postForm("/contacts", path + "/test", "");
        assertThat(manager.get("/contacts").body()).contains("A test message is on its way");
        assertThat(manager.get("/outbox?show=waiting").body()).contains("A test message");
    }

    private static String added(WebSession manager, String fields) {
        return manager.postForm("/contacts/new", "/contacts", fields).body();
    }

    @Test
    void aContactIsAddedForWhatIsKnownOnly() {
        WebSession manager = as(Groups.MANAGERS);

        assertThat(added(manager, "kind=SERVICE&key=NOPE&name=Nobody&channel=OUTBOX"))
                .contains("<a href=\"#key\">There is no service NOPE</a>", "value=\"NOPE\"");
        assertThat(added(manager, "kind=FAMILY&key=" + reference + "&name=Family&channel=OUTBOX"))
                .contains("Families and users are reached as their record says");
        assertThat(added(manager, "kind=ROLE&key=DCO&name=Second&channel=OUTBOX"))
                .contains("Code already has a contact");
        assertThat(added(manager, "kind=ROLE&key=&name=&channel=OUTBOX"))
                .contains("Enter the code of the service or role, or the URN of the setting");
        added(manager, "kind=ROLE&key=YJS_LINK&name=Youth+justice+link&channel=LETTER");
        assertThat(manager.get("/contacts").body()).contains("The contact is added", "Youth justice link");
    }

    @Test
    void theForecastShowsItsSumAndNobodysName() {
        steps.today(RECEIVED.plusDays(100));

        WebSession worker = as(Groups.CASEWORKERS);
        assertThat(worker.get("/forecast").body())
                .contains(reference, "How long the steps take", "left", "Mon 25 Jan 2027")
                .doesNotContain("Outboxworth");
        steps.today(RECEIVED);
        steps.request(RECEIVED);
        steps.today(RECEIVED.plusDays(100));
        assertThat(worker.get("/forecast?size=1&sort=case,desc").body())
                .contains("Showing 1 to 1 of", "aria-sort=\"descending\"", "page=2");
        assertThat(worker.get("/forecast.csv").body())
                .startsWith("case_reference,step,since,due,expected,days_late,sum\r\n")
                .contains(reference + ",CONSIDER,2026-09-07,2027-01-25,")
                .doesNotContain("Outboxworth");
    }
}
