package org.sendcasework.referral;

import java.time.LocalDate;

/** A referral was triaged. */
public record ReferralTriaged(String reference, TriageOutcome outcome, LocalDate triagedOn) {}
