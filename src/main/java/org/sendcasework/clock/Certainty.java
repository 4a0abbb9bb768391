package org.sendcasework.clock;

/** The certainty of a row of the table of statutory deadlines. */
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
