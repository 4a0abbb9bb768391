package org.sendcasework.notification.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.sendcasework.notification.internal.ChannelException;
import org.sendcasework.notification.internal.Channels;
import org.sendcasework.notification.internal.MessageChannel;
import org.sendcasework.notification.internal.MessageState;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends by the council's own mail server. The identity is the Message-ID, by which servers and mailboxes know a repeat. */
@Component
@ConditionalOnProperty("spring.mail.host")
class SmtpChannel implements MessageChannel {

    private static final int DEEPEST_CAUSE = 10;

    private final JavaMailSender mail;
    private final String from;
    private final int mostPerMinute;

    SmtpChannel(
            JavaMailSender mail,
            @Value("${sendcasework.notification.smtp.from}") String from,
            @Value("${sendcasework.notification.smtp.most-per-minute}") int mostPerMinute) {
        this.mail = mail;
        this.from = from;
        this.mostPerMinute = mostPerMinute;
    }

    @Override
    public String code() {
        return Channels.SMTP;
    }

    @Override
    public String words() {
        return "E-mail by our own mail server";
    }

    @Override
    public boolean needsAddress() {
        return true;
    }

    @Override
    public int mostPerMinute() {
        return mostPerMinute;
    }

    @Override
    public boolean givesReceipts() {
        return false;
    }

    @Override
    public Accepted send(Delivery delivery) {
        String identity = "<" + delivery.id() + "@" + from.substring(from.indexOf('@') + 1) + ">";
        try {
            MimeMessage message = mail.createMimeMessage();
            MimeMessageHelper parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            parts.setFrom(from);
            parts.setTo(delivery.way().address());
            parts.setSubject(delivery.subject());
            parts.setText(delivery.body());
            // Nobody's absence note is to come back for it
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Message-ID", identity);
            mail.send(message);
        } catch (MailException | MessagingException e) {
            throw new ChannelException("Message " + delivery.id() + " was not accepted by the mail server: " + why(e));
        }
        return new Accepted(MessageState.SENT, identity);
    }

    /** The kind of the fault and the server's number for it: its words can name an address. */
    private static String why(Exception fault) {
        StringBuilder kinds = new StringBuilder();
        Throwable cause = fault instanceof MailSendException several && several.getMessageExceptions().length > 0
                ? several.getMessageExceptions()[0]
                : fault;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            kinds.append(kinds.isEmpty() ? "" : ", ").append(cause.getClass().getSimpleName());
            if (cause instanceof SMTPAddressFailedException refused) {
                kinds.append(' ').append(refused.getReturnCode());
            } else if (cause instanceof SMTPSendFailedException refused) {
                kinds.append(' ').append(refused.getReturnCode());
            }
            Throwable next = cause instanceof MessagingException chain ? chain.getNextException() : null;
            cause = next != null ? next : cause.getCause();
        }
        return kinds.toString();
    }
}
