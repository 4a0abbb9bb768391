package org.sendcasework.clock;

/**
 * Reasons that people often give for a missed date and that the law does not know as exceptions. A form offers them so
 * that the answer is the reason, not a missing choice.
 */
public enum NotAnException {
    STAFF_SHORTAGE(
            "Too few educational psychologists, therapists or officers",
            "A shortage of staff is not an exception. The regulations list the only ones, and a shortage of educational"
                    + " psychologists did not excuse the authority in W v Hertfordshire [2023] EWHC 3138 (Admin)."),
    WAITING_LIST(
            "A waiting list of a service",
            "A waiting list is not an exception: the duty to obtain advice is the authority's, and the regulations list the"
                    + " only exceptions."),
    MISSING_ADVICE(
            "Advice that has not come",
            "Missing advice is not an exception for the authority. Chase it, escalate it, commission it elsewhere, or decide"
                    + " on what is held."),
    PANEL_DATE(
            "The date of a panel",
            "No law creates a panel or gives it a date, so its calendar excuses nothing. Decide outside the panel."),
    SHORT_HOLIDAY(
            "A Christmas, Easter or half-term holiday",
            "Only a closure of at least four weeks without a break counts, and only for advice asked for around it."
                    + " Christmas, Easter and half-term holidays are shorter.");

    private final String words;
    private final String whyNot;

    NotAnException(String words, String whyNot) {
        this.words = words;
        this.whyNot = whyNot;
    }

    public String words() {
        return words;
    }

    /** Why it excuses nothing, for the person who chose it. */
    public String whyNot() {
        return whyNot;
    }
}
