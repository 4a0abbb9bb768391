package org.sendcasework.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.sendcasework.notification.MessageFields;
import org.sendcasework.notification.Messages;
import org.sendcasework.notification.NewMessage;
import org.sendcasework.notification.Recipient;
import org.sendcasework.support.WebCaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages leave by a real SMTP server and by the HTTP interface of GOV.UK Notify, with the process that carries them. */
// With channels of its own it is another application: after those that need the engine's web applications
@Order(2)
@WebCaseworkTest
class ChannelsTest {

    private static final String TOKEN = "the-token-agreed-with-notify";
    private static final String ADDRESS = "dco@ambershire.example";
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final NotifyStub NOTIFY = new NotifyStub();

    @LocalServerPort
    private int port;

    @Autowired
    private Messages messages;

    @Autowired
    private ContactBook contacts;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JavaMailSenderImpl mailSender;

    @Autowired
    private MeterRegistry meters;

    private UUID id;

    @DynamicPropertySource
    static void channels(DynamicPropertyRegistry properties) {
        MAIL.start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        properties.add("sendcasework.notification.smtp.from", () -> "casework@ambershire.example");
        properties.add("sendcasework.notification.smtp.most-per-minute", () -> 0);
        properties.add(
                "sendcasework.notification.notify.api-key",
                () -> "test-11111111-2222-3333-4444-555555555555-66666666-7777-8888-9999-000000000000");
        properties.add("sendcasework.notification.notify.base-url", NOTIFY::address);
        properties.add(
                "sendcasework.notification.notify.email-template-id", () -> "0f000000-0000-4000-8000-000000000001");
        properties.add("sendcasework.notification.notify.most-per-minute", () -> 60);
        properties.add("sendcasework.notification.notify.receipt-token", () -> TOKEN);
    }

    @BeforeEach
    void emptyMailboxes() throws Exception {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-09-07T08:00:00Z")));
        jdbc.sql("delete from channel_turn").update();
        MAIL.purgeEmailFromAllMailboxes();
        followTheMailServer();
        NOTIFY.reset();
    }

    @AfterEach
    void resetTheClock() {
        runtime.createProcessInstanceQuery().processDefinitionKey("send-message").list().stream()
                .forEach(left -> runtime.deleteProcessInstance(left.getId(), "end of the test"));
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
        NOTIFY.stop();
    }

    private UUID queue(String channel, String address) {
        ContactRoute route = contacts.routes(Pageable.unpaged()).stream()
                .filter(candidate -> candidate.getRecipient().key().equals("DCO"))
                .findFirst()
                .orElseThrow();
        contacts.change(route.getId(), route.getVersion(), new ContactWay(channel, address));
        id = messages.queue(new NewMessage(
                "CHANNELS:" + UUID.randomUUID(),
                "TEST",
                "test-message",
                Recipient.role("DCO"),
                null,
                null,
                MessageFields.none()));
        return id;
    }

    private Job job() {
        return job(id);
    }

    private Job job(UUID message) {
        return management
                .createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(message.toString())
                        .singleResult()
                        .getId())
                .singleResult();
    }

    private boolean isRunning() {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(id.toString())
                        .count()
                > 0;
    }

    private void run() {
        management.executeJob(job().getId());
    }

    private static String failureOf(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            StringBuilder words = new StringBuilder();
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                words.append(cause.getMessage()).append('\n');
            }
            return words.toString();
        }
        throw new AssertionError("It did not fail");
    }

    @Test
    void mailLeavesWithTheMessagesOwnIdentity() throws Exception {
        queue(Channels.SMTP, ADDRESS);
        assertThat(MAIL.getReceivedMessages())
                .as("nothing leaves before the job")
                .isEmpty();

        run();

        MimeMessage[] received = MAIL.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getMessageID()).isEqualTo("<" + id + "@ambershire.example>");
        assertThat(received[0].getAllRecipients()[0]).hasToString(ADDRESS);
        assertThat(received[0].getFrom()[0]).hasToString("casework@ambershire.example");
        assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat((String) received[0].getContent()).contains("What to do:");
        OutgoingMessage sent = messages.byId(id);
        assertThat(sent.getState()).isEqualTo(MessageState.SENT);
        assertThat(sent.getChannel()).isEqualTo(Channels.SMTP);
        assertThat(sent.getAddress()).isEqualTo(ADDRESS);
        assertThat(sent.getAttempts()).isOne();
        assertThat(isRunning()).isFalse();
    }

    @Test
    void aMessageThatGoesAgainCarriesTheSameIdentity() throws Exception {
        queue(Channels.SMTP, ADDRESS);
        String job = job().getId();
        // The commit is lost, as when the machine goes down after the mail server took it
        assertThat(failureOf(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    management.executeJob(job);
                    throw new IllegalStateException("down");
                })))
                .contains("down");
        assertThat(messages.byId(id).getState()).isEqualTo(MessageState.QUEUED);
        assertThat(messages.byId(id).getAttempts())
                .as("the attempt is known all the same")
                .isOne();

        run();

        assertThat(MAIL.getReceivedMessages())
                .extracting(MimeMessage::getMessageID)
                .containsExactly("<" + id + "@ambershire.example>", "<" + id + "@ambershire.example>");
        assertThat(messages.byId(id).getAttempts()).isEqualTo(2);
    }

    @Test
    void aServerThatIsDownIsTriedAgainLaterAndThenIsAnIncidentWithoutAnAddress() {
        queue(Channels.SMTP, ADDRESS);
        MAIL.stop();
        try {
            List<Duration> waits = new ArrayList<>();
            for (int attempt = 0; attempt < 6; attempt++) {
                String words = failureOf(this::run);
                assertThat(words)
                        .contains("Message " + id + " was not accepted by the mail server: MailConnectException")
                        .doesNotContain(ADDRESS);
                waits.add(Duration.between(
                        ClockUtil.getCurrentTime().toInstant(),
                        job().getDuedate().toInstant()));
            }
            assertThat(waits.subList(0, 5))
                    .containsExactly(
                            Duration.ofMinutes(1),
                            Duration.ofMinutes(10),
                            Duration.ofHours(1),
                            Duration.ofHours(6),
                            Duration.ofHours(24));
        } finally {
            MAIL.start();
        }
        assertThat(job().getRetries()).isZero();
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(job().getProcessInstanceId())
                        .list())
                .singleElement()
                .satisfies(incident -> {
                    assertThat(incident.getActivityId()).isEqualTo("send-the-message");
                    assertThat(incident.getIncidentMessage()).doesNotContain(ADDRESS);
                });
        assertThat(jdbc.sql("select count(*) from act_ge_bytearray where convert_from(bytes_, 'UTF8') like '%" + ADDRESS
                                + "%' and name_ = 'job.exceptionByteArray'")
                        .query(Long.class)
                        .single())
                .as("nor does the stack trace that the engine keeps")
                .isZero();

        management.setJobRetries(job().getId(), 1);
        followTheMailServer();
        run();
        assertThat(messages.byId(id).getState()).isEqualTo(MessageState.SENT);
        assertThat(isRunning()).isFalse();
    }

    /** GreenMail takes another port when it starts again. */
    private void followTheMailServer() {
        mailSender.setPort(MAIL.getSmtp().getPort());
    }

    @Test
    void aMessageWithoutAnAddressIsAFaultOfTheContactAndGoesWhenThatIsMended() {
        id = messages.queue(new NewMessage(
                "CHANNELS:" + UUID.randomUUID(),
                "TEST",
                "test-message",
                Recipient.serviceLead("NONE"),
                null,
                null,
                MessageFields.none()));
        assertThat(failureOf(this::run))
                .contains("has no address: The lead of the service", "Enter one under Contacts");
        assertThat(messages.byId(id).getAttempts()).as("nothing was tried").isZero();
        assertThat(meters.get(MessageMetrics.MESSAGES)
                        .tag("state", "QUEUED")
                        .gauge()
                        .value())
                .as("and monitoring sees it waiting")
                .isPositive();
    }

    @Test
    void notifyTakesTheMessageAndTellsThatItWasDelivered() throws Exception {
        queue(Channels.NOTIFY, ADDRESS);

        run();

        assertThat(NOTIFY.sent)
                .singleElement()
                .asString()
                .contains("\"reference\":\"" + id + "\"", ADDRESS, "0f000000-0000-4000-8000-000000000001");
        assertThat(messages.byId(id).getState()).isEqualTo(MessageState.SENT);
        assertThat(isRunning()).as("it waits for the receipt").isTrue();

        assertThat(receipt("Bearer wrong", id, "delivered")).isEqualTo(401);
        assertThat(receipt("", id, "delivered")).isEqualTo(401);
        assertThat(messages.byId(id).getState()).isEqualTo(MessageState.SENT);
        assertThat(receipt("Bearer " + TOKEN, id, "sending")).isEqualTo(204);
        assertThat(receipt("Bearer " + TOKEN, id, "delivered")).isEqualTo(204);
        assertThat(messages.byId(id).getState()).isEqualTo(MessageState.DELIVERED);
        assertThat(isRunning()).isFalse();
        assertThat(receipt("Bearer " + TOKEN, id, "permanent-failure"))
                .as("a late repeat changes nothing")
                .isEqualTo(204);
        assertThat(messages.byId(id).getState()).isEqualTo(MessageState.DELIVERED);
        assertThat(receipt("Bearer " + TOKEN, UUID.randomUUID(), "delivered")).isEqualTo(204);
    }

    @Test
    void aReceiptThatOvertakesOurOwnCommitIsRepeated() throws Exception {
        queue(Channels.NOTIFY, ADDRESS);
        assertThat(receipt("Bearer " + TOKEN, id, "delivered")).isEqualTo(409);
    }

    @Test
    void whatCouldNotBeDeliveredWaitsForAnotherAddress() throws Exception {
        queue(Channels.NOTIFY, "wrong@ambershire.example");
        run();
        receipt("Bearer " + TOKEN, id, "permanent-failure");
        assertThat(messages.byId(id).getState()).isEqualTo(MessageState.UNDELIVERABLE);

        assertThat(failureOf(this::run))
                .contains("could not be delivered by NOTIFY", "Correct the address")
                .doesNotContain("wrong@");
        assertThat(job().getRetries()).as("an incident at once").isZero();

        ContactRoute route = contacts.routes(Pageable.unpaged()).stream()
                .filter(candidate -> candidate.getRecipient().key().equals("DCO"))
                .findFirst()
                .orElseThrow();
        contacts.change(route.getId(), route.getVersion(), new ContactWay(Channels.NOTIFY, ADDRESS));
        management.setJobRetries(job().getId(), 1);
        run();
        jdbc.sql("delete from channel_turn").update();
        run();

        assertThat(NOTIFY.sent).hasSize(2);
        assertThat(NOTIFY.sent.get(1)).contains(ADDRESS, "\"reference\":\"" + id + "\"");
        assertThat(messages.byId(id).getState()).isEqualTo(MessageState.SENT);
    }

    @Test
    void beforeARepeatNotifyIsAskedWhetherItHasTheMessage() {
        queue(Channels.NOTIFY, ADDRESS);
        NOTIFY.known = () -> NotifyStub.notification(id, ADDRESS);
        jdbc.sql("update outgoing_message set attempts = 1 where id = ?")
                .param(id)
                .update();

        run();

        assertThat(NOTIFY.sent).as("it is not sent twice").isEmpty();
        assertThat(messages.byId(id).getState()).isEqualTo(MessageState.SENT);
    }

    @Test
    void whatNotifyRefusesIsToldWithoutTheAddress() {
        queue(Channels.NOTIFY, ADDRESS);
        NOTIFY.status = 429;

        assertThat(failureOf(this::run))
                .contains("was not accepted by GOV.UK Notify: status 429")
                .doesNotContain(ADDRESS);
    }

    @Test
    void theRateOfAChannelIsKeptByWaitingForATurn() {
        UUID first = queue(Channels.NOTIFY, ADDRESS);
        UUID second = queue(Channels.NOTIFY, ADDRESS);
        UUID third = queue(Channels.NOTIFY, ADDRESS);
        Instant now = ClockUtil.getCurrentTime().toInstant();
        for (UUID message : List.of(first, second, third)) {
            management.executeJob(job(message).getId());
        }

        assertThat(NOTIFY.sent).as("sixty a minute: one at once").hasSize(1);
        assertThat(job(second).getDuedate().toInstant()).isEqualTo(now.plusSeconds(1));
        assertThat(job(third).getDuedate().toInstant()).isEqualTo(now.plusSeconds(2));

        ClockUtil.setCurrentTime(Date.from(now.plusSeconds(1)));
        management.executeJob(job(second).getId());
        management.executeJob(job(second).getId());
        assertThat(NOTIFY.sent).hasSize(2);
        assertThat(messages.byId(third).getState()).isEqualTo(MessageState.QUEUED);
    }

    @Test
    void theSameMessageIsNeverQueuedTwice() {
        NewMessage message = new NewMessage(
                "CHANNELS:once", "TEST", "test-message", Recipient.role("DCO"), null, null, MessageFields.none());
        assertThat(messages.queue(message)).isEqualTo(messages.queue(message));
        messages.withdraw("CHANNELS:once");
        messages.withdraw("CHANNELS:unknown");
        id = messages.queue(message);
        run();
        assertThat(messages.byId(id).getState()).as("withdrawn").isEqualTo(MessageState.OVERTAKEN);
        assertThat(isRunning()).isFalse();
    }

    private int receipt(String authorization, UUID reference, String status) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/notify/receipts"))
                .header("Content-Type", "application/json")
                .header("Authorization", authorization)
                .POST(HttpRequest.BodyPublishers.ofString("{\"id\":\"" + UUID.randomUUID() + "\",\"reference\":\""
                        + reference + "\",\"to\":\"" + ADDRESS + "\",\"status\":\"" + status
                        + "\",\"notification_type\":\"email\"}"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** As much of the HTTP interface of GOV.UK Notify as the client uses. */
    private static final class NotifyStub {

        private final HttpServer server;
        private final List<String> sent = new CopyOnWriteArrayList<>();
        private volatile Supplier<String> known = () -> "";
        private volatile int status = 201;

        NotifyStub() {
            try {
                server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server.createContext("/v2/notifications", this::answer);
            server.start();
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        void reset() {
            sent.clear();
            known = () -> "";
            status = 201;
        }

        void stop() {
            server.stop(0);
        }

        static String notification(UUID reference, String address) {
            return "{\"id\":\"" + UUID.randomUUID() + "\",\"reference\":\"" + reference + "\",\"email_address\":\""
                    + address + "\",\"phone_number\":null,\"line_1\":null,\"line_2\":null,\"line_3\":null,"
                    + "\"line_4\":null,\"line_5\":null,\"line_6\":null,\"line_7\":null,\"postage\":null,"
                    + "\"type\":\"email\",\"status\":\"sending\",\"template\":{\"id\":"
                    + "\"0f000000-0000-4000-8000-000000000001\",\"version\":1,\"uri\":\"u\"},\"body\":\"b\","
                    + "\"subject\":\"s\",\"created_at\":\"2026-09-07T08:00:00.000000Z\",\"sent_at\":null,"
                    + "\"completed_at\":null,\"estimated_timestamp\":null,\"created_by_name\":null}";
        }

        private void answer(HttpExchange exchange) throws IOException {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String answer;
            int code = 200;
            if (exchange.getRequestMethod().equals("GET")) {
                answer = "{\"notifications\":[" + known.get() + "],\"links\":{\"current\":\"c\"}}";
            } else if (status >= 400) {
                code = status;
                answer = "{\"status_code\":" + status + ",\"errors\":[{\"error\":\"RateLimitError\",\"message\":\""
                        + ADDRESS + "\"}]}";
            } else {
                sent.add(body);
                code = status;
                answer = "{\"id\":\"" + UUID.randomUUID() + "\",\"reference\":\"r\",\"content\":{\"body\":\"b\","
                        + "\"subject\":\"s\",\"from_email\":\"f@example.org\"},\"template\":{\"id\":"
                        + "\"0f000000-0000-4000-8000-000000000001\",\"version\":1,\"uri\":\"u\"},\"uri\":\"u\"}";
            }
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(code, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }
    }
}
