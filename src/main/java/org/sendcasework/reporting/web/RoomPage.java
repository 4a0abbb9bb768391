package org.sendcasework.reporting.web;

import org.sendcasework.reporting.internal.Kpi;

/** The page on which a part of the service shows its measures: its words and addresses. */
enum RoomPage {
    MEDIATION(
            Kpi.Room.MEDIATION,
            "Measures of mediation and appeals",
            "decision",
            "/mediation",
            "Mediation and appeals",
            "/mediation/measures",
            "/mediation/measures/published.csv"),
    EXPERTS_AT_HAND(
            Kpi.Room.EXPERTS_AT_HAND,
            "Measures of Experts at Hand",
            "discipline",
            "/eah",
            "Experts at Hand",
            "/eah/measures",
            "/eah/measures.csv");

    private final Kpi.Room room;
    private final String title;
    private final String usualBreakdown;
    private final String home;
    private final String homeTitle;
    private final String path;
    private final String csv;

    RoomPage(
            Kpi.Room room,
            String title,
            String usualBreakdown,
            String home,
            String homeTitle,
            String path,
            String csv) {
        this.room = room;
        this.title = title;
        this.usualBreakdown = usualBreakdown;
        this.home = home;
        this.homeTitle = homeTitle;
        this.path = path;
        this.csv = csv;
    }

    boolean shows(Kpi kpi) {
        return kpi.room() == room;
    }

    public String title() {
        return title;
    }

    String usualBreakdown() {
        return usualBreakdown;
    }

    public String home() {
        return home;
    }

    public String homeTitle() {
        return homeTitle;
    }

    public String path() {
        return path;
    }

    /** Where the figures for publication are downloaded. */
    public String csv() {
        return csv;
    }
}
