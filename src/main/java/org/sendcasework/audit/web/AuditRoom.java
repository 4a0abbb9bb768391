package org.sendcasework.audit.web;

import java.util.List;
import org.sendcasework.identity.Access;
import org.sendcasework.identity.Groups;
import org.sendcasework.identity.HomeSection;
import org.sendcasework.identity.PageEntry;
import org.sendcasework.identity.Room;
import org.sendcasework.identity.Who;
import org.springframework.stereotype.Component;

/** The audit trail is for the data protection officer alone: it is as confidential as all records together. */
@Component
class AuditRoom implements Room {

    private static final Who OFFICER = Who.in(Groups.DATA_PROTECTION);

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public List<Access> access() {
        return List.of(
                Access.to("/audit").read(OFFICER),
                Access.to("/audit/entries.csv").read(OFFICER));
    }

    @Override
    public List<PageEntry> entries() {
        return List.of(PageEntry.at(
                        "/audit",
                        "Audit trail",
                        "Who looked at, changed or downloaded which record, signed in, or was given rights",
                        HomeSection.ADMINISTRATION,
                        70)
                .ranked(20));
    }
}
