package org.sendcasework.demo;

import java.util.List;
import org.sendcasework.identity.Access;
import org.sendcasework.identity.HomeSection;
import org.sendcasework.identity.PageEntry;
import org.sendcasework.identity.Room;
import org.sendcasework.identity.Who;
import org.springframework.stereotype.Component;

/** In the demonstration everyone may move the clock, and anyone may try the deadline calculator. */
@Component
@OnlyInDemonstration
class DemonstrationRoom implements Room {

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public List<Access> access() {
        return List.of(Access.to("/demo/**").use(Who.SIGNED_IN));
    }

    @Override
    public List<PageEntry> entries() {
        return List.of(PageEntry.at("/demo", "Demonstration clock", "Move the date forward", HomeSection.CASEWORK, 90));
    }

    @Override
    public List<String> opens() {
        return List.of("/clock", "/api/clock/**");
    }
}
