package org.sendcasework.shared;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How dates are written for people, everywhere the same. */
public final class Texts {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter WITH_WEEKDAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.UK);

    private Texts() {}

    /** Such as 5 Jan 2027 09:30, for moments as people in England have them. */
    public static String moment(LocalDateTime moment) {
        return MOMENT.format(moment);
    }

    /** Such as 5 January 2027; empty for null. */
    public static String date(LocalDate date) {
        return date == null ? "" : LONG.format(date);
    }

    /** A stored code as words, such as Cannot meet for CANNOT_MEET; empty for null. */
    public static String words(String code) {
        if (code == null || code.isEmpty()) {
            return "";
        }
        String words = code.replace('_', ' ').toLowerCase(Locale.UK);
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** Such as Tue 5 Jan 2027, for limits, where the weekday helps planning. */
    public static String dueDate(LocalDate date) {
        return WITH_WEEKDAY.format(date);
    }
}
