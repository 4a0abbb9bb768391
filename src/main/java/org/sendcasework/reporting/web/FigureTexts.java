package org.sendcasework.reporting.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.sendcasework.reporting.internal.Figure;
import org.sendcasework.reporting.internal.Grain;
import org.sendcasework.reporting.internal.Kpi;
import org.sendcasework.shared.Texts;

/** How figures, periods and breakdowns are written for people. */
final class FigureTexts {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM yy", Locale.UK);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final String BAND = "band";

    private FigureTexts() {}

    static String value(Kpi kpi, Figure figure) {
        return number(kpi, figure.value());
    }

    static String number(Kpi kpi, BigDecimal value) {
        return value == null
                ? "No figure"
                : value.stripTrailingZeros().toPlainString() + kpi.unit().suffix();
    }

    /** The name with its unit, for a chart. */
    static String title(Kpi kpi) {
        return kpi.unit() == Kpi.Unit.NUMBER
                ? kpi.name()
                : kpi.name() + " (" + kpi.unit().suffix().strip() + ")";
    }

    /** What the number is made of, such as "37 of 80"; empty where the number says it all. */
    static String madeOf(Kpi kpi, Figure figure) {
        if (figure.among() == 0) {
            return "";
        }
        return switch (kpi.kind()) {
            case SHARE -> figure.counted() + " of " + figure.among();
            case AVERAGE, MEDIAN -> "from " + figure.among();
            case COUNT, STOCK -> "";
        };
    }

    static String period(Grain grain, LocalDate start) {
        return switch (grain) {
            case WEEK -> "Week of " + Texts.date(start);
            case MONTH -> MONTH.format(start);
            case QUARTER -> MONTH.format(start) + " to " + MONTH.format(start.plusMonths(MONTHS_OF_A_QUARTER - 1L));
        };
    }

    static String shortPeriod(Grain grain, LocalDate start) {
        return switch (grain) {
            case WEEK -> SHORT_DAY.format(start);
            case MONTH -> SHORT_MONTH.format(start);
            case QUARTER -> "Q" + ((start.getMonthValue() - 1) / MONTHS_OF_A_QUARTER + 1) + " " + start.getYear();
        };
    }

    /** What a breakdown of a figure is called. */
    static String breakdown(Kpi kpi, String name) {
        return name.equals(BAND) ? "age" : kpi.fact().label(name);
    }

    /** A value of a breakdown: codes as words, names as they are. */
    static String part(String value) {
        return value.equals(value.toUpperCase(Locale.ROOT)) && value.contains("_") || value.matches("[A-Z]{5,}")
                ? Texts.words(value)
                : value;
    }
}
