package org.sendcasework.referral;

import java.time.LocalDate;

/** How an officer closes a referral; {@code escalatedTo} goes with the outcome escalated and with no other. */
public record Closing(
        LocalDate closedOn,
        ClosingOutcome outcome,
        EscalatedTo escalatedTo,
        Satisfaction setting,
        Satisfaction family,
        String summary) {}
