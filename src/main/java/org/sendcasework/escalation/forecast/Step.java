package org.sendcasework.escalation.forecast;

/**
 * The steps from request to plan that are timed, each from the day the one before was done. Until enough cases have
 * passed a step its share of the twenty weeks is taken for it; the shares add up to 140 days.
 */
public enum Step {
    CONSIDER("Considering the request", 42),
    ADVICE("Gathering advice and deciding on a plan", 56),
    DRAFT("Drafting the plan", 12),
    FINISH("Views, consultations and the final plan", 30);

    private final String words;
    private final int share;

    Step(String words, int share) {
        this.words = words;
        this.share = share;
    }

    public String words() {
        return words;
    }

    /** Its share of the twenty weeks, in days. */
    public int share() {
        return share;
    }
}
