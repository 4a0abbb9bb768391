package org.sendcasework.reporting.web;

import java.util.List;
import org.sendcasework.identity.Access;
import org.sendcasework.identity.Groups;
import org.sendcasework.identity.HomeSection;
import org.sendcasework.identity.PageEntry;
import org.sendcasework.identity.Room;
import org.sendcasework.identity.Who;
import org.springframework.stereotype.Component;

/** Who may use the figures, those of other parts of the service included, and where they are listed. */
@Component
class ReportingRoom implements Room {

    private static final Who READERS = Who.in(Groups.FIGURE_READERS);
    private static final Who PUBLISHERS = Who.in(Groups.MANAGERS, Groups.ANALYSTS);
    private static final Who CASE_FILE_READERS = Who.in(Groups.CASE_FILE_READERS);
    private static final Who EXPERTS_AT_HAND = Who.in(Groups.EAH_TRIAGE, Groups.MANAGERS, Groups.ANALYSTS, Groups.SRO);
    /** As panels themselves; the page narrows it to officers and analysts. */
    private static final Who PANEL_READERS = CASE_FILE_READERS.and(
            Groups.EDUCATIONAL_PSYCHOLOGY,
            Groups.HEALTH,
            Groups.SOCIAL_CARE,
            Groups.SPECIALIST_TEACHERS,
            Groups.SETTINGS,
            Groups.ANALYSTS);

    @Override
    public String name() {
        return "reporting";
    }

    @Override
    public List<Access> access() {
        return List.of(
                Access.to("/dashboard/**").read(READERS),
                Access.to("/dashboard/rebuild").read(READERS).write(Who.in(Groups.ADMINISTRATORS)),
                Access.to("/dashboard/kpis/{code}/cases").read(CASE_FILE_READERS),
                Access.to("/dashboard/kpis/{code}/cases.csv").read(CASE_FILE_READERS),
                Access.to("/dashboard/periods/**").read(READERS).write(PUBLISHERS),
                Access.to("/dashboard/periods/{grain}/{startsOn}/story").use(PUBLISHERS),
                Access.to("/dashboard/periods/{grain}/{startsOn}/lock").use(PUBLISHERS),
                Access.to("/mediation/measures/**").read(PUBLISHERS.and(Groups.SRO)),
                Access.to("/eah/access/**").read(EXPERTS_AT_HAND),
                Access.to("/eah/access.csv").read(EXPERTS_AT_HAND),
                Access.to("/eah/measures/**").read(EXPERTS_AT_HAND),
                Access.to("/eah/measures.csv").read(EXPERTS_AT_HAND),
                Access.to("/panels/statistics/**").read(PANEL_READERS),
                Access.to("/statistics/**").read(Who.ANYONE));
    }

    @Override
    public List<PageEntry> entries() {
        return List.of(
                PageEntry.at(
                                "/dashboard",
                                "Dashboard",
                                "The figures of the partnership, each with its definition",
                                HomeSection.FIGURES,
                                10)
                        .ranked(60),
                PageEntry.at(
                        "/dashboard/burn-down",
                        "Burn-down",
                        "How the backlog of late cases shrinks",
                        HomeSection.FIGURES,
                        20),
                PageEntry.at(
                        "/dashboard/periods",
                        "Months and quarters",
                        "Locked figures, highlight reports, board packs and returns",
                        HomeSection.FIGURES,
                        30),
                PageEntry.at(
                        "/dashboard/dictionary", "Dictionary", "How each figure is defined", HomeSection.FIGURES, 40),
                PageEntry.at(
                        "/mediation/measures",
                        "Mediation and appeal figures",
                        "Each figure with its definition",
                        HomeSection.FIGURES,
                        50),
                PageEntry.at(
                                "/panels/statistics",
                                "Panel figures",
                                "Decisions of a year as they may be published",
                                HomeSection.FIGURES,
                                60)
                        .onlyFor(CASE_FILE_READERS.and(Groups.ANALYSTS)),
                PageEntry.at(
                        "/eah/access",
                        "Fair access",
                        "Coverage, settings not yet reached, and use compared with need",
                        HomeSection.FIGURES,
                        70),
                PageEntry.at(
                        "/eah/measures",
                        "Experts at Hand figures",
                        "Each figure with its definition",
                        HomeSection.FIGURES,
                        80),
                PageEntry.at(
                        "/statistics", "Public statistics", "The figures that are published", HomeSection.FIGURES, 90));
    }
}
