package org.sendcasework.casefile;

/** Whose decision it is. Whoever recorded what the Tribunal ordered or another system held has decided nothing. */
public enum DecisionSource {
    AUTHORITY("Decided"),
    CHANGED("Changed by the authority itself"),
    TRIBUNAL_ORDER("Ordered by the Tribunal"),
    CONSENT_ORDER("Ordered by the Tribunal by consent"),
    UNOPPOSED_APPEAL("Followed from an appeal that the authority did not oppose"),
    CONCESSION("Conceded by the authority in an appeal"),
    MEDIATION_AGREEMENT("Agreed in mediation"),
    EARLIER_SYSTEM("From the earlier system, decided");

    private final String words;

    DecisionSource(String words) {
        this.words = words;
    }

    /** The beginning of "Ordered by the Tribunal on 3 May 2027". */
    public String words() {
        return words;
    }

    /** Whether an officer of the authority made it in this system and stands for it by name. */
    public boolean isOfTheOfficer() {
        return this == AUTHORITY;
    }
}
