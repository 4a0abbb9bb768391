package org.sendcasework.reporting.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A stock month by month: what came in, what went out, what is left, where it goes, and what it takes to reach its
 * aims.
 *
 * @param openToday how many there are today
 * @param past the last twelve full months, the oldest first
 * @param ahead the twelve months after the last full one, the one under way first
 * @param targets the aims and their days, the next first
 */
public record BurnDown(
        Kpi stock,
        Kpi in,
        Kpi out,
        long openToday,
        List<Past> past,
        BacklogForecast forecast,
        List<Ahead> ahead,
        List<Target> targets) {

    /**
     * A full month.
     *
     * @param start its first day
     * @param open how many there were at its end
     * @param aim the aim on its last day; null for none
     */
    public record Past(LocalDate start, long in, long out, long open, BigDecimal aim) {}

    /** The end of a month to come. */
    public record Ahead(LocalDate start, BacklogForecast.Point open, BigDecimal aim) {}

    /**
     * A step of the trajectory.
     *
     * @param by the day by which it must be reached, inclusive
     * @param expected how many there will be then at this pace
     * @param needed how many must go out each month to get there
     * @param reachedIn the first day of the month at whose end it is reached at this pace; null if it never is
     */
    public record Target(BigDecimal aim, LocalDate by, long expected, BigDecimal needed, LocalDate reachedIn) {

        /** Whether this pace is enough. */
        public boolean isInReach() {
            return BigDecimal.valueOf(expected).compareTo(aim) <= 0;
        }
    }

    /** The last full month, from whose end the forecast starts. */
    public Past last() {
        return past.get(past.size() - 1);
    }
}
