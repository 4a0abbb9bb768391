package org.sendcasework.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sendcasework.notification.MessageFields;
import org.sendcasework.notification.Messages;
import org.sendcasework.notification.NewMessage;
import org.sendcasework.notification.Recipient;
import org.sendcasework.notification.internal.Channels;
import org.sendcasework.notification.internal.ContactBook;
import org.sendcasework.notification.internal.ContactRoute;
import org.sendcasework.notification.internal.ContactWay;
import org.sendcasework.notification.internal.MessageState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.Pageable;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ten thousand notices are queued and delivered through a real SMTP server in the same process, with the application's
 * own settings and its own embedded PostgreSQL (fsync on). What it measures goes to {@code target/benchmarks-mail.md}.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "sendcasework.demo.enabled=false",
            "sendcasework.admin.password=the-first-password",
            "sendcasework.notification.smtp.most-per-minute=0"
        })
class MailBenchmark {

    private static final int NOTICES = 10_000;
    private static final int AT_A_TIME = 500;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(20);
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    private Messages messages;

    @Autowired
    private ContactBook contacts;

    @Autowired
    private PlatformTransactionManager transactions;

    @DynamicPropertySource
    static void mailAndData(DynamicPropertyRegistry properties) throws IOException {
        MAIL.start();
        Path data = Files.createTempDirectory("mail-benchmark");
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        properties.add("sendcasework.data-dir", data::toString);
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @Test
    void tenThousandNotices() throws Exception {
        ContactRoute route = contacts.routes(Pageable.unpaged()).stream()
                .filter(candidate -> candidate.getRecipient().key().equals("DCO"))
                .findFirst()
                .orElseThrow();
        contacts.change(route.getId(), route.getVersion(), new ContactWay(Channels.SMTP, "dco@ambershire.example"));
        TransactionTemplate transaction = new TransactionTemplate(transactions);

        long begin = System.nanoTime();
        for (int batch = 0; batch < NOTICES / AT_A_TIME; batch++) {
            int first = batch * AT_A_TIME;
            transaction.executeWithoutResult(status -> {
                for (int notice = first; notice < first + AT_A_TIME; notice++) {
                    messages.queue(new NewMessage(
                            "BENCH:" + notice,
                            "TEST",
                            "test-message",
                            Recipient.role("DCO"),
                            null,
                            null,
                            MessageFields.none()));
                }
            });
        }
        double queued = seconds(begin);
        while (messages.count(MessageState.SENT) < NOTICES) {
            if (System.nanoTime() - begin > LONGEST_WAIT.toNanos()) {
                throw new AssertionError("Only " + messages.count(MessageState.SENT) + " were sent");
            }
            Thread.sleep(500);
        }
        double delivered = seconds(begin);

        Set<String> identities = new HashSet<>();
        for (MimeMessage message : MAIL.getReceivedMessages()) {
            identities.add(message.getMessageID());
        }
        assertThat(identities).hasSize(NOTICES);
        assertThat(MAIL.getReceivedMessages()).as("none twice").hasSize(NOTICES);
        Files.write(
                Path.of("target", "benchmarks-mail.md"),
                List.of(
                        "| What | Result |",
                        "|---|---|",
                        "| 10,000 notices queued, " + AT_A_TIME
                                + " to a transaction, while the first go out | %.1f s |".formatted(queued),
                        "| 10,000 notices queued and delivered by SMTP | %.1f s, %.0f a second |"
                                .formatted(delivered, NOTICES / delivered)));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
