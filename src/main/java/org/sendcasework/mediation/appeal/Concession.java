package org.sendcasework.mediation.appeal;

import java.util.Arrays;
import org.sendcasework.casefile.WorkOrdered;
import org.sendcasework.shared.InvalidInputException;

/** When and how the authority gave way in an appeal. It decides which dates the work has. */
public enum Concession {
    /** Before the response: regulation 45 counts from the notice to the Tribunal. */
    BEFORE_RESPONSE("Before the response", WorkOrdered.Source.UNOPPOSED_APPEAL),
    /** The Tribunal orders what both sides agree: regulation 44 counts from the order. */
    CONSENT_ORDER("By a consent order", WorkOrdered.Source.CONSENT_ORDER),
    /** No regulation gives new dates: those of the request stand again ([2023] EWHC 3138 (Admin)). */
    AFTER_RESPONSE("After the response, without an order", WorkOrdered.Source.CONCESSION);

    private final String words;
    private final WorkOrdered.Source source;

    Concession(String words, WorkOrdered.Source source) {
        this.words = words;
        this.source = source;
    }

    public String words() {
        return words;
    }

    WorkOrdered.Source source() {
        return source;
    }

    /**
     * As a form names it. A form of a case that began before it was asked names none; then no new dates are given, since
     * none may be assumed.
     */
    public static Concession of(String name) {
        if (name == null) {
            return AFTER_RESPONSE;
        }
        return Arrays.stream(values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("concession", "must be one of the list"));
    }
}
