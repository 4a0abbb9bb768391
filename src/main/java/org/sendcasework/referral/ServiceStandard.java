package org.sendcasework.referral;

import org.sendcasework.clock.RuleCode;

/**
 * A standard that a service keeps: the code of its deadline in the ledger, the share of work that must keep it in
 * percent, and the cycle by which it is judged.
 */
public record ServiceStandard(RuleCode code, int shareRequired, Cycle cycle) {

    /** How often a standard is judged. */
    public enum Cycle {
        WEEK,
        MONTH
    }
}
