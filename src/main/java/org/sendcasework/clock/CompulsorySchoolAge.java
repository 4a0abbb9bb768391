package org.sendcasework.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/**
 * When somebody ceases to be of compulsory school age, and so becomes a young person who holds their own rights, and until
 * when somebody is a young person at all.
 *
 * <p>The day is the last Friday in June of the school year in which they turn 16 (section 8(3) of the Education Act 1996 and
 * the Education (School Leaving Date) Order 1997). The Act lets the school year begin with the first term after July;
 * here it begins on 1 September, as the guidance to schools and families has it.
 */
public final class CompulsorySchoolAge {

    private static final int LEAVING_AGE = 16;
    private static final int NO_LONGER_YOUNG = 25;

    private CompulsorySchoolAge() {}

    /** The school leaving date: somebody born on that day is of compulsory school age until it is over. */
    public static LocalDate lastDay(LocalDate born) {
        LocalDate sixteen = birthday(born, LEAVING_AGE);
        boolean afterTheSummer = sixteen.getMonth().compareTo(Month.SEPTEMBER) >= 0;
        return leavingDate(afterTheSummer ? sixteen.getYear() + 1 : sixteen.getYear());
    }

    /** The first day on which somebody holds the rights of a young person (section 83(2) of the Children and Families Act 2014). */
    public static LocalDate firstDayAfter(LocalDate born) {
        return lastDay(born).plusDays(1);
    }

    /** Whether somebody is over compulsory school age on a day. */
    public static boolean isOver(LocalDate born, LocalDate day) {
        return day.isAfter(lastDay(born));
    }

    /** Whether somebody is still a child or young person on a day, that is under 25 (section 83(2)). */
    public static boolean isUnder25(LocalDate born, LocalDate day) {
        return day.isBefore(birthday(born, NO_LONGER_YOUNG));
    }

    /** The latest birth date of those who are over compulsory school age on a day, to find them all at once. */
    public static LocalDate bornBy(LocalDate day) {
        int leaving = day.isAfter(leavingDate(day.getYear())) ? day.getYear() : day.getYear() - 1;
        return LocalDate.of(leaving - LEAVING_AGE, Month.AUGUST, 31);
    }

    private static LocalDate leavingDate(int year) {
        return LocalDate.of(year, Month.JUNE, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.FRIDAY));
    }

    /** Born on 29 February, a person reaches an age on 1 March of a year that has no such day. */
    private static LocalDate birthday(LocalDate born, int age) {
        LocalDate day = born.plusYears(age);
        return day.getDayOfMonth() == born.getDayOfMonth() ? day : day.plusDays(1);
    }
}
