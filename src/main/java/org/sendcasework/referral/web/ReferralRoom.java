package org.sendcasework.referral.web;

import java.util.List;
import org.sendcasework.identity.Access;
import org.sendcasework.identity.Groups;
import org.sendcasework.identity.HomeSection;
import org.sendcasework.identity.PageEntry;
import org.sendcasework.identity.Room;
import org.sendcasework.identity.RoomProcess;
import org.sendcasework.identity.Who;
import org.springframework.stereotype.Component;

/** Who may use Experts at Hand, and where its pages are listed. */
@Component
class ReferralRoom implements Room {

    private static final Who TEAM = Who.in(Groups.EAH_TRIAGE, Groups.MANAGERS);
    private static final Who ASKERS = TEAM.and(Groups.SETTINGS);
    /** Which of the referrals each of them sees is decided by record, where the lists are read. */
    private static final Who READERS =
            ASKERS.and(Groups.EDUCATIONAL_PSYCHOLOGY, Groups.HEALTH, Groups.SPECIALIST_TEACHERS);

    private static final Who COUNTERS = TEAM.and(Groups.ANALYSTS, Groups.SRO);

    @Override
    public String name() {
        return "referral";
    }

    @Override
    public List<Access> access() {
        return List.of(
                Access.to("/eah").use(Who.SIGNED_IN),
                Access.to("/eah/refer/**").use(ASKERS),
                Access.to("/eah/referrals/**").read(READERS).write(ASKERS),
                Access.to("/eah/allocation/**").use(TEAM),
                Access.to("/eah/capacity/**").read(COUNTERS).write(TEAM),
                Access.to("/eah/settings/**").use(TEAM),
                Access.to("/eah/agreements/**").read(COUNTERS).write(Who.in(Groups.MANAGERS)),
                Access.to("/cases/EAH-{number}").read(Who.in(Groups.CASE_FILE_READERS)),
                Access.to("/api/eah/referrals/**").read(READERS).write(ASKERS));
    }

    @Override
    public List<PageEntry> entries() {
        return List.of(
                PageEntry.at(
                                "/eah",
                                "Experts at Hand",
                                "Help from specialists for settings and groups of children",
                                HomeSection.EXPERTS_AT_HAND,
                                10)
                        .ranked(50)
                        .onlyFor(READERS.and(Groups.ANALYSTS, Groups.SRO, Groups.ICB_PLACE)),
                PageEntry.at(
                        "/eah/refer",
                        "Ask for help",
                        "What Experts at Hand is, and a request for a setting, a group or a child",
                        HomeSection.EXPERTS_AT_HAND,
                        20),
                PageEntry.at(
                        "/eah/referrals",
                        "Referrals",
                        "The referrals you may see, and their status",
                        HomeSection.EXPERTS_AT_HAND,
                        30),
                PageEntry.at(
                        "/eah/allocation",
                        "Waiting list",
                        "The most urgent first, to be allocated to a service with capacity",
                        HomeSection.EXPERTS_AT_HAND,
                        40),
                PageEntry.at(
                        "/eah/capacity",
                        "Capacity",
                        "Sessions by week, discipline and locality",
                        HomeSection.EXPERTS_AT_HAND,
                        50),
                PageEntry.at(
                        "/eah/agreements",
                        "Agreements",
                        "What was agreed with providers",
                        HomeSection.EXPERTS_AT_HAND,
                        70),
                PageEntry.at(
                        "/eah/settings",
                        "Setting profiles",
                        "Pupils, need and core entitlement, from a file",
                        HomeSection.EXPERTS_AT_HAND,
                        80));
    }

    @Override
    public List<RoomProcess> processes() {
        return List.of(RoomProcess.ofNoCase("eah-referral").startedBy(TEAM), RoomProcess.ofNoCase("eah-outreach"));
    }
}
