package org.sendcasework.referral;

/** The situation at the setting, in its own words; what triage proposes its priority by. */
public enum Situation {
    PLACE_AT_RISK("A place is at risk: exclusion, part-time timetable, not attending"),
    NOT_WORKING("What the setting does is not working any more"),
    EARLY_SIGNS("Early signs; advice before it grows"),
    STAFF_SKILLS("The setting wants to build the skills of its staff");

    private final String words;

    Situation(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
