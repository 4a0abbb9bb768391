package org.sendcasework.mediation;

/** What a mediation is about, which decides who arranges it (Children and Families Act 2014 sections 53 and 54). */
public enum MediationIssues {
    EDUCATION_AND_CARE("Education or social care"),
    MIXED("Education or social care, and health"),
    HEALTH_ONLY("Health only");

    private final String words;

    MediationIssues(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether integrated care boards have to be notified. */
    public boolean withHealth() {
        return this != EDUCATION_AND_CARE;
    }
}
