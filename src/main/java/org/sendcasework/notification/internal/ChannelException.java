package org.sendcasework.notification.internal;

/**
 * A channel did not take a message. The engine keeps its words, so they hold references and codes and never an address;
 * for the same reason it has no cause.
 */
public class ChannelException extends RuntimeException {

    public ChannelException(String messageWithoutPersonalData) {
        super(messageWithoutPersonalData);
    }
}
