package org.sendcasework.casefile.web;

import java.util.List;
import org.sendcasework.identity.Access;
import org.sendcasework.identity.Groups;
import org.sendcasework.identity.HomeSection;
import org.sendcasework.identity.PageEntry;
import org.sendcasework.identity.Room;
import org.sendcasework.identity.Who;
import org.springframework.stereotype.Component;

/** Who may use the casework teams and the closures of settings, and where they are listed. */
@Component
class CaseFileRoom implements Room {

    private static final Who EDITORS = Who.in(Groups.ADMINISTRATORS, Groups.MANAGERS);
    private static final Who READERS = EDITORS.and(Groups.CASEWORKERS);

    @Override
    public String name() {
        return "casefile";
    }

    @Override
    public List<Access> access() {
        return List.of(
                Access.to("/cases/{reference}/team")
                        .read(Who.in(Groups.CASE_FILE_READERS))
                        .write(Who.in(Groups.CASE_OFFICERS)),
                Access.to("/settings/closures").read(READERS).write(EDITORS),
                Access.to("/settings/closures/template.csv").read(READERS),
                Access.to("/settings/closures/**").use(EDITORS),
                Access.to("/settings/teams").read(READERS).write(EDITORS),
                Access.to("/settings/teams/**").use(EDITORS));
    }

    @Override
    public List<PageEntry> entries() {
        return List.of(
                PageEntry.at(
                        "/settings/closures",
                        "Closures",
                        "When schools and other settings are closed",
                        HomeSection.SETTINGS,
                        10),
                PageEntry.at(
                        "/settings/teams",
                        "Teams",
                        "The casework teams and which cases they receive",
                        HomeSection.SETTINGS,
                        20));
    }
}
