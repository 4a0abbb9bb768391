package org.sendcasework.escalation.internal;

import java.time.LocalDate;
import java.util.Map;
import org.sendcasework.clock.DayOffset;
import org.sendcasework.clock.DayOffsets;
import org.sendcasework.clock.Deadline;

/**
 * One escalation step, as a row of the table {@code escalation-ladder}.
 *
 * @param tells who is notified, and by which message, in the order of the table
 */
public record EscalationStep(
        String rung, String words, Base base, DayOffset offset, Map<Audience, String> tells, Asks asks) {

    /** What the day of a step is counted from. */
    public enum Base {
        /** The first day on which the deadline counts as near, by its rule. */
        WARNING_DATE,
        DUE_DATE
    }

    /** What a step asks people for, in addition to notifying them. */
    public enum Asks {
        NOTHING,
        /** A manager's task for the reason of the delay. */
        REASON,
        /** A task for the late-reply decision. */
        DECISION,
        /** An incident in Cockpit that is open until the deadline is closed. */
        INCIDENT
    }

    /** The day on which it falls due, at its beginning in London. */
    LocalDate dayFor(Deadline deadline, DayOffsets offsets) {
        return offsets.from(base == Base.WARNING_DATE ? deadline.getWarnDate() : deadline.getDueDate(), offset);
    }
}
