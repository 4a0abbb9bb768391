package org.sendcasework.referral;

/** What a setting asks help for. Only a child is ever named, and only with consent; a group is a number. */
public enum ReferralSubject {
    SETTING("The whole setting"),
    GROUP("A group"),
    CHILD("One child");

    private final String words;

    ReferralSubject(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
