package org.sendcasework.reporting.snapshot;

import java.io.Serializable;
import java.time.LocalDate;
import org.sendcasework.reporting.internal.Grain;
import org.sendcasework.shared.InvalidInputException;

/**
 * A month or a quarter.
 *
 * @param startsOn its first day
 */
public record PeriodKey(Grain grain, LocalDate startsOn) implements Serializable {

    /**
     * A period as an address names it.
     *
     * @throws InvalidInputException if it is neither a month nor a quarter, or does not start on the day
     */
    public static PeriodKey of(String grain, LocalDate startsOn) {
        Grain read =
                switch (grain) {
                    case "MONTH" -> Grain.MONTH;
                    case "QUARTER" -> Grain.QUARTER;
                    default -> throw new InvalidInputException("period", "a period is a MONTH or a QUARTER");
                };
        if (!read.starts(startsOn, startsOn).get(0).equals(startsOn)) {
            throw new InvalidInputException("period", "no such period starts on " + startsOn);
        }
        return new PeriodKey(read, startsOn);
    }

    /** Its last day. */
    public LocalDate endsOn() {
        return grain.lastDay(startsOn);
    }

    /** The period before it. */
    public PeriodKey before() {
        LocalDate day = startsOn.minusDays(1);
        return new PeriodKey(grain, grain.starts(day, day).get(0));
    }
}
