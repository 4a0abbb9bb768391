package org.sendcasework.clock.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sendcasework.clock.WorkingDays;
import org.sendcasework.clock.internal.BankHoliday.Origin;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.Inputs;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The bank holidays of England as data: what the rule gives, what was proclaimed or moved, and every change of it. Who
 * counts days asks {@link WorkingDays} instead.
 */
@Service
@Transactional
public class BankHolidays {

    private static final int LONGEST_REASON = 1000;

    private final RuleHolidays rule;
    private final OneOffDays oneOffs;
    private final CalendarEditor editor;
    private final CalendarDayRepository days;
    private final CalendarChangeRepository changes;
    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    BankHolidays(
            RuleHolidays rule,
            OneOffDays oneOffs,
            CalendarEditor editor,
            CalendarDayRepository days,
            CalendarChangeRepository changes,
            JdbcClient jdbc,
            CurrentUser currentUser,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rule = rule;
        this.oneOffs = oneOffs;
        this.editor = editor;
        this.days = days;
        this.changes = changes;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
        this.events = events;
    }

    /** The first year the calendar knows. */
    public static int firstYear() {
        return RuleHolidays.FIRST_YEAR;
    }

    /** The last year the calendar knows, inclusive. */
    public static int lastYear() {
        return RuleHolidays.LAST_YEAR;
    }

    /**
     * The bank holidays of a year, the earliest first.
     *
     * @throws UnknownYearException if the calendar does not know the year
     */
    @Transactional(readOnly = true)
    public List<BankHoliday> of(int year) {
        SortedMap<LocalDate, BankHoliday> holidays = new TreeMap<>();
        rule.year(year)
                .bankHolidays()
                .forEach((day, name) -> holidays.put(day, new BankHoliday(day, name, Origin.RULE)));
        for (CalendarDay oneOff : oneOffDays(year)) {
            if (oneOff.getKind() == CalendarDay.Kind.ADDED) {
                holidays.put(oneOff.getDay(), new BankHoliday(oneOff.getDay(), oneOff.getName(), Origin.ONE_OFF));
            } else {
                holidays.remove(oneOff.getDay());
            }
        }
        return List.copyOf(holidays.values());
    }

    /** The days of a year that differ from the rule, the earliest first. */
    @Transactional(readOnly = true)
    public List<CalendarDay> oneOffDays(int year) {
        return days.findByDayBetweenOrderByDay(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** A page of the changes of the calendar. */
    @Transactional(readOnly = true)
    public Page<CalendarChange> changes(Pageable page) {
        return changes.findAll(page);
    }

    /**
     * Changes the calendar. Dates that were counted in working days are derived again in the same transaction, by those
     * who listen to {@link WorkingDaysChanged}.
     *
     * @param reason why, for the history of the calendar and of every date that moves
     * @throws org.sendcasework.shared.InvalidInputException if the change or its reason breaks a rule
     * @throws org.sendcasework.shared.ConflictException if the calendar is not as the person saw it
     */
    public CalendarEffect apply(BankHolidayChange change, String reason) {
        String why = Inputs.text("reason", reason, LONGEST_REASON);
        // One change after the other, on every node: each derives dates from the calendar as it then is
        jdbc.sql("lock table calendar_day in share row exclusive mode").update();
        CalendarEffect effect = editor.write(change);
        if (!effect.days().isEmpty()) {
            String by = currentUser.username();
            Instant at = clock.instant();
            changes.saveAll(effect.days().stream()
                    .map(day -> new CalendarChange(day, why, by, at))
                    .toList());
            days.flush();
            oneOffs.changedInThisTransaction();
            events.publishEvent(new WorkingDaysChanged(why, by));
        }
        return effect;
    }
}
