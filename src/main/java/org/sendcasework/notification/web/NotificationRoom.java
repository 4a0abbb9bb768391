package org.sendcasework.notification.web;

import java.util.List;
import org.sendcasework.identity.Access;
import org.sendcasework.identity.Groups;
import org.sendcasework.identity.HomeSection;
import org.sendcasework.identity.PageEntry;
import org.sendcasework.identity.Room;
import org.sendcasework.identity.RoomProcess;
import org.sendcasework.identity.Who;
import org.springframework.stereotype.Component;

/** Who may use the outbox and the contacts, and where they are listed. */
@Component
class NotificationRoom implements Room {

    private static final Who EDITORS = Who.in(Groups.ADMINISTRATORS, Groups.MANAGERS);

    @Override
    public String name() {
        return "notification";
    }

    @Override
    public List<Access> access() {
        return List.of(
                Access.to("/outbox/**").use(EDITORS.and(Groups.CASEWORKERS)),
                Access.to("/contacts/**").use(EDITORS),
                // Protected by its own token
                Access.to("/api/notify/receipts").write(Who.ANYONE));
    }

    @Override
    public List<PageEntry> entries() {
        return List.of(
                PageEntry.at(
                        "/outbox",
                        "Outbox",
                        "Messages that were sent, and letters to post",
                        HomeSection.ADMINISTRATION,
                        30),
                PageEntry.at(
                        "/contacts",
                        "Contacts",
                        "How services, settings and roles are contacted",
                        HomeSection.SETTINGS,
                        40));
    }

    @Override
    public List<RoomProcess> processes() {
        return List.of(
                RoomProcess.ofNoCase("send-message"),
                RoomProcess.ofNoCase("contact-promises"),
                RoomProcess.ofNoCase("weekly-digest"));
    }
}
