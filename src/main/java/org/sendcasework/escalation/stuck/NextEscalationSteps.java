package org.sendcasework.escalation.stuck;

import java.util.Collection;
import java.util.Map;
import org.sendcasework.clock.Deadline;

/**
 * Says what escalation will do next about each of several cases; the answer of the escalation policy replaces the
 * default.
 */
public interface NextEscalationSteps {

    /**
     * The next escalation step of each case, by its reference; cases without one are left out.
     *
     * @param open the open deadlines of the cases, which the caller has read already
     */
    Map<String, NextEscalationStep> of(Collection<Deadline> open);
}
