package org.sendcasework.audit.internal;

import java.util.List;
import org.sendcasework.audit.internal.AuditChain.Head;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Each night, on every node: looks whether the trail still contains the head that was kept last, and keeps the new one
 * outside the database. No process of the engine does this, because its jobs lie in the same database.
 */
@Component
class HeadKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(HeadKeeping.class);

    private final AuditChain chain;
    private final KeptHeads kept;
    private final ObjectProvider<JavaMailSender> mail;
    private final String sender;
    private final String recipient;

    HeadKeeping(
            AuditChain chain,
            KeptHeads kept,
            ObjectProvider<JavaMailSender> mail,
            @Value("${sendcasework.notification.smtp.from}") String sender,
            @Value("${sendcasework.audit.heads-to:}") String recipient) {
        this.chain = chain;
        this.kept = kept;
        this.mail = mail;
        this.sender = sender;
        this.recipient = recipient;
    }

    @Scheduled(cron = "0 20 4 * * *")
    void keep() {
        List<Head> before = kept.all();
        if (!before.isEmpty() && !chain.contains(before.get(before.size() - 1))) {
            LOG.error("The audit trail no longer contains the head that was kept last. Verify it: somebody cut off its"
                    + " end or sealed it again.");
        }
        Head head = chain.head();
        String line = kept.add(head);
        JavaMailSender sending = mail.getIfAvailable();
        if (!recipient.isBlank() && sending != null) {
            send(sending, line);
        }
    }

    private void send(JavaMailSender sending, String line) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(sender);
        message.setTo(recipient);
        message.setSubject("Head of the audit trail");
        message.setText(
                "Keep this message. With it you can show that the audit trail was not changed later.\n\n" + line);
        try {
            sending.send(message);
        } catch (MailException e) {
            LOG.error(
                    "The head of the audit trail could not be sent by e-mail: {}",
                    e.getClass().getName());
        }
    }
}
