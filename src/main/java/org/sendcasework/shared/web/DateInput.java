package org.sendcasework.shared.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A date as a person types it, in three fields. Keeps what was typed, a day of the calendar or not; put
 * {@link RealDate} on it to have it checked.
 */
public record DateInput(String day, String month, String year) {

    public static final DateInput EMPTY = new DateInput("", "", "");

    public DateInput {
        day = day == null ? "" : day.strip();
        month = month == null ? "" : month.strip();
        year = year == null ? "" : year.strip();
    }

    /** The date to start with; {@link #EMPTY} for null. */
    public static DateInput of(LocalDate date) {
        return date == null
                ? EMPTY
                : new DateInput(
                        String.valueOf(date.getDayOfMonth()),
                        String.valueOf(date.getMonthValue()),
                        String.valueOf(date.getYear()));
    }

    public boolean isEmpty() {
        return day.isEmpty() && month.isEmpty() && year.isEmpty();
    }

    /** The date, if what was typed is a day of the calendar in a year of four digits. */
    public Optional<LocalDate> date() {
        if (!day.matches("\\d{1,2}") || !month.matches("\\d{1,2}") || !year.matches("\\d{4}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The date for a service that takes it as ISO 8601; empty where none was typed or it is not a date. */
    public String iso() {
        return date().map(LocalDate::toString).orElse("");
    }
}
