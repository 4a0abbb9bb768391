package org.sendcasework.assessment.internal;

/** What the other parents say about a withdrawal by one of them. */
public enum OtherParents {
    AGREE("Every other parent agrees"),
    DISPUTE("Another parent does not agree"),
    NOT_HEARD("Another parent was not heard");

    private final String words;

    OtherParents(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
