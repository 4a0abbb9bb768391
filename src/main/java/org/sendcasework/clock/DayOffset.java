package org.sendcasework.clock;

import org.sendcasework.clock.internal.Amounts;

/**
 * How far one day is from another. It is for what we do about a deadline, such as a reminder; what the law counts is a
 * {@link StatutoryRule}.
 *
 * @param amount negative for a day before, zero for the day itself, positive for a day after
 */
public record DayOffset(int amount, Unit unit) {

    /** What is counted. */
    public enum Unit {
        DAYS("day"),
        WORKING_DAYS("working day");

        private final String words;

        Unit(String words) {
            this.words = words;
        }
    }

    /** Such as 7 days before, or on the day. */
    public String words() {
        return amount == 0
                ? "on the day"
                : Amounts.of(Math.abs(amount), unit.words) + (amount < 0 ? " before" : " after");
    }
}
