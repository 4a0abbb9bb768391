package org.sendcasework.mediation.internal;

/** Who told the adviser that thirty days passed without mediation. */
public enum AdviserTold {
    AUTHORITY("the authority"),
    ICB("the integrated care board"),
    FAMILY("the family"),
    /** Nobody had to: the adviser counted the days. */
    OWN_RECORD("nobody: the adviser’s own record shows it");

    private final String words;

    AdviserTold(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether the duty to tell the adviser was kept, from which the three working days of the adviser run. */
    public boolean isByTheArranger() {
        return this == AUTHORITY || this == ICB;
    }
}
