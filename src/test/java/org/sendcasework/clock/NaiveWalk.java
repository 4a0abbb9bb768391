package org.sendcasework.clock;

import java.time.LocalDate;
import org.sendcasework.clock.internal.UncountedDays;

/** Counts a limit as a child would, one day after another on a calendar. Slow and simple: it checks the counting forms. */
final class NaiveWalk {

    private NaiveWalk() {}

    static LocalDate lastDay(Limb limb, LocalDate event, UncountedDays uncounted) {
        return switch (limb.countingForm()) {
            case WITHIN_WEEKS_OF -> steps(event, 7 * limb.amount(), 1);
            case WITHIN_DAYS_OF -> steps(event, limb.amount(), 1);
            case DAYS_BEGINNING_WITH -> steps(event, limb.amount() - 1, 1);
            case ON_THE_DAY -> event;
            case NOTICE_WEEKS_BEFORE -> steps(event, 7 * limb.amount(), -1);
            case STRICTLY_BEFORE_DATE -> lastBefore(event, limb);
            case WITHIN_MONTHS_OF -> months(event, limb.amount(), 1);
            case MONTHS_BEFORE -> months(event, limb.amount(), -1);
            case MONTHS_BEGINNING_WITH -> period(event, limb.amount());
            case WITHIN_WORKING_DAYS_OF -> workingDays(event.plusDays(1), limb.amount(), 1, uncounted);
            case WORKING_DAYS_BEGINNING_WITH -> workingDays(event, limb.amount(), 1, uncounted);
            case NOTICE_WORKING_DAYS_BEFORE -> workingDays(event.minusDays(1), limb.amount(), -1, uncounted);
            case NO_DAY_COUNT -> throw new IllegalArgumentException();
        };
    }

    private static LocalDate steps(LocalDate from, int days, int step) {
        LocalDate day = from;
        for (int i = 0; i < days; i++) {
            day = day.plusDays(step);
        }
        return day;
    }

    private static LocalDate lastBefore(LocalDate event, Limb limb) {
        LocalDate day = LocalDate.of(event.getYear(), 1, 1);
        while (!(day.getMonth() == limb.calendarDate().getMonth()
                && day.getDayOfMonth() == limb.calendarDate().getDayOfMonth())) {
            day = day.plusDays(1);
        }
        return day.minusDays(1);
    }

    /** Walks month by month to the month wanted, then to the same number in it or as far as it goes. */
    private static LocalDate months(LocalDate event, int months, int step) {
        LocalDate first = event.withDayOfMonth(1);
        for (int i = 0; i < months; i++) {
            int month = first.getMonthValue();
            while (first.getMonthValue() == month) {
                first = first.plusDays(step);
            }
            first = first.withDayOfMonth(1);
        }
        LocalDate day = first;
        while (day.getDayOfMonth() < event.getDayOfMonth() && day.plusDays(1).getMonth() == first.getMonth()) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The last day that still belongs to N months of which the event is the first day. */
    private static LocalDate period(LocalDate event, int months) {
        LocalDate same = months(event, months, 1);
        return same.getDayOfMonth() == event.getDayOfMonth() ? same.minusDays(1) : same;
    }

    private static LocalDate workingDays(LocalDate from, int amount, int step, UncountedDays uncounted) {
        LocalDate day = from;
        int left = amount;
        while (true) {
            if (uncounted.whyNot(day).isEmpty() && --left == 0) {
                return day;
            }
            day = day.plusDays(step);
        }
    }
}
