package org.sendcasework.notification.channel;

import java.util.Map;
import org.sendcasework.notification.internal.ChannelException;
import org.sendcasework.notification.internal.Channels;
import org.sendcasework.notification.internal.MessageChannel;
import org.sendcasework.notification.internal.MessageState;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.gov.service.notify.Notification;
import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.NotificationClientException;

/**
 * Sends by GOV.UK Notify, over one template there that consists of the fields {@code subject} and {@code body}. The
 * identity is Notify's reference: before a repeat we ask Notify whether it has the message already, so that nobody
 * receives it twice.
 */
@Component
@ConditionalOnProperty("sendcasework.notification.notify.api-key")
class NotifyChannel implements MessageChannel {

    private final NotificationClient client;
    private final String template;
    private final int mostPerMinute;
    private final boolean receipts;

    NotifyChannel(
            @Value("${sendcasework.notification.notify.api-key}") String apiKey,
            @Value("${sendcasework.notification.notify.base-url}") String baseUrl,
            @Value("${sendcasework.notification.notify.email-template-id}") String template,
            @Value("${sendcasework.notification.notify.most-per-minute}") int mostPerMinute,
            @Value("${sendcasework.notification.notify.receipt-token:}") String receiptToken) {
        this.client = new NotificationClient(apiKey, baseUrl);
        this.template = template;
        this.mostPerMinute = mostPerMinute;
        this.receipts = !receiptToken.isBlank();
    }

    @Override
    public String code() {
        return Channels.NOTIFY;
    }

    @Override
    public String words() {
        return "E-mail by GOV.UK Notify";
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
        return receipts;
    }

    @Override
    public Accepted send(Delivery delivery) {
        String reference = delivery.id().toString();
        try {
            if (delivery.repeated()) {
                for (Notification known :
                        client.getNotifications(null, null, reference, null).getNotifications()) {
                    if (delivery.way().address().equals(known.getEmailAddress().orElse(null))) {
                        return new Accepted(MessageState.SENT, known.getId().toString());
                    }
                }
            }
            return new Accepted(
                    MessageState.SENT,
                    client.sendEmail(
                                    template,
                                    delivery.way().address(),
                                    Map.of("subject", delivery.subject(), "body", delivery.body()),
                                    reference)
                            .getNotificationId()
                            .toString());
        } catch (NotificationClientException e) {
            // Its words can repeat the address
            throw new ChannelException(
                    "Message " + reference + " was not accepted by GOV.UK Notify: status " + e.getHttpResult());
        }
    }
}
