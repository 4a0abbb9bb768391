package org.sendcasework.lives;

import java.time.LocalDate;
import java.util.List;

/**
 * A value for a field as a life keeps it: days as a distance from today and options of the case as places in the list
 * that is offered, so that the same step can be played again on another case.
 */
sealed interface Drawn {

    /** The value as a browser would send it; null leaves the field empty. */
    Object value(LocalDate today, List<String> offered);

    /** A text, number, tick or fixed option. */
    record Plain(Object given) implements Drawn {

        @Override
        public Object value(LocalDate today, List<String> offered) {
            return given;
        }

        @Override
        public String toString() {
            String text = String.valueOf(given);
            return text.length() > 40 ? text.substring(0, 40) + "... (" + text.length() + " characters)" : text;
        }
    }

    /** A day, counted from the day of the step. */
    record Day(int fromToday) implements Drawn {

        @Override
        public Object value(LocalDate today, List<String> offered) {
            return today.plusDays(fromToday).toString();
        }

        @Override
        public String toString() {
            return fromToday == 0 ? "today" : "today%+d days".formatted(fromToday);
        }
    }

    /** One of the options that are offered at that moment. */
    record Choice(int place) implements Drawn {

        @Override
        public Object value(LocalDate today, List<String> offered) {
            return offered.isEmpty() ? null : offered.get(place % offered.size());
        }

        @Override
        public String toString() {
            return "option " + place;
        }
    }

    /** Some of the options that are offered at that moment. */
    record Choices(List<Integer> places) implements Drawn {

        @Override
        public Object value(LocalDate today, List<String> offered) {
            return offered.isEmpty()
                    ? List.of()
                    : places.stream()
                            .map(place -> offered.get(place % offered.size()))
                            .distinct()
                            .toList();
        }

        @Override
        public String toString() {
            return "options " + places;
        }
    }
}
