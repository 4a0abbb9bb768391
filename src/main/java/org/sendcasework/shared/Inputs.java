package org.sendcasework.shared;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads what a person entered, and reports errors with the name of the field. */
public final class Inputs {

    private Inputs() {}

    /**
     * A text that must be there, without blanks at its ends.
     *
     * @throws InvalidInputException if it is missing, blank or too long
     */
    public static String text(String field, String entered, int longest) {
        String text = entered == null ? "" : entered.strip();
        if (text.isEmpty()) {
            throw new InvalidInputException(field, "must not be empty");
        }
        if (text.length() > longest) {
            throw new InvalidInputException(field, "must not be longer than " + longest + " characters");
        }
        return text;
    }

    /**
     * A day that must be there, in the form of ISO 8601 that date fields and files use.
     *
     * @throws InvalidInputException if it is missing or no day of the calendar
     */
    public static LocalDate date(String field, String entered) {
        if (entered == null || entered.isBlank()) {
            throw new InvalidInputException(field, "must be given");
        }
        try {
            return Dates.parse(entered);
        } catch (DateTimeException e) {
            throw new InvalidInputException(field, "must be a date such as 2027-06-14");
        }
    }
}
