package org.sendcasework.reporting.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * Where a backlog goes if months stay as they were. The middle line takes the mean of what came in and went out in the
 * last three full months. The low line takes every month as the best of the last six, the high line as the worst: the
 * months in which what came in, without what went out, was least and most. Nothing falls below none.
 *
 * @param open how many there were at the end of the last full month
 * @param in what comes in each month in the middle line
 * @param out what goes out each month in the middle line
 * @param best the change of the best month; negative if the backlog shrank in it
 * @param worst the change of the worst month
 */
public record BacklogForecast(long open, BigDecimal in, BigDecimal out, long best, long worst) {

    /** How many full months the means are taken of. */
    public static final int MEAN_OF = 3;

    /** Among how many full months the best and the worst are looked for. */
    public static final int RANGE_OF = 6;

    private static final int EXACT = 6;

    /** What came in and went out in a full month. */
    public record Month(long in, long out) {

        long change() {
            return in - out;
        }
    }

    /** How many there will be: in the middle, if every month is the best, if every month is the worst. */
    public record Point(long expected, long low, long high) {}

    /**
     * A forecast from the months before.
     *
     * @param months full months, the last one last; of fewer than six all are taken
     * @throws IllegalArgumentException without any month
     */
    public static BacklogForecast of(long open, List<Month> months) {
        if (months.isEmpty()) {
            throw new IllegalArgumentException("A forecast needs at least one full month.");
        }
        List<Month> recent = last(MEAN_OF, months);
        List<Month> range = last(RANGE_OF, months);
        return new BacklogForecast(
                open,
                mean(recent.stream().mapToLong(Month::in).sum(), recent.size()),
                mean(recent.stream().mapToLong(Month::out).sum(), recent.size()),
                change(range, Math::min),
                change(range, Math::max));
    }

    private static List<Month> last(int most, List<Month> months) {
        return months.subList(Math.max(0, months.size() - most), months.size());
    }

    private static BigDecimal mean(long sum, int of) {
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(of), EXACT, RoundingMode.HALF_UP);
    }

    private static long change(List<Month> months, BinaryOperator<Long> choice) {
        return months.stream().map(Month::change).reduce(choice).orElseThrow();
    }

    /** By how much the middle line changes each month; negative if it falls. */
    public BigDecimal change() {
        return in.subtract(out);
    }

    public boolean isShrinking() {
        return change().signum() < 0;
    }

    /** How many there will be so many months after the last full one, rounded to whole cases. */
    public Point after(int months) {
        BigDecimal middle = BigDecimal.valueOf(open).add(change().multiply(BigDecimal.valueOf(months)));
        return new Point(
                Math.max(0, middle.setScale(0, RoundingMode.HALF_UP).longValueExact()),
                Math.max(0, open + best * months),
                Math.max(0, open + worst * months));
    }

    /** After how many months the middle line is at or below an aim; nothing if it never is at this pace. */
    public Optional<Integer> monthsUntil(BigDecimal aim) {
        BigDecimal above = BigDecimal.valueOf(open).subtract(aim);
        if (above.signum() <= 0) {
            return Optional.of(0);
        }
        return isShrinking()
                ? Optional.of(
                        above.divide(change().negate(), 0, RoundingMode.CEILING).intValueExact())
                : Optional.empty();
    }

    /**
     * How many must go out each month, with what comes in now, to be down to an aim after some months: rounded up to one
     * decimal, and never less than none.
     *
     * @param months at least one
     */
    public BigDecimal neededOut(BigDecimal aim, int months) {
        BigDecimal above = BigDecimal.valueOf(open).subtract(aim);
        return above.divide(BigDecimal.valueOf(months), EXACT, RoundingMode.HALF_UP)
                .add(in)
                .setScale(1, RoundingMode.CEILING)
                .max(BigDecimal.ZERO);
    }
}
