package org.sendcasework.escalation.internal;

/** The late-reply decision: how a case proceeds when a reply is late. */
public enum LateReplyDecision {
    KEEP_CHASING("We keep chasing"),
    OTHER_SOURCE("We get it from another source"),
    GO_ON_WITHOUT("We proceed without it");

    private final String words;

    LateReplyDecision(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
