package org.sendcasework.letters.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.sendcasework.casefile.RecipientRole;

/** For whom a template is: each reads a letter of their own. */
public enum Reader {
    FAMILY("The family or the young person", "Robin Sample"),
    /** The same people, asked for their views as part of an assessment (regulation 6(1)(a)). */
    FAMILY_ASKED("The family, asked for its views for the assessment", "Robin Sample"),
    SETTING("A setting", "Fernhill Primary Academy"),
    ICB("The integrated care board", "Integrated care board"),
    SOCIAL_CARE("Social care", "Social services officers"),
    ADVISER("An adviser", "Ambershire Educational Psychology Service"),
    AUTHORITY("Another authority", "Westshire Council"),
    REFERRER("Whoever made the request", "Fernhill Primary Academy"),
    OTHER("Somebody who has information", "Fernhill Primary Academy");

    private final String words;
    private final String sample;

    Reader(String words, String sample) {
        this.words = words;
        this.sample = sample;
    }

    public String words() {
        return words;
    }

    /** A made-up name for the preview. */
    String sample() {
        return sample;
    }

    /** Whether it is the family, whose rights and reasons a letter may say. */
    public boolean isFamily() {
        return this == FAMILY || this == FAMILY_ASKED;
    }

    /** How the names of its files call it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Reader> byCode(String code) {
        return Arrays.stream(values())
                .filter(reader -> reader.code().equals(code))
                .findFirst();
    }

    /** Which letter somebody in this role reads. */
    public static Reader of(RecipientRole role) {
        return switch (role) {
            case PARENT, YOUNG_PERSON, ALTERNATIVE_PERSON, COPY -> FAMILY;
            case PARENT_VIEWS -> FAMILY_ASKED;
            case SETTING -> SETTING;
            case ICB -> ICB;
            case SOCIAL_CARE -> SOCIAL_CARE;
            case AUTHORITY -> AUTHORITY;
            case REFERRER -> REFERRER;
            case EDUCATIONAL,
                    SENSORY_TEACHER,
                    MEDICAL,
                    PSYCHOLOGICAL,
                    VIRTUAL_SCHOOL,
                    PREPARATION_FOR_ADULTHOOD,
                    FAMILY_REQUESTED -> ADVISER;
            case OTHER -> OTHER;
        };
    }
}
