package org.sendcasework.assessment.internal;

import org.sendcasework.clock.Trigger;

/** The days of a case from which deadlines are counted and which an officer can correct. */
public enum CorrectableDate {
    DATE_RECEIVED("Date the request was received", Trigger.REQUEST_RECEIVED),
    DRAFT_SERVED("Date the draft plan was served", Trigger.DRAFT_SERVED);

    private final String words;
    private final Trigger trigger;

    CorrectableDate(String words, Trigger trigger) {
        this.words = words;
        this.trigger = trigger;
    }

    public String words() {
        return words;
    }

    Trigger trigger() {
        return trigger;
    }
}
