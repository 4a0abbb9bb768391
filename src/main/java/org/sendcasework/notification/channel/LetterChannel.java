package org.sendcasework.notification.channel;

import org.sendcasework.notification.internal.Channels;
import org.sendcasework.notification.internal.MessageChannel;
import org.sendcasework.notification.internal.MessageState;
import org.springframework.stereotype.Component;

/**
 * Leaves a message as a letter to be printed and posted by people: an equal channel for people who do not want e-mail.
 */
@Component
class LetterChannel implements MessageChannel {

    @Override
    public String code() {
        return Channels.LETTER;
    }

    @Override
    public String words() {
        return "Letter, printed and posted by us";
    }

    @Override
    public boolean needsAddress() {
        return false;
    }

    @Override
    public int mostPerMinute() {
        return 0;
    }

    @Override
    public boolean givesReceipts() {
        return false;
    }

    @Override
    public Accepted send(Delivery delivery) {
        return new Accepted(MessageState.TO_POST, null);
    }
}
