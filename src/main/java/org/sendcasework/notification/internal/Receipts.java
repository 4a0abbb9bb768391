package org.sendcasework.notification.internal;

import java.time.Clock;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.sendcasework.shared.ConflictException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Processes the receipts that a channel sends about a message. */
@Service
@Transactional
public class Receipts {

    private final OutgoingMessageRepository messages;
    private final RuntimeService runtime;
    private final Clock clock;

    Receipts(OutgoingMessageRepository messages, RuntimeService runtime, Clock clock) {
        this.messages = messages;
        this.runtime = runtime;
        this.clock = clock;
    }

    /**
     * A message was delivered, or will not be. A receipt for an unknown message, or for one that was settled, changes
     * nothing: receipts are repeated too.
     *
     * @throws ConflictException if it came before we had written down that the message went; the sender repeats it
     */
    public void came(UUID messageId, boolean delivered) {
        messages.findById(messageId).ifPresent(message -> {
            if (message.getState() == MessageState.QUEUED) {
                throw new ConflictException("The message is still on its way. Repeat the receipt later.");
            }
            if (message.getState() == MessageState.SENT) {
                message.settled(delivered ? MessageState.DELIVERED : MessageState.UNDELIVERABLE, clock.instant());
                runtime.createMessageCorrelation("message-receipt")
                        .processInstanceBusinessKey(messageId.toString())
                        .setVariable("delivered", delivered)
                        .correlateAll();
            }
        });
    }
}
