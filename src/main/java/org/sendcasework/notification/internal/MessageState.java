package org.sendcasework.notification.internal;

/** What became of a message. */
public enum MessageState {
    QUEUED("Waiting to be sent"),
    SENT("Sent"),
    DELIVERED("Delivered"),
    TO_POST("To be printed and posted"),
    UNDELIVERABLE("Could not be delivered"),
    /** What it warned of had happened before it could go. */
    OVERTAKEN("Not sent: no longer needed"),
    CANCELLED("Not sent: the case ended");

    private final String words;

    MessageState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
