package org.sendcasework.reporting.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;

/**
 * The days that a page of figures was asked for, both inclusive.
 *
 * @param from the first day
 * @param to the last day
 */
record AskedDays(LocalDate from, LocalDate to) {

    AskedDays {
        if (from.isAfter(to)) {
            throw new InvalidInputException("from", "the first day must not be after the last day");
        }
    }

    /**
     * Reads a day of an address.
     *
     * @param words what the day is called, such as "the first day"
     * @param otherwise the day if none was given
     * @throws InvalidInputException if it is not a date
     */
    static LocalDate day(String field, String words, String value, LocalDate otherwise) {
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        try {
            return Dates.parse(value);
        } catch (DateTimeException e) {
            throw new InvalidInputException(field, words + " is not a date; write it as 2026-12-24");
        }
    }
}
