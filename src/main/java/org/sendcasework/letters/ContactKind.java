package org.sendcasework.letters;

/** Who is named in letters besides the caseworker: the sender, and those to whom a family can turn. */
public enum ContactKind {
    AUTHORITY("The authority", "the sender of every letter"),
    MEDIATION_ADVISER("Mediation adviser", "regulation 32"),
    DISAGREEMENT_RESOLUTION("Disagreement resolution", "section 57"),
    INFORMATION_AND_ADVICE("Information, advice and support (SENDIASS)", "section 32"),
    LOCAL_OFFER("Schools and colleges that are available", "regulation 13(1)(b)");

    private final String words;
    private final String source;

    ContactKind(String words, String source) {
        this.words = words;
        this.source = source;
    }

    public String words() {
        return words;
    }

    /** Why letters name it. */
    public String source() {
        return source;
    }
}
