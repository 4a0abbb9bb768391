package org.sendcasework.panel.web;

import java.util.List;
import org.sendcasework.identity.Access;
import org.sendcasework.identity.Groups;
import org.sendcasework.identity.HomeSection;
import org.sendcasework.identity.PageEntry;
import org.sendcasework.identity.Room;
import org.sendcasework.identity.RoomProcess;
import org.sendcasework.identity.Who;
import org.springframework.stereotype.Component;

/** Who may use panels and their records, and where they are listed. */
@Component
class PanelRoom implements Room {

    /** Officers, analysts, and the services whose people may be members of a panel; the pages narrow it by sitting. */
    private static final Who READERS = Who.in(Groups.CASE_FILE_READERS)
            .and(
                    Groups.EDUCATIONAL_PSYCHOLOGY,
                    Groups.HEALTH,
                    Groups.SOCIAL_CARE,
                    Groups.SPECIALIST_TEACHERS,
                    Groups.SETTINGS,
                    Groups.ANALYSTS);

    @Override
    public String name() {
        return "panel";
    }

    @Override
    public List<Access> access() {
        return List.of(Access.to("/panels/**").use(READERS));
    }

    @Override
    public List<PageEntry> entries() {
        return List.of(PageEntry.at(
                        "/panels",
                        "Panels",
                        "Sittings, agendas with papers, and minutes",
                        HomeSection.DECISIONS_AND_DISPUTES,
                        10)
                .ranked(30));
    }

    @Override
    public List<RoomProcess> processes() {
        return List.of(
                RoomProcess.ofCases("panel-decision").startedBy(Who.in(Groups.CASE_OFFICERS)),
                RoomProcess.ofNoCase("sitting-check"),
                RoomProcess.ofNoCase("sitting-end"));
    }
}
