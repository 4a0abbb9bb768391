package org.sendcasework.referral;

import java.time.LocalDate;

/** A referral was answered at triage, closed or withdrawn. */
public record ReferralEnded(String reference, ClosingOutcome outcome, LocalDate endedOn) {}
