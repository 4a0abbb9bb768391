package org.sendcasework.letters.internal;

import java.util.List;
import org.sendcasework.letters.LetterField;

/**
 * Something that a letter must contain. It does if it says every value, and has the part of text that stands for it as it
 * is, where there is one.
 */
public enum Demand {
    CHILD("for whom it is", null, LetterField.CHILD, LetterField.REFERENCE),
    BORN("the date of birth", null, LetterField.BORN),
    VIEWS_AND_EVIDENCE("the right to give views and evidence", "views-and-evidence"),
    REASONS("the reasons", null, LetterField.REASONS),
    RIGHT_OF_APPEAL("the right of appeal", "right-of-appeal", LetterField.TRIBUNAL),
    TIME_LIMITS("the time limits for an appeal", "time-limits", LetterField.APPEAL_BY),
    MEDIATION(
            "the mediation information of regulation 32, with the contact of the mediation adviser",
            "mediation",
            LetterField.MEDIATION_ADVISER,
            LetterField.MEDIATION_BY),
    DISAGREEMENT_RESOLUTION(
            "the availability of disagreement resolution",
            "disagreement-resolution",
            LetterField.DISAGREEMENT_RESOLUTION),
    INFORMATION_AND_ADVICE(
            "the information and advice that is available",
            "information-and-advice",
            LetterField.INFORMATION_AND_ADVICE),
    REPRESENTATIONS(
            "the fifteen days for representations, for asking for a setting and for a meeting",
            "representations",
            LetterField.REPRESENTATIONS_BY),
    SCHOOLS_AND_COLLEGES("where to find schools and colleges", "schools-and-colleges", LetterField.LOCAL_OFFER),
    ADVICE_ENCLOSED("the advice that goes with it", null, LetterField.ADVICE_ENCLOSED),
    ADVICE_ACCOUNT("who was asked for advice and who was not", null, LetterField.ADVICE_ACCOUNT),
    SECTION_I("what section I names", null, LetterField.SECTION_I),
    REGULATION("the regulation under which advice is asked", null, LetterField.REGULATION),
    RESPONSIBLE_AUTHORITY("which authority is responsible", null, LetterField.RESPONSIBLE_AUTHORITY),
    REQUEST("who made the request and what it says", null, LetterField.REQUESTED_BY, LetterField.WHAT_IS_ASKED),
    IF_WRONG("what the family can do if it is wrong", "if-you-disagree", LetterField.TRIBUNAL),
    WORDS("what the officer wrote", null, LetterField.WORDS);

    private final String words;
    private final String part;
    private final List<LetterField> fields;

    Demand(String words, String part, LetterField... fields) {
        this.words = words;
        this.part = part;
        this.fields = List.of(fields);
    }

    public String words() {
        return words;
    }

    /** The part of text that must be in the letter as it is; null for none. */
    String part() {
        return part;
    }

    List<LetterField> fields() {
        return fields;
    }
}
