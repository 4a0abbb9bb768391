package org.sendcasework.clock;

import java.util.Arrays;
import java.util.Optional;

/**
 * Who must act, or may act, under a rule. The table of statutory deadlines names them in the words kept here; a name
 * that is not among them stops the start, so that a changed word cannot change what the product does.
 */
public enum ActingParty {
    LOCAL_AUTHORITY("Local authority"),
    HOME_LOCAL_AUTHORITY("Home local authority"),
    OLD_LOCAL_AUTHORITY("Old local authority"),
    NEW_LOCAL_AUTHORITY("New local authority"),
    RESPONSIBLE_LOCAL_AUTHORITY("Responsible local authority"),
    INTEGRATED_CARE_BOARD("Integrated care board"),
    OLD_INTEGRATED_CARE_BOARD("Old integrated care board"),
    NEW_INTEGRATED_CARE_BOARD("New integrated care board"),
    AUTHORITY_AND_INTEGRATED_CARE_BOARD("Local authority and integrated care board"),
    AUTHORITY_OR_INTEGRATED_CARE_BOARD("Local authority or integrated care board"),
    ICB_PLACE_LEADERSHIP("ICB place leadership"),
    SENIOR_RESPONSIBLE_OWNER("Senior responsible owner"),

    PARENT_OR_YOUNG_PERSON("Parent or young person", true),
    /** The parent of a detained child, or the detained young person (section 83(2) of the 2014 Act). */
    APPROPRIATE_PERSON("Appropriate person", true),
    ANY_PARTY("Any party"),

    BODY_ASKED_FOR_ADVICE("Body asked for advice"),
    SETTING("School, college or other setting"),
    GOVERNING_BODY("Governing body, proprietor or principal"),
    HEAD_TEACHER_OR_AUTHORITY("Head teacher, principal or local authority"),
    ARRANGER_OF_THE_MEETING("Whoever arranges the meeting"),
    ARRANGER_OF_THE_MEDIATION("Whoever arranges the mediation"),
    MEDIATION_ADVISER("Mediation adviser"),
    EAH_TRIAGE("Experts at Hand triage"),
    PROVIDER("Provider");

    private final String words;
    private final boolean family;

    ActingParty(String words) {
        this(words, false);
    }

    ActingParty(String words, boolean family) {
        this.words = words;
        this.family = family;
    }

    /** The party that the table of statutory deadlines names in these words. */
    static Optional<ActingParty> of(String words) {
        return Arrays.stream(values())
                .filter(party -> party.words.equals(words))
                .findFirst();
    }

    public String words() {
        return words;
    }

    /** Whether it is the family itself, for which a date is time to use a right and never a duty. */
    public boolean isFamily() {
        return family;
    }
}
