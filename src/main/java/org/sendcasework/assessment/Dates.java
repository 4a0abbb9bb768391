package org.sendcasework.assessment;

import java.time.Clock;
import java.time.LocalDate;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Component;

/** Checks that dates people enter can be true. */
@Component
class Dates {

    private final Clock clock;

    Dates(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void requireNotInFuture(String field, LocalDate date) {
        if (date.isAfter(today())) {
            throw new InvalidInputException(field, "must not be in the future");
        }
    }

    /** Refuses a date before another, both inclusive: the same day is allowed. */
    void requireNotBefore(String field, LocalDate date, LocalDate earliest, String what) {
        if (date.isBefore(earliest)) {
            throw new InvalidInputException(field, "must not be before " + what + " (" + earliest + ")");
        }
    }
}
