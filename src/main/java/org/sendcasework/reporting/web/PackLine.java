package org.sendcasework.reporting.web;

import java.math.BigDecimal;
import org.sendcasework.reporting.internal.Kpi;
import org.sendcasework.reporting.internal.Standing;
import org.sendcasework.reporting.snapshot.LockedFigure;

/**
 * A locked figure as the board pack shows it.
 *
 * @param before the same figure in the period before; empty where it was not locked
 * @param change how it moved and whether that is better, in words; empty where there is nothing to compare
 * @param version the version of the definition it was counted by
 */
record PackLine(
        Kpi kpi,
        String value,
        String madeOf,
        String before,
        String change,
        String aim,
        Standing standing,
        int version) {

    static PackLine of(Kpi kpi, LockedFigure locked, LockedFigure earlier) {
        return new PackLine(
                kpi,
                FigureTexts.value(kpi, locked.figure()),
                FigureTexts.madeOf(kpi, locked.figure()),
                earlier == null ? "" : FigureTexts.value(kpi, earlier.figure()),
                change(kpi, locked, earlier),
                locked.aim() == null ? "" : FigureTexts.number(kpi, locked.aim()),
                locked.standing(),
                locked.kpiVersion());
    }

    private static String change(Kpi kpi, LockedFigure locked, LockedFigure earlier) {
        if (earlier == null
                || earlier.figure().value() == null
                || locked.figure().value() == null) {
            return "";
        }
        if (earlier.kpiVersion() != locked.kpiVersion()) {
            return "Not comparable: the definition changed";
        }
        BigDecimal change = locked.figure().value().subtract(earlier.figure().value());
        if (change.signum() == 0) {
            return "No change";
        }
        String size = change.abs().stripTrailingZeros().toPlainString();
        boolean up = change.signum() > 0;
        return (up ? "Up " : "Down ") + size + judged(kpi.direction(), up);
    }

    private static String judged(Kpi.Direction direction, boolean up) {
        if (direction == Kpi.Direction.NONE) {
            return "";
        }
        return up == (direction == Kpi.Direction.UP) ? ", better" : ", worse";
    }

    /** Whether a chart is useful: there is an aim and a figure. */
    public boolean isDrawn() {
        return !aim.isEmpty() && standing != Standing.NO_FIGURE;
    }

    /** Whether the words of the dictionary are those it was counted by. */
    public boolean isDefinedAsToday() {
        return version == kpi.version();
    }
}
