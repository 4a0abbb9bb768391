package org.sendcasework.reporting.facts;

import org.sendcasework.casefile.TeamRenamed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets facts follow the name of a team, in the transaction that changes it. */
@Component
class RenamedTeams {

    private final FactProjection projection;

    RenamedTeams(FactProjection projection) {
        this.projection = projection;
    }

    @EventListener
    void on(TeamRenamed renamed) {
        projection.renameTeam(renamed.before(), renamed.after());
    }
}
