package org.sendcasework.clock.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.sendcasework.clock.WorkingDays;
import org.sendcasework.clock.internal.RuleHolidays.RuleYear;
import org.springframework.stereotype.Component;

/**
 * The working days of England: the rule of bank holidays, and the one-off days that the authority keeps. Known are the
 * years 2014 to 2050. A day of the calendar has no zone, and the machine's zone and language play no part. Within a
 * transaction that changes one-off days the change counts already.
 */
@Component
class EnglishCalendar implements WorkingDays {

    private static final Optional<String> SATURDAY = Optional.of("Saturday");
    private static final Optional<String> SUNDAY = Optional.of("Sunday");

    private final RuleHolidays rule;
    private final OneOffDays oneOffs;

    EnglishCalendar(RuleHolidays rule, OneOffDays oneOffs) {
        this.rule = rule;
        this.oneOffs = oneOffs;
    }

    @Override
    public Optional<String> whyNot(LocalDate day) {
        RuleYear year = rule.year(day.getYear());
        String always = year.always().get(day);
        if (always != null) {
            return Optional.of(always);
        }
        OneOffDays.OneOff oneOff = oneOffs.current().get(day);
        if (oneOff != null && oneOff.added()) {
            return Optional.of(oneOff.name());
        }
        String bankHoliday = oneOff == null ? year.bankHolidays().get(day) : null;
        return bankHoliday == null ? weekend(day.getDayOfWeek()) : Optional.of(bankHoliday);
    }

    private static Optional<String> weekend(DayOfWeek weekday) {
        return switch (weekday) {
            case SATURDAY -> SATURDAY;
            case SUNDAY -> SUNDAY;
            default -> Optional.empty();
        };
    }
}
