package org.sendcasework.identity;

/** The headings under which Home and the page of settings and administration list what someone may open. */
public enum HomeSection {
    CASEWORK("Casework"),
    DECISIONS_AND_DISPUTES("Decisions and disputes"),
    EXPERTS_AT_HAND("Experts at Hand"),
    FIGURES("Figures"),
    SETTINGS("Settings", true),
    ADMINISTRATION("Administration", true);

    private final String heading;
    private final boolean administrative;

    HomeSection(String heading) {
        this(heading, false);
    }

    HomeSection(String heading, boolean administrative) {
        this.heading = heading;
        this.administrative = administrative;
    }

    public String heading() {
        return heading;
    }

    /** Whether it is found under Settings and administration. */
    public boolean isAdministrative() {
        return administrative;
    }
}
