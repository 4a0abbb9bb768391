package org.sendcasework.assessment.web;

import java.util.List;
import org.sendcasework.identity.Access;
import org.sendcasework.identity.Groups;
import org.sendcasework.identity.HomeSection;
import org.sendcasework.identity.PageEntry;
import org.sendcasework.identity.Room;
import org.sendcasework.identity.RoomProcess;
import org.sendcasework.identity.Who;
import org.springframework.stereotype.Component;

/** Who may use the case files, requests, tasks and imports, and where they are listed. */
@Component
class AssessmentRoom implements Room {

    private static final Who READERS = Who.in(Groups.CASE_FILE_READERS);
    private static final Who OFFICERS = Who.in(Groups.CASE_OFFICERS);
    private static final Who MANAGERS = Who.in(Groups.MANAGERS);

    @Override
    public String name() {
        return "assessment";
    }

    @Override
    public List<Access> access() {
        return List.of(
                Access.to("/").use(Who.SIGNED_IN),
                Access.to("/home").use(Who.SIGNED_IN),
                Access.to("/tasks/**").use(Who.SIGNED_IN),
                Access.to("/cases/**").read(READERS).write(OFFICERS),
                Access.to("/cases/{reference}/changed-decision").read(READERS).write(MANAGERS),
                Access.to("/cases/{reference}/end/take-back").read(READERS).write(MANAGERS),
                Access.to("/imports/**").use(MANAGERS),
                Access.to("/api/cases/**").read(READERS).write(OFFICERS),
                Access.to("/api/requests/**").use(OFFICERS),
                Access.to("/api/imports/**").use(MANAGERS));
    }

    @Override
    public List<PageEntry> entries() {
        return List.of(
                PageEntry.at("/cases", "Cases", "Case files, their dates and their history", HomeSection.CASEWORK, 20)
                        .ranked(20),
                PageEntry.at(
                        "/imports", "Import", "Import a caseload from a CSV file", HomeSection.ADMINISTRATION, 40));
    }

    @Override
    public List<RoomProcess> processes() {
        return List.of(
                RoomProcess.ofCases("ehc-needs-assessment")
                        .startedBy(OFFICERS)
                        .withPartnerTasks("give-advice", "answer-consultation")
                        .waitingFor("give-advice", "answer-consultation"),
                RoomProcess.ofCases("carry-out-an-order"),
                RoomProcess.ofCases("settle-before-the-final-plan"),
                RoomProcess.ofNoCase("caseload-import"));
    }
}
