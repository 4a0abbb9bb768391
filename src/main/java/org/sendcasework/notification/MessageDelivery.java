package org.sendcasework.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.sendcasework.notification.internal.ChannelException;
import org.sendcasework.notification.internal.ChannelTurns;
import org.sendcasework.notification.internal.Channels;
import org.sendcasework.notification.internal.ContactBook;
import org.sendcasework.notification.internal.ContactWay;
import org.sendcasework.notification.internal.MessageChannel;
import org.sendcasework.notification.internal.MessageCopies;
import org.sendcasework.notification.internal.MessageState;
import org.sendcasework.notification.internal.OutgoingMessage;
import org.sendcasework.notification.internal.OutgoingMessageRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends one message, as a step of the process that carries it. A message goes at least once: should the machine go down
 * between the handing over and the commit, it goes again with the same identity.
 */
@Service
@Transactional
public class MessageDelivery {

    private final OutgoingMessageRepository repository;
    private final Messages messages;
    private final MessageCopies copies;
    private final ContactBook contacts;
    private final Channels channels;
    private final ChannelTurns turns;
    private final Clock clock;

    MessageDelivery(
            OutgoingMessageRepository repository,
            Messages messages,
            MessageCopies copies,
            ContactBook contacts,
            Channels channels,
            ChannelTurns turns,
            Clock clock) {
        this.repository = repository;
        this.messages = messages;
        this.copies = copies;
        this.contacts = contacts;
        this.channels = channels;
        this.turns = turns;
        this.clock = clock;
    }

    /** What comes next for a message. */
    public enum Step {
        DONE,
        /** The channel is busy until {@link Outcome#turnAt}. */
        WAIT,
        RECEIPT_WILL_COME
    }

    /** @param turnAt null unless it has to wait */
    public record Outcome(Step step, Instant turnAt) {}

    /**
     * Tries to send a message.
     *
     * @param hasItsTurn whether it has waited for its turn already
     * @throws ChannelException if the channel did not take it, with words that hold no personal data
     */
    public Outcome attempt(UUID id, boolean hasItsTurn) {
        OutgoingMessage message = messages.byId(id);
        if (message.getState() != MessageState.QUEUED) {
            // Cancelled in the meantime, or sent by an attempt whose process was rolled back
            return new Outcome(Step.DONE, null);
        }
        if (copies.isOver(message)) {
            message.settled(MessageState.OVERTAKEN, clock.instant());
            return new Outcome(Step.DONE, null);
        }
        ContactWay way = contacts.wayTo(message.getRecipient(), message.getPreferredChannel());
        MessageChannel channel = channels.byCode(way.channel());
        if (channel.needsAddress() && way.address() == null) {
            throw new ChannelException("Message " + id + " has no address: "
                    + message.getRecipient().kind().words() + ". Enter one under Contacts, then retry.");
        }
        if (!hasItsTurn) {
            Instant turn = turns.take(channel);
            if (turn.isAfter(clock.instant())) {
                return new Outcome(Step.WAIT, turn);
            }
        }
        boolean repeated = turns.begin(id) > 0;
        MessageChannel.Accepted accepted = channel.send(new MessageChannel.Delivery(
                id,
                repeated,
                way,
                message.getRecipient(),
                message.getSubject(),
                message.getBody(),
                message.getCaseReference()));
        message.accepted(way, accepted.state(), accepted.reference(), clock.instant());
        if (accepted.state() == MessageState.SENT) {
            messages.tellSent(message);
        }
        boolean receipt = accepted.state() == MessageState.SENT && channel.givesReceipts();
        return new Outcome(receipt ? Step.RECEIPT_WILL_COME : Step.DONE, null);
    }

    /**
     * Lets a message that could not be delivered go again, once it has another address.
     *
     * @throws ChannelException while it has not
     */
    public void requireAnotherAddress(UUID id) {
        OutgoingMessage message = repository.findById(id).orElseThrow();
        ContactWay way = contacts.wayTo(message.getRecipient(), message.getPreferredChannel());
        if (way.equals(new ContactWay(message.getChannel(), message.getAddress()))) {
            throw new ChannelException("Message " + id + " could not be delivered by " + way.channel()
                    + ". Correct the address under Contacts or on the case, then retry.");
        }
        message.queueAgain();
    }
}
