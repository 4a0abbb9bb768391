package org.sendcasework.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sendcasework.clock.internal.UnknownYearException;

/**
 * Weekends and the bank holidays of England for 2018 to 2037, worked out here a second time and in another way than the
 * application does it, so that the one checks the other.
 */
public class BankHolidaysOfTheExamples implements WorkingDays {

    private static final int FIRST = 2018;
    private static final int LAST = 2037;

    private final Map<LocalDate, String> days = new TreeMap<>();

    public BankHolidaysOfTheExamples() {
        for (int year = FIRST; year <= LAST; year++) {
            addYear(year);
        }
        moved(LocalDate.of(2020, 5, 4), LocalDate.of(2020, 5, 8));
        moved(LocalDate.of(2022, 5, 30), LocalDate.of(2022, 6, 2));
        days.put(LocalDate.of(2022, 6, 3), "bank holiday");
        days.put(LocalDate.of(2022, 9, 19), "bank holiday");
        days.put(LocalDate.of(2023, 5, 8), "bank holiday");
    }

    private void moved(LocalDate from, LocalDate to) {
        days.remove(from);
        days.put(to, "bank holiday");
    }

    private void addYear(int year) {
        LocalDate easter = easter(year);
        days.put(easter.minusDays(2), "bank holiday");
        days.put(easter.plusDays(1), "bank holiday");
        days.put(firstMonday(LocalDate.of(year, 5, 1)), "bank holiday");
        days.put(firstMonday(LocalDate.of(year, 5, 25)), "bank holiday");
        days.put(firstMonday(LocalDate.of(year, 8, 25)), "bank holiday");
        observe(LocalDate.of(year, 1, 1));
        observe(LocalDate.of(year, 12, 25));
        observe(LocalDate.of(year, 12, 26));
    }

    /** The day itself, and where it is a weekend the next day that is neither weekend nor taken. */
    private void observe(LocalDate day) {
        LocalDate observed = day;
        while (isWeekend(observed) || days.containsKey(observed)) {
            observed = observed.plusDays(1);
        }
        days.put(observed, "bank holiday");
    }

    private static LocalDate firstMonday(LocalDate from) {
        LocalDate day = from;
        while (day.getDayOfWeek() != DayOfWeek.MONDAY) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The anonymous Gregorian computus of Meeus, Jones and Butcher. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        return LocalDate.of(year, month, (h + l - 7 * m + 114) % 31 + 1);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    @Override
    public Optional<String> whyNot(LocalDate day) {
        if (day.getYear() < FIRST || day.getYear() > LAST) {
            throw new UnknownYearException(day.getYear(), FIRST, LAST);
        }
        return isWeekend(day) ? Optional.of("weekend") : Optional.ofNullable(days.get(day));
    }
}
