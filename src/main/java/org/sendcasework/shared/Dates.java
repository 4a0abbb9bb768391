package org.sendcasework.shared;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The present day and moment, and the checks that a day that somebody entered can be true. */
@Component
public class Dates {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final Clock clock;

    public Dates(Clock clock) {
        this.clock = clock;
    }

    /**
     * Reads a day as in ISO 8601, such as 2027-03-27.
     *
     * @throws DateTimeException if it is none, or not in the years 1900 to 2199, beyond which nobody works on a case
     */
    public static LocalDate parse(String text) {
        LocalDate day = LocalDate.parse(text.strip());
        requireUsualYear(day.getYear());
        return day;
    }

    /** @throws DateTimeException if it is not in the years 1900 to 2199 */
    public static void requireUsualYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("not in the years " + FIRST_YEAR + " to " + LAST_YEAR);
        }
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public Instant now() {
        return clock.instant();
    }

    /**
     * Refuses a day after today.
     *
     * @throws InvalidInputException if the day is missing or lies in the future
     */
    public void requireNotInFuture(String field, LocalDate date) {
        requireNotInFuture(field, date, today());
    }

    /** The same for callers that judge many rows by the same day. */
    public static void requireNotInFuture(String field, LocalDate date, LocalDate today) {
        if (date == null) {
            throw new InvalidInputException(field, "must be given");
        }
        if (date.isAfter(today)) {
            throw new InvalidInputException(field, "must not be in the future");
        }
    }

    /** Refuses a day before another, if there is one; the same day is allowed. */
    public void requireNotBefore(String field, LocalDate date, LocalDate earliest, String what) {
        if (earliest != null && date.isBefore(earliest)) {
            throw new InvalidInputException(field, "must not be before " + what + " (" + Texts.date(earliest) + ")");
        }
    }

    /** Refuses a day after another, if there is one; the same day is allowed. */
    public void requireNotAfter(String field, LocalDate date, LocalDate latest, String what) {
        if (latest != null && date.isAfter(latest)) {
            throw new InvalidInputException(field, "must not be after " + what + " (" + latest + ")");
        }
    }

    /** Refuses a day after today or before an earlier step; the first and the last day are allowed. */
    public void requireBetween(String field, LocalDate date, LocalDate earliest, String what) {
        requireNotInFuture(field, date);
        requireNotBefore(field, date, earliest, what);
    }
}
