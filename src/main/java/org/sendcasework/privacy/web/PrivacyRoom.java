package org.sendcasework.privacy.web;

import java.util.List;
import org.sendcasework.identity.Access;
import org.sendcasework.identity.Groups;
import org.sendcasework.identity.HomeSection;
import org.sendcasework.identity.PageEntry;
import org.sendcasework.identity.Room;
import org.sendcasework.identity.Who;
import org.springframework.stereotype.Component;

/** Who may give data out and dispose of it. */
@Component
class PrivacyRoom implements Room {

    private static final Who OFFICER = Who.in(Groups.DATA_PROTECTION);

    @Override
    public String name() {
        return "privacy";
    }

    @Override
    public List<Access> access() {
        return List.of(
                Access.to("/subject-access").use(OFFICER),
                Access.to("/retention/**").use(OFFICER));
    }

    @Override
    public List<PageEntry> entries() {
        return List.of(
                PageEntry.at(
                        "/subject-access",
                        "Subject access",
                        "Everything that is held about a case, for the person who asks for it",
                        HomeSection.ADMINISTRATION,
                        72),
                PageEntry.at(
                        "/retention",
                        "Retention and disposal",
                        "How long case files are kept, which are due, holds and certificates",
                        HomeSection.ADMINISTRATION,
                        74));
    }
}
