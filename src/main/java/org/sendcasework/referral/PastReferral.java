package org.sendcasework.referral;

import java.time.LocalDate;
import java.util.List;

/**
 * A referral that ended before it came here. {@code providerCode}, {@code contactOn}, {@code impact} and
 * {@code closing} are null where triage was the answer.
 */
public record PastReferral(
        NewReferral asked,
        TriageDecision triage,
        String providerCode,
        LocalDate contactOn,
        List<WorkDone> work,
        LocalDate followedUpOn,
        Impact impact,
        Closing closing) {}
