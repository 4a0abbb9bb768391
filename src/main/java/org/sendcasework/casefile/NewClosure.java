package org.sendcasework.casefile;

import java.time.LocalDate;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;

/**
 * A closure that somebody wants to record.
 *
 * @param closedFrom the first day closed
 * @param reopensOn the first day open again
 * @param name such as Summer holiday 2027
 * @param source such as the school's or the council's term dates
 */
public record NewClosure(LocalDate closedFrom, LocalDate reopensOn, String name, String source) {

    private static final int FIRST_YEAR = 2014;
    private static final int LAST_YEAR = 2050;
    private static final int LONGEST_DAYS = 140;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SOURCE = 500;

    ClosurePeriod period() {
        return new ClosurePeriod(closedFrom, reopensOn);
    }

    /** The same with clean texts, or what is wrong with it. */
    NewClosure checked() {
        requireYear("closed_from", closedFrom);
        requireYear("reopens_on", reopensOn);
        if (!reopensOn.isAfter(closedFrom)) {
            throw new InvalidInputException("reopens_on", "must be after the first day closed");
        }
        if (period().days() > LONGEST_DAYS) {
            throw new InvalidInputException("reopens_on", "must not be more than 20 weeks after the first day closed");
        }
        return new NewClosure(
                closedFrom,
                reopensOn,
                Inputs.text("name", name, LONGEST_NAME),
                Inputs.text("source", source, LONGEST_SOURCE));
    }

    private static void requireYear(String field, LocalDate day) {
        if (day == null) {
            throw new InvalidInputException(field, "must be given");
        }
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new InvalidInputException(field, "must be in the years " + FIRST_YEAR + " to " + LAST_YEAR);
        }
    }
}
