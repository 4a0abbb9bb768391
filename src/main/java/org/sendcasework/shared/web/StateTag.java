package org.sendcasework.shared.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A state in one or two words, with a colour that is never the only sign.
 *
 * @param colour a colour of the tag component, such as red
 */
public record StateTag(String text, String colour) {

    private static final int NEAR = 7;

    /** Something is late, missing or failed: someone must act. */
    public static StateTag late(String text) {
        return new StateTag(text, "red");
    }

    /** Something will soon be late, or waits for someone. */
    public static StateTag near(String text) {
        return new StateTag(text, "yellow");
    }

    /** Something is done, met or ready. */
    public static StateTag met(String text) {
        return new StateTag(text, "green");
    }

    /** Something is under way. */
    public static StateTag open(String text) {
        return new StateTag(text, "blue");
    }

    /** Something is over, not in use or does not count. */
    public static StateTag off(String text) {
        return new StateTag(text, "grey");
    }

    /** How many days are left until a date, such as "3 days left", "Due today" or "2 days late". */
    public static StateTag daysLeft(LocalDate due, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, due);
        if (days < 0) {
            return late(days(-days) + " late");
        }
        if (days == 0) {
            return near("Due today");
        }
        return days <= NEAR ? near(days(days) + " left") : open(days(days) + " left");
    }

    private static String days(long count) {
        return count == 1 ? "1 day" : count + " days";
    }
}
