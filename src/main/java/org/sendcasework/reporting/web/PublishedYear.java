package org.sendcasework.reporting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.sendcasework.shared.InvalidInputException;

/**
 * A calendar year for which figures may be published. There is no choice of days, and the year must be over, since two
 * periods that overlap, or one that grows, would disclose the number between them.
 */
record PublishedYear(int year, int latest) {

    private static final int FIRST = 2014;
    private static final int OFFERED = 6;

    /**
     * The year asked for; the last one that is over if none was.
     *
     * @throws InvalidInputException if it is not over, or before the law began
     */
    static PublishedYear of(Integer asked, Clock clock) {
        int latest = LocalDate.now(clock).getYear() - 1;
        int year = asked == null ? latest : asked;
        if (year < FIRST || year > latest) {
            throw new InvalidInputException("year", "the year must be between " + FIRST + " and " + latest);
        }
        return new PublishedYear(year, latest);
    }

    LocalDate from() {
        return LocalDate.of(year, 1, 1);
    }

    LocalDate to() {
        return LocalDate.of(year, 12, 31);
    }

    /** The years to choose from, the latest first. */
    List<Integer> offered() {
        return IntStream.range(0, OFFERED).mapToObj(before -> latest - before).toList();
    }
}
