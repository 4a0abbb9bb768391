package org.sendcasework.panel;

/** The kinds of panel. Which questions one decides is in its terms of reference, not here. */
public enum PanelKind {
    EHC_NEEDS_ASSESSMENT("EHC needs assessment"),
    PLACEMENT("Placement and resources"),
    HIGH_NEEDS_TOP_UP("High-needs top-up by peers"),
    EARLY_YEARS("Early years"),
    MISSING_EDUCATION("Missing education, weekly"),
    EXPERTS_AT_HAND("Experts at Hand");

    private final String words;

    PanelKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
