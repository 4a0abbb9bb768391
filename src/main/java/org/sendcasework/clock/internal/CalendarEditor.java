package org.sendcasework.clock.internal;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.sendcasework.clock.internal.BankHolidayChange.AddDay;
import org.sendcasework.clock.internal.BankHolidayChange.LoadFile;
import org.sendcasework.clock.internal.BankHolidayChange.RemoveDay;
import org.sendcasework.clock.internal.BankHolidayChange.TakeBackDay;
import org.sendcasework.clock.internal.CalendarDay.Kind;
import org.sendcasework.clock.internal.CalendarEffect.DayChange;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;

/** Writes the one-off days that a change asks for, and returns what they change. The caller holds the transaction. */
@Component
class CalendarEditor {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SOURCE = 500;
    private static final String FILE_SOURCE = "List of bank holidays published on GOV.UK";

    private final CalendarDayRepository days;
    private final RuleHolidays rule;
    private final CurrentUser currentUser;
    private final Clock clock;

    CalendarEditor(CalendarDayRepository days, RuleHolidays rule, CurrentUser currentUser, Clock clock) {
        this.days = days;
        this.rule = rule;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    CalendarEffect write(BankHolidayChange change) {
        if (change instanceof AddDay add) {
            return new CalendarEffect(List.of(add(add)), List.of());
        } else if (change instanceof RemoveDay remove) {
            return new CalendarEffect(List.of(remove(remove)), List.of());
        } else if (change instanceof TakeBackDay back) {
            return new CalendarEffect(List.of(takeBack(back)), List.of());
        }
        return load(((LoadFile) change).content());
    }

    private DayChange add(AddDay add) {
        LocalDate day = knownDay(add.day());
        String name = Inputs.text("name", add.name(), LONGEST_NAME);
        String source = Inputs.text("source", add.source(), LONGEST_SOURCE);
        if (isWeekend(day)) {
            throw new InvalidInputException(
                    "day", Texts.dueDate(day) + " is on a weekend, so it is already not a working day");
        }
        Optional<CalendarDay> oneOff = days.findByDay(day);
        String now = oneOff.map(CalendarDay::getName).orElse(byRule(day));
        if (oneOff.isPresent() && oneOff.get().getKind() == Kind.REMOVED) {
            throw new ConflictException(Texts.date(day) + " (" + now + ") was removed from the bank holidays by "
                    + oneOff.get().getRecordedBy() + ". Take that one-off day back instead.");
        }
        if (now != null) {
            throw new ConflictException(Texts.date(day) + " is already a bank holiday: " + now
                    + ". Look at the list of its year before you continue.");
        }
        save(day, Kind.ADDED, name, source);
        return new DayChange(day, name, true, source);
    }

    private DayChange remove(RemoveDay remove) {
        LocalDate day = knownDay(remove.day());
        String source = Inputs.text("source", remove.source(), LONGEST_SOURCE);
        String name = byRule(day);
        Optional<CalendarDay> oneOff = days.findByDay(day);
        if (oneOff.isPresent()) {
            throw new ConflictException(Texts.date(day) + " already has a one-off day, recorded by "
                    + oneOff.get().getRecordedBy() + ". Take that back first if it is wrong.");
        }
        if (name == null) {
            throw new ConflictException(
                    Texts.date(day) + " is not a bank holiday. Look at the list of its year before you continue.");
        }
        if (rule.year(day.getYear()).always().containsKey(day)) {
            throw new InvalidInputException(
                    "day", name + " is never a working day, whatever else is proclaimed (Tribunal rule 1(3))");
        }
        save(day, Kind.REMOVED, name, source);
        return new DayChange(day, name, false, source);
    }

    private DayChange takeBack(TakeBackDay back) {
        LocalDate day = knownDay(back.day());
        CalendarDay oneOff = days.findByDay(day)
                .orElseThrow(() -> new ConflictException(
                        "The one-off day " + Texts.date(day) + " is no longer there. Look at the list again."));
        ConflictException.unlessSame(back.version(), oneOff.getVersion());
        days.delete(oneOff);
        return new DayChange(day, oneOff.getName(), byRule(day) != null, oneOff.getSource());
    }

    private CalendarEffect load(String content) {
        List<DayChange> changes = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        int compared = 0;
        for (Map.Entry<Integer, SortedMap<LocalDate, String>> listed :
                BankHolidayFile.read(content).entrySet()) {
            int year = listed.getKey();
            if (year < RuleHolidays.FIRST_YEAR || year > RuleHolidays.LAST_YEAR) {
                notes.add("%s is left as it is: the calendar covers %s to %s."
                        .formatted(year, RuleHolidays.FIRST_YEAR, RuleHolidays.LAST_YEAR));
            } else if (listed.getValue().size() < RuleHolidays.FEWEST_IN_A_YEAR) {
                notes.add(
                        "%s is left as it is: the file has only %s of its bank holidays, and a full year has %s or more."
                                .formatted(year, listed.getValue().size(), RuleHolidays.FEWEST_IN_A_YEAR));
            } else {
                changes.addAll(follow(listed.getValue(), year));
                compared++;
            }
        }
        if (compared == 0) {
            throw new InvalidInputException("file", "covers no year in full. " + String.join(" ", notes));
        }
        return new CalendarEffect(changes, notes);
    }

    private List<DayChange> follow(SortedMap<LocalDate, String> listed, int year) {
        rule.year(year).always().forEach((day, name) -> {
            if (!isWeekend(day) && !listed.containsKey(day)) {
                throw new InvalidInputException(
                        "file", "lacks " + name + " (" + day + "), so it looks damaged; download it again");
            }
        });
        TreeSet<LocalDate> all = new TreeSet<>(listed.keySet());
        all.addAll(rule.year(year).bankHolidays().keySet());
        days.findByDayBetweenOrderByDay(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .forEach(oneOff -> all.add(oneOff.getDay()));
        all.removeIf(CalendarEditor::isWeekend);
        return all.stream()
                .flatMap(day -> follow(day, listed.get(day)).stream())
                .toList();
    }

    private Optional<DayChange> follow(LocalDate day, String listed) {
        Optional<CalendarDay> oneOff = days.findByDay(day);
        String byRule = byRule(day);
        boolean holidayNow = oneOff.map(one -> one.getKind() == Kind.ADDED).orElse(byRule != null);
        if (holidayNow == (listed != null)) {
            return Optional.empty();
        }
        String name = listed != null ? listed : oneOff.map(CalendarDay::getName).orElse(byRule);
        if ((byRule != null) == (listed != null)) {
            days.delete(oneOff.orElseThrow());
        } else {
            save(day, listed != null ? Kind.ADDED : Kind.REMOVED, name, FILE_SOURCE);
        }
        return Optional.of(new DayChange(day, name, listed != null, FILE_SOURCE));
    }

    private void save(LocalDate day, Kind kind, String name, String source) {
        CalendarDay oneOff = days.findByDay(day)
                .orElseGet(() -> new CalendarDay(day, kind, name, source, currentUser.username(), clock.instant()));
        oneOff.update(kind, name, source, currentUser.username(), clock.instant());
        days.save(oneOff);
    }

    private String byRule(LocalDate day) {
        return rule.year(day.getYear()).bankHolidays().get(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static LocalDate knownDay(LocalDate day) {
        if (day == null) {
            throw new InvalidInputException("day", "must be given");
        }
        if (day.getYear() < RuleHolidays.FIRST_YEAR || day.getYear() > RuleHolidays.LAST_YEAR) {
            throw new InvalidInputException(
                    "day", "must be in the years " + RuleHolidays.FIRST_YEAR + " to " + RuleHolidays.LAST_YEAR);
        }
        return day;
    }
}
