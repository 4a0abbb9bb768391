package org.sendcasework.referral;

/** The kinds of specialists, by which capacity is counted. */
public enum Discipline {
    EDUCATIONAL_PSYCHOLOGY("Educational psychology"),
    SPEECH_AND_LANGUAGE("Speech and language therapy"),
    OCCUPATIONAL_THERAPY("Occupational therapy"),
    MENTAL_HEALTH("Mental health"),
    SPECIALIST_TEACHER("Specialist teacher or adviser"),
    OUTREACH("Outreach from a special school or alternative provision");

    private final String words;

    Discipline(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
