package org.sendcasework.mediation.internal;

import java.time.LocalDate;

/** A date that was cancelled: when, by whom, why, and whether another is to be arranged. */
public record Cancellation(LocalDate on, By by, String reasonCode, String text, boolean again) {

    /** Who cancelled. */
    public enum By {
        FAMILY("The family"),
        AUTHORITY("The authority"),
        ICB("The integrated care board"),
        PROVIDER("The mediator");

        private final String words;

        By(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
