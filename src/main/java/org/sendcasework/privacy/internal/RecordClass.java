package org.sendcasework.privacy.internal;

/** What kind of case file it is, by how long it is kept. */
public enum RecordClass {
    PLAN("Case with a plan"),
    NO_PLAN("Case without a plan"),
    LOOKED_AFTER("Case of a child who is looked after"),
    PASSED_ON("Case that another authority has");

    private final String words;

    RecordClass(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
