package org.sendcasework.referral;

import java.time.Clock;
import java.time.LocalDate;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Component;

/** Checks that the days people enter on a referral can be true. */
@Component
class EahDates {

    private final Clock clock;

    EahDates(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Refuses a day in the future, and one before an earlier step; the same day is allowed. */
    void requireBetween(String field, LocalDate day, LocalDate earliest, String what) {
        if (day == null) {
            throw new InvalidInputException(field, "must be given");
        }
        if (day.isAfter(today())) {
            throw new InvalidInputException(field, "must not be in the future");
        }
        if (earliest != null && day.isBefore(earliest)) {
            throw new InvalidInputException(field, "must not be before " + what + " (" + earliest + ")");
        }
    }
}
