package org.sendcasework.referral;

/** Where a referral that could not de-escalate went. */
public enum EscalatedTo {
    EHC_REQUEST("Request for an EHC needs assessment"),
    HEALTH("Health service"),
    SOCIAL_CARE("Social care"),
    ALTERNATIVE_PROVISION("Alternative provision or another setting"),
    OTHER("Somewhere else");

    private final String words;

    EscalatedTo(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
