package org.sendcasework.reporting.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.sendcasework.reporting.internal.Figure;
import org.sendcasework.reporting.internal.Kpi;
import org.sendcasework.reporting.internal.SmallNumbers;
import org.sendcasework.reporting.internal.Standing;

/**
 * A figure as a table of measures shows it.
 *
 * @param aim empty for none, and in what is published
 * @param standing null in what is published
 */
record MeasureLine(Kpi kpi, String value, String madeOf, String aim, Standing standing) {

    /** With the aim on the last day. */
    static MeasureLine of(Kpi kpi, Figure figure, LocalDate last) {
        BigDecimal aim = kpi.aimOn(last);
        return new MeasureLine(
                kpi,
                FigureTexts.value(kpi, figure),
                FigureTexts.madeOf(kpi, figure),
                aim == null ? "" : FigureTexts.number(kpi, aim),
                Standing.of(kpi, figure.value(), aim));
    }

    /** As it may be published. */
    static MeasureLine published(Kpi kpi, Figure figure, boolean disclosed) {
        return disclosed
                ? new MeasureLine(kpi, FigureTexts.value(kpi, figure), FigureTexts.madeOf(kpi, figure), "", null)
                : new MeasureLine(kpi, SmallNumbers.SUPPRESSED, "", "", null);
    }

    /** What is counted, and out of what. */
    public String definition() {
        String outOf = kpi.denominator() == null || kpi.denominator().isBlank() ? "" : ". Out of: " + kpi.denominator();
        return kpi.numerator() + outOf;
    }
}
