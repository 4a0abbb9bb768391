package org.sendcasework.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How dates are written for people, everywhere the same. */
public final class Texts {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter WITH_WEEKDAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);

    private Texts() {}

    /** Such as 5 January 2027. */
    public static String date(LocalDate date) {
        return LONG.format(date);
    }

    /** Such as Tue 5 Jan 2027, for limits, where the weekday helps planning. */
    public static String dueDate(LocalDate date) {
        return WITH_WEEKDAY.format(date);
    }
}
