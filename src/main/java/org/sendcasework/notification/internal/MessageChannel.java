package org.sendcasework.notification.internal;

import java.util.UUID;
import org.sendcasework.notification.Recipient;

/** A way for messages to leave the house. */
public interface MessageChannel {

    /** The code by which contacts name it, such as SMTP. */
    String code();

    /** In words, for the page of contacts. */
    String words();

    /** Whether it needs an address of the recipient. */
    boolean needsAddress();

    /** How many messages a minute it takes from all nodes together; zero for any number. */
    int mostPerMinute();

    /** Whether a receipt will say what became of a message. */
    boolean givesReceipts();

    /**
     * Hands one message over. It may have been handed over before, when the machine went down before that was written
     * down: then it carries the same identity.
     *
     * @return what it is now
     * @throws ChannelException if it was not taken; it is then tried again later
     */
    Accepted send(Delivery delivery);

    /**
     * One message on its way.
     *
     * @param id its identity, the same at each attempt
     * @param repeated whether it was tried before and may have arrived
     */
    record Delivery(
            UUID id,
            boolean repeated,
            ContactWay way,
            Recipient to,
            String subject,
            String body,
            String caseReference) {}

    /** That it was taken, and the other side's own reference, which may be null. */
    record Accepted(MessageState state, String reference) {}
}
