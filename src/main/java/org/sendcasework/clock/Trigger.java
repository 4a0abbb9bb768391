package org.sendcasework.clock;

/** The events from which limits are counted. */
public enum Trigger {
    /** Day 0 of the 6, 16 and 20 weeks: the request reached the authority by any channel (regulation 5(1)). */
    REQUEST_RECEIVED,
    DECISION_TO_ASSESS,
    ADVICE_REQUEST_RECEIVED,
    GONE_ON_WITHOUT_ADVICE,
    DECISION_TO_ISSUE,
    DRAFT_SERVED,
    CONSULTATION_SENT,
    DEADLINE_MISSED,
    CASE_ENDED
}
