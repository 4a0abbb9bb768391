package org.sendcasework.reporting.web;

import java.util.List;
import org.sendcasework.identity.Access;
import org.sendcasework.identity.Groups;
import org.sendcasework.identity.HomeSection;
import org.sendcasework.identity.PageEntry;
import org.sendcasework.identity.Room;
import org.sendcasework.identity.Who;
import org.springframework.stereotype.Component;

/** Who may use the figures, and where they are listed. */
@Component
class ReportingRoom implements Room {

    private static final Who READERS = Who.in(Groups.FIGURE_READERS);
    private static final Who PUBLISHERS = Who.in(Groups.MANAGERS, Groups.ANALYSTS);
    private static final Who CASE_FILE_READERS = Who.in(Groups.CASE_FILE_READERS);

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
                Access.to("/statistics/**").read(Who.ANYONE));
    }

    @Override
    public List<PageEntry> entries() {
        return List.of(
                PageEntry.at("/dashboard", "Dashboard", "The figures of the partnership, each with its definition", HomeSection.FIGURES, 10).ranked(60),
                PageEntry.at("/dashboard/burn-down", "Burn-down", "How the backlog of late cases shrinks", HomeSection.FIGURES, 20),
                PageEntry.at("/dashboard/periods", "Months and quarters", "Locked figures, highlight reports, board packs and returns", HomeSection.FIGURES, 30),
                PageEntry.at("/dashboard/dictionary", "Dictionary", "How each figure is defined", HomeSection.FIGURES, 40),
                PageEntry.at("/statistics", "Public statistics", "The figures that are published", HomeSection.FIGURES, 90));
    }
}
