package org.sendcasework.mediation.web;

import java.util.List;
import org.sendcasework.identity.Access;
import org.sendcasework.identity.Groups;
import org.sendcasework.identity.HomeSection;
import org.sendcasework.identity.PageEntry;
import org.sendcasework.identity.Room;
import org.sendcasework.identity.RoomProcess;
import org.sendcasework.identity.Who;
import org.springframework.stereotype.Component;

/** Who may use mediations, appeals and the pages of the independent support service, and where they are listed. */
@Component
class MediationRoom implements Room {

    private static final Who READERS = Who.in(Groups.CASE_FILE_READERS);
    private static final Who OFFICERS = Who.in(Groups.CASE_OFFICERS);
    /** Nobody of the authority, administrators included. */
    private static final Who SENDIASS = Who.in(Groups.SENDIASS);

    @Override
    public String name() {
        return "mediation";
    }

    @Override
    public List<Access> access() {
        return List.of(
                Access.to("/mediation/**").read(READERS.and(Groups.MEDIATION)).write(OFFICERS.and(Groups.MEDIATION)),
                Access.to("/appeals/**").read(READERS).write(OFFICERS),
                Access.to("/cases/{reference}/disputes/**").read(READERS).write(OFFICERS),
                Access.to("/sendiass/**").use(SENDIASS));
    }

    @Override
    public List<PageEntry> entries() {
        return List.of(
                PageEntry.at(
                                "/mediation",
                                "Mediation",
                                "Families who contacted the mediation adviser",
                                HomeSection.DECISIONS_AND_DISPUTES,
                                20)
                        .ranked(40),
                PageEntry.at(
                                "/appeals",
                                "Appeals",
                                "Appeals to the Tribunal and what it ordered",
                                HomeSection.DECISIONS_AND_DISPUTES,
                                30)
                        .ranked(70),
                PageEntry.at(
                                "/sendiass",
                                "Cases with consent",
                                "Cases that families let you see, and your own notes",
                                HomeSection.CASEWORK,
                                30)
                        .ranked(25));
    }

    @Override
    public List<RoomProcess> processes() {
        return List.of(
                RoomProcess.ofCases("mediation")
                        .startedBy(OFFICERS.and(Groups.MEDIATION))
                        .withPartnerTasks(
                                "arrange-the-mediation",
                                "record-the-mediation",
                                "issue-the-certificate",
                                "tell-the-adviser",
                                "certify-in-default",
                                "deliver-agreement-point"),
                RoomProcess.ofCases("right-of-appeal"),
                RoomProcess.ofCases("appeal").startedBy(OFFICERS));
    }
}
