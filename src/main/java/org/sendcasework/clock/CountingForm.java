package org.sendcasework.clock;

import java.time.LocalDate;

/**
 * The ways the law counts time. Weekends, bank holidays and school holidays all count; a date that falls on one stays
 * there, since the regulations know no roll-forward for an authority.
 */
public enum CountingForm {
    /** "Within N weeks of": the day of the event is not counted; the limit runs through the end of day 7N. */
    WITHIN_WEEKS_OF {
        @Override
        LocalDate lastDay(LocalDate trigger, int amount) {
            return trigger.plusDays(7L * amount);
        }
    },
    /** "Within N days of": the day of the event is not counted. */
    WITHIN_DAYS_OF {
        @Override
        LocalDate lastDay(LocalDate trigger, int amount) {
            return trigger.plusDays(amount);
        }
    },
    /** "N days beginning with the day": that day is day 1. */
    DAYS_BEGINNING_WITH {
        @Override
        LocalDate lastDay(LocalDate trigger, int amount) {
            return trigger.plusDays(amount - 1L);
        }
    },
    /** A duty without a number of days; it has no date. */
    AS_SOON_AS_PRACTICABLE {
        @Override
        LocalDate lastDay(LocalDate trigger, int amount) {
            throw new IllegalStateException("A duty without a day count has no date");
        }

        @Override
        public boolean hasDate() {
            return false;
        }
    };

    /** The last day on which the act is in time, inclusive. */
    abstract LocalDate lastDay(LocalDate trigger, int amount);

    /** Whether a date can be computed at all. */
    public boolean hasDate() {
        return true;
    }
}
