package org.sendcasework.referral;

/** How pressing a referral is; each priority has its own standards. The first comes first in every list. */
public enum ReferralPriority {
    P1("1: a place is at risk"),
    P2("2: support does not work any more"),
    P3("3: advice and skills in good time");

    private final String words;

    ReferralPriority(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
