package org.sendcasework.referral;

import java.time.LocalDate;

/**
 * What a triage officer decided. Discipline and sessions go with an outcome that a service takes up and with no other.
 *
 * @param answer the reply to the setting; the reason of a referral that is not accepted
 * @param differsBecause why priority or outcome differ from the proposal; null when they do not
 */
public record TriageDecision(
        LocalDate triagedOn,
        ReferralPriority priority,
        TriageOutcome outcome,
        Discipline discipline,
        Integer sessionsAsked,
        String answer,
        String differsBecause) {}
