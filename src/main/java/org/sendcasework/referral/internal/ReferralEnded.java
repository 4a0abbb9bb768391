package org.sendcasework.referral.internal;

import java.time.LocalDate;
import org.sendcasework.referral.ClosingOutcome;

/** A referral was answered at triage, closed or withdrawn. */
public record ReferralEnded(String reference, ClosingOutcome outcome, LocalDate endedOn) {}
