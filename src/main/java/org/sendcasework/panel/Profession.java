package org.sendcasework.panel;

/** The view that a member brings to a panel; a quorum is counted by it. */
public enum Profession {
    EDUCATION("Education"),
    EDUCATIONAL_PSYCHOLOGY("Educational psychology"),
    HEALTH("Health"),
    SOCIAL_CARE("Social care"),
    SCHOOL("Head teacher or SENCO"),
    EARLY_YEARS("Early years"),
    POST_16("Post-16"),
    SPECIALIST_TEACHING("Specialist teaching"),
    FAMILIES("Families’ representative");

    private final String words;

    Profession(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
