package org.sendcasework.identity;

import java.util.Optional;

/** Something in the settings that stops work until somebody sees to it. The home page shows it to those who can. */
public interface HomeReminder {

    /** What to do now; empty while nothing is missing. */
    Optional<Reminder> now();

    /**
     * A reminder.
     *
     * @param text what does not work until then, in a sentence
     * @param path the page on which it is done; shown to those who may use that page
     * @param link the words of the link to it
     */
    record Reminder(String text, String path, String link) {}
}
