package org.sendcasework.referral.web;

import java.time.LocalDate;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;

/** The days that a page counts, both inclusive. */
record Period(LocalDate from, LocalDate to) {

    /** The days entered; the last twelve months where none were. */
    static Period of(String from, String to, LocalDate today) {
        LocalDate last = to == null || to.isBlank() ? today : Inputs.date("to", to);
        LocalDate first = from == null || from.isBlank() ? last.minusYears(1).plusDays(1) : Inputs.date("from", from);
        if (first.isAfter(last)) {
            throw new InvalidInputException("from", "must not be after the last day");
        }
        return new Period(first, last);
    }
}
