package org.sendcasework.escalation.web;

import java.util.List;
import org.sendcasework.identity.Access;
import org.sendcasework.identity.Groups;
import org.sendcasework.identity.HomeSection;
import org.sendcasework.identity.PageEntry;
import org.sendcasework.identity.Room;
import org.sendcasework.identity.RoomProcess;
import org.sendcasework.identity.Who;
import org.springframework.stereotype.Component;

/** Who may use stuck cases, timers, the forecast and the service standards, and where they are listed. */
@Component
class EscalationRoom implements Room {

    private static final Who OPERATORS = Who.in(Groups.ADMINISTRATORS, Groups.MANAGERS);
    private static final Who OFFICERS = Who.in(Groups.CASE_OFFICERS);
    private static final Who RECOVERY_OWNERS = Who.in(Groups.MANAGERS, Groups.SRO, Groups.ICB_PLACE);
    /** A provider reads how it met its own standards and its own recovery plan; the page bounds what it lists. */
    private static final Who RECOVERY_READERS = RECOVERY_OWNERS.and(
            Groups.EAH_TRIAGE,
            Groups.ANALYSTS,
            Groups.EDUCATIONAL_PSYCHOLOGY,
            Groups.HEALTH,
            Groups.SPECIALIST_TEACHERS);

    @Override
    public String name() {
        return "escalation";
    }

    @Override
    public List<Access> access() {
        return List.of(
                Access.to("/stuck/**").use(OPERATORS),
                Access.to("/timers/**").use(OPERATORS),
                Access.to("/forecast").read(OFFICERS),
                Access.to("/forecast.csv").read(OFFICERS),
                Access.to("/eah/standards/**").read(RECOVERY_READERS).write(RECOVERY_OWNERS),
                Access.to("/eah/standards/judge").use(Who.in(Groups.MANAGERS)));
    }

    @Override
    public List<PageEntry> entries() {
        return List.of(
                PageEntry.at(
                                "/stuck",
                                "Stuck cases",
                                "Cases that are late, stalled or failing, and how to repair them",
                                HomeSection.ADMINISTRATION,
                                10)
                        .ranked(65),
                PageEntry.at(
                        "/timers",
                        "Timers",
                        "Whether each statutory deadline has its timers",
                        HomeSection.ADMINISTRATION,
                        20),
                PageEntry.at(
                                "/forecast",
                                "Forecast",
                                "Cases that are likely to miss a deadline",
                                HomeSection.CASEWORK,
                                40)
                        .ranked(80),
                PageEntry.at(
                        "/eah/standards",
                        "Service standards",
                        "Whether providers meet them, and recovery plans",
                        HomeSection.EXPERTS_AT_HAND,
                        60));
    }

    @Override
    public List<RoomProcess> processes() {
        return List.of(
                RoomProcess.ofCases("deadline-escalation"),
                RoomProcess.ofNoCase("standard-recovery"),
                RoomProcess.ofNoCase("service-standards-check"),
                RoomProcess.ofNoCase("stuck-case-check"),
                RoomProcess.ofNoCase("timer-audit"));
    }
}
