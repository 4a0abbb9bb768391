package org.sendcasework.clock.internal;

import java.time.LocalDate;

/** A bank holiday of England and where it comes from. */
public record BankHoliday(LocalDate day, String name, Origin origin) {

    /** Where a bank holiday comes from. */
    public enum Origin {
        /** Every year by the rule, or on its substitute day. */
        RULE,
        /** Recorded for this one year. */
        ONE_OFF
    }
}
