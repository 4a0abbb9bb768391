package org.sendcasework.referral;

/** How a referral ends. */
public enum ClosingOutcome {
    DE_ESCALATED("De-escalated"),
    NO_ESCALATION("Closed without escalation"),
    ESCALATED("Escalated"),
    ANSWERED_AT_TRIAGE("Answered at triage"),
    WITHDRAWN("Withdrawn");

    private final String words;

    ClosingOutcome(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
