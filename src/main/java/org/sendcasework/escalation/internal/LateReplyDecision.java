package org.sendcasework.escalation.internal;

/** How a case goes on when a reply that is owed does not come. */
public enum LateReplyDecision {
    KEEP_CHASING("We go on chasing"),
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
