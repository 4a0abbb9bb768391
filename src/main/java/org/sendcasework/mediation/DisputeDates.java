package org.sendcasework.mediation;

import java.time.Clock;
import java.time.LocalDate;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Component;

/** Checks that dates people enter about a dispute can be true. */
@Component
public class DisputeDates {

    private final Clock clock;

    DisputeDates(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Refuses a day that lies after today or before another, both inclusive: the same day is allowed. */
    public void requireBetween(String field, LocalDate date, LocalDate earliest, String what) {
        if (date == null) {
            throw new InvalidInputException(field, "must be given");
        }
        if (date.isAfter(today())) {
            throw new InvalidInputException(field, "must not be in the future");
        }
        requireNotBefore(field, date, earliest, what);
    }

    /** Refuses a day before another; the same day is allowed. */
    public void requireNotBefore(String field, LocalDate date, LocalDate earliest, String what) {
        if (date.isBefore(earliest)) {
            throw new InvalidInputException(field, "must not be before " + what + " (" + earliest + ")");
        }
    }
}
