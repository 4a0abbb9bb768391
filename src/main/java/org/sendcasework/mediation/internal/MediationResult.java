package org.sendcasework.mediation.internal;

/** What came of a mediation that was held. */
public enum MediationResult {
    FULL("Agreed in full"),
    PART("Agreed in part"),
    NONE("Not agreed");

    private final String words;

    MediationResult(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
