package org.sendcasework.letters.web;

import java.util.List;
import org.sendcasework.identity.Access;
import org.sendcasework.identity.Groups;
import org.sendcasework.identity.HomeSection;
import org.sendcasework.identity.PageEntry;
import org.sendcasework.identity.Room;
import org.sendcasework.identity.Who;
import org.springframework.stereotype.Component;

/** Who may look at the letters and enter whom they name, and where they are listed. */
@Component
class LettersRoom implements Room {

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public List<Access> access() {
        return List.of(Access.to("/settings/letters/**").use(Who.in(Groups.ADMINISTRATORS, Groups.MANAGERS)));
    }

    @Override
    public List<PageEntry> entries() {
        return List.of(PageEntry.at(
                "/settings/letters",
                "Letters",
                "Who sends them, whom they name, and what each says",
                HomeSection.SETTINGS,
                45));
    }
}
