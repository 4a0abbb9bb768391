package org.sendcasework.escalation.stuck;

import java.util.Collection;
import java.util.Map;
import org.sendcasework.clock.Deadline;

/** Tells what escalation will do next about each of several cases; the ladder's own answer takes the place of the default. */
public interface NextEscalationSteps {

    /**
     * The next rung of each case, by its reference; cases without one are left out.
     *
     * @param open the open deadlines of the cases, which the caller has read already
     */
    Map<String, NextEscalationStep> of(Collection<Deadline> open);
}
