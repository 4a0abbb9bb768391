package org.sendcasework.notification.internal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.sendcasework.notification.Messages;
import org.springframework.stereotype.Component;

/** How many messages there are in each state, for monitoring; each value is read when it is asked for. */
@Component
class MessageMetrics implements MeterBinder {

    static final String MESSAGES = "sendcasework.messages";

    private final Messages messages;

    MessageMetrics(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (MessageState state : MessageState.values()) {
            Gauge.builder(MESSAGES, () -> messages.count(state))
                    .description("Messages in this state")
                    .tag("state", state.name())
                    .register(registry);
        }
    }
}
