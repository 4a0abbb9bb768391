package org.sendcasework.notification.process;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sendcasework.notification.MessageDelivery;
import org.springframework.stereotype.Component;

/** What the model of a message calls, under the name {@code outgoing}. */
@Component("outgoing")
public class OutgoingSteps {

    private static final String TURN = "turnAt";

    private final MessageDelivery delivery;

    OutgoingSteps(MessageDelivery delivery) {
        this.delivery = delivery;
    }

    /** Service task send-the-message; sets the routing fact {@code messageStep}. */
    public void send(DelegateExecution execution) {
        MessageDelivery.Outcome outcome = delivery.attempt(messageOf(execution), execution.hasVariable(TURN));
        if (outcome.turnAt() != null) {
            execution.setVariable(TURN, outcome.turnAt().toString());
        }
        execution.setVariable("messageStep", outcome.step().name());
    }

    /** The moment the timer until-its-turn waits for. */
    public Date turnAt(DelegateExecution execution) {
        return Date.from(Instant.parse((String) execution.getVariable(TURN)));
    }

    /** Service task require-another-address. */
    public void requireAnotherAddress(DelegateExecution execution) {
        delivery.requireAnotherAddress(messageOf(execution));
        execution.removeVariable(TURN);
    }

    private static UUID messageOf(DelegateExecution execution) {
        return UUID.fromString((String) execution.getVariable("messageId"));
    }
}
