package org.sendcasework.mediation;

import java.time.LocalDate;
import org.sendcasework.shared.InvalidInputException;

/** The time that figures are about, both days inclusive. */
public record MeasuredPeriod(LocalDate from, LocalDate to) {

    /** @throws InvalidInputException if it ends before it begins */
    public MeasuredPeriod {
        if (to.isBefore(from)) {
            throw new InvalidInputException("to", "must not be before the first day");
        }
    }
}
