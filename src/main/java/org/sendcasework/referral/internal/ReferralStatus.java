package org.sendcasework.referral.internal;

/** The state of a referral. */
public enum ReferralStatus {
    TRIAGE("To triage"),
    WAITING("On the waiting list"),
    ALLOCATED("Allocated, first contact owed"),
    WORKING("Work under way"),
    FOLLOW_UP("Follow-up owed"),
    TO_CLOSE("To close"),
    CLOSED("Closed"),
    WITHDRAWN("Withdrawn");

    private final String words;

    ReferralStatus(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether help began or triage gave its answer: only then can it be said that the support does not work. */
    public boolean hasHelped() {
        return this == WORKING || this == FOLLOW_UP || this == TO_CLOSE || this == CLOSED;
    }

    public boolean isOpen() {
        return this != CLOSED && this != WITHDRAWN;
    }
}
