package org.sendcasework.reporting.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One number and what it is made of.
 *
 * @param value null where there is nothing to divide or measure; shares in percent with one decimal, averages and
 *     medians with one decimal
 * @param counted the numerator of a share, otherwise how many facts there are
 * @param among the denominator of a share, otherwise how many facts there are
 */
public record Figure(BigDecimal value, long counted, long among) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Figure of(Kpi.Kind kind, long counted, long among, BigDecimal measured) {
        return switch (kind) {
            case COUNT, STOCK -> new Figure(BigDecimal.valueOf(among), among, among);
            case SHARE ->
                new Figure(
                        among == 0
                                ? null
                                : BigDecimal.valueOf(counted)
                                        .multiply(HUNDRED)
                                        .divide(BigDecimal.valueOf(among), 1, RoundingMode.HALF_UP),
                        counted,
                        among);
            case AVERAGE, MEDIAN ->
                new Figure(measured == null ? null : measured.setScale(1, RoundingMode.HALF_UP), among, among);
        };
    }
}
