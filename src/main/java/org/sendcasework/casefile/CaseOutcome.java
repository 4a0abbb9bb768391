package org.sendcasework.casefile;

/** How a request ended. */
public enum CaseOutcome {
    ASSESSMENT_REFUSED("Assessment refused"),
    NO_PLAN("Assessed, no plan issued"),
    PLAN_ISSUED("Plan issued"),
    WITHDRAWN("Withdrawn"),
    MOVED_AWAY("Moved to another authority"),
    DIED("Died");

    private final String words;

    CaseOutcome(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether the case ended before the authority had to decide it. */
    public boolean endsEarly() {
        return this == WITHDRAWN || this == MOVED_AWAY || this == DIED;
    }
}
