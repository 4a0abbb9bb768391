package org.sendcasework.casefile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How long a setting is closed, and whether that can excuse a late decision or plan: regulation 10(4)(a) for schools
 * and post-16 institutions, (b) for early years providers, to which regulations 5(4) and 13(3) refer. The exception
 * needs a continuous closure of at least four weeks, and advice that was asked for within the period beginning one week
 * before the closure began and ending one week before the setting re-opens. It excuses; it moves no date.
 *
 * @param closedFrom the first day closed
 * @param reopensOn the first day open again
 */
public record ClosurePeriod(LocalDate closedFrom, LocalDate reopensOn) {

    private static final int SHORTEST_DAYS = 28;

    /** The days on which asking for advice counts, both inclusive. */
    public record RequestWindow(LocalDate from, LocalDate to) {

        /** Whether advice asked for on that day was asked for within the period. */
        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** How many days it lasts, weekends included; the day of re-opening is none of them. */
    public long days() {
        return ChronoUnit.DAYS.between(closedFrom, reopensOn);
    }

    /** Whether it is long enough, as a summer holiday is and those of Christmas and Easter are not. */
    public boolean qualifies() {
        return days() >= SHORTEST_DAYS;
    }

    /** When advice must have been asked for; empty if the closure is too short to excuse anything. */
    public Optional<RequestWindow> requestWindow() {
        return qualifies()
                ? Optional.of(new RequestWindow(closedFrom.minusWeeks(1), reopensOn.minusWeeks(1)))
                : Optional.empty();
    }

    /** Whether both share a day, or one begins on the day the other ends, so that they are one closure in truth. */
    boolean meets(ClosurePeriod other) {
        return !closedFrom.isAfter(other.reopensOn) && !other.closedFrom.isAfter(reopensOn);
    }
}
