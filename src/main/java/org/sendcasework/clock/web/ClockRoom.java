package org.sendcasework.clock.web;

import java.util.List;
import org.sendcasework.identity.Access;
import org.sendcasework.identity.Groups;
import org.sendcasework.identity.HomeSection;
import org.sendcasework.identity.PageEntry;
import org.sendcasework.identity.Room;
import org.sendcasework.identity.Who;
import org.springframework.stereotype.Component;

/** Who may use the calculator, the calendar and the statutory deadlines, and where they are listed. */
@Component
class ClockRoom implements Room {

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public List<Access> access() {
        return List.of(
                Access.to("/clock").use(Who.SIGNED_IN),
                Access.to("/api/clock/**").read(Who.SIGNED_IN),
                Access.to("/calendar")
                        .read(Who.in(Groups.ADMINISTRATORS, Groups.MANAGERS))
                        .write(Who.in(Groups.ADMINISTRATORS)),
                Access.to("/calendar/**").use(Who.in(Groups.ADMINISTRATORS)));
    }

    @Override
    public List<PageEntry> entries() {
        return List.of(
                PageEntry.at(
                                "/clock",
                                "Deadline calculator",
                                "Work out a statutory deadline and see how it is counted",
                                HomeSection.CASEWORK,
                                50)
                        .ranked(100),
                PageEntry.at(
                        "/calendar",
                        "Calendar",
                        "The bank holidays that working days are counted by",
                        HomeSection.SETTINGS,
                        30));
    }
}
