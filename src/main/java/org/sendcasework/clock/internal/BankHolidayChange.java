package org.sendcasework.clock.internal;

import java.time.LocalDate;

/** A change of the bank holidays that a person asks for; see {@link BankHolidays#apply}. */
public sealed interface BankHolidayChange {

    /** One more bank holiday, such as a proclaimed day. */
    record AddDay(LocalDate day, String name, String source) implements BankHolidayChange {}

    /** A bank holiday that the rule gives is none that year, such as one that was moved. */
    record RemoveDay(LocalDate day, String source) implements BankHolidayChange {}

    /**
     * A one-off day was recorded wrongly; the rule alone counts again for it.
     *
     * @param version of the one-off day that the person saw
     */
    record TakeBackDay(LocalDate day, Integer version) implements BankHolidayChange {}

    /**
     * The government's list counts for every year it covers in full.
     *
     * @param content of the file {@code bank-holidays.json} as GOV.UK publishes it
     */
    record LoadFile(String content) implements BankHolidayChange {}
}
