package org.sendcasework.assessment.internal;

/** The days of a case from which deadlines are counted and which an officer can correct. */
public enum CorrectableDate {
    DATE_RECEIVED("Date the request was received", "date-received"),
    DRAFT_SERVED("Date the draft plan was served", "draft-served-on");

    private final String words;
    private final String factCode;

    CorrectableDate(String words, String factCode) {
        this.words = words;
        this.factCode = factCode;
    }

    public String words() {
        return words;
    }

    String factCode() {
        return factCode;
    }
}
