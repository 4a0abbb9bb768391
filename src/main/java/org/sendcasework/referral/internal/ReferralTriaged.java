package org.sendcasework.referral.internal;

import java.time.LocalDate;
import org.sendcasework.referral.TriageOutcome;

/** A referral was triaged. */
public record ReferralTriaged(String reference, TriageOutcome outcome, LocalDate triagedOn) {}
