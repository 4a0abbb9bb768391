package org.sendcasework.clock;

/** How sure a row of the table of limits is. */
public enum Certainty {
    V("statutory or official text read"),
    S("read in a secondary source"),
    M("from memory; check before relying on it"),
    L("local standard, not law");

    private final String words;

    Certainty(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
