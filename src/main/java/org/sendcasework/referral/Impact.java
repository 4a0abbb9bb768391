package org.sendcasework.referral;

/** What the follow-up found that the work had changed. */
public enum Impact {
    CLEAR("A clear difference"),
    SOME("Some difference"),
    NONE("No difference"),
    TOO_EARLY("Too early to say");

    private final String words;

    Impact(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
