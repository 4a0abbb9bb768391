package org.sendcasework.reporting.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The length of the periods that a series is shown in. */
public enum Grain {
    WEEK {
        @Override
        LocalDate startOf(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        LocalDate after(LocalDate start) {
            return start.plusWeeks(1);
        }
    },
    MONTH {
        @Override
        LocalDate startOf(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        LocalDate after(LocalDate start) {
            return start.plusMonths(1);
        }
    },
    QUARTER {
        @Override
        LocalDate startOf(LocalDate day) {
            return day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / MONTHS * MONTHS + 1);
        }

        @Override
        LocalDate after(LocalDate start) {
            return start.plusMonths(MONTHS);
        }
    };

    private static final int MONTHS = 3;

    abstract LocalDate startOf(LocalDate day);

    abstract LocalDate after(LocalDate start);

    /** The first days of the periods that touch the days from one to another, both inclusive. */
    public List<LocalDate> starts(LocalDate from, LocalDate to) {
        List<LocalDate> starts = new ArrayList<>();
        for (LocalDate start = startOf(from); !start.isAfter(to); start = after(start)) {
            starts.add(start);
        }
        return starts;
    }

    /** The last day of the period that begins on a day. */
    public LocalDate lastDay(LocalDate start) {
        return after(start).minusDays(1);
    }

    /** As PostgreSQL's date_trunc names it. */
    String unit() {
        return name().toLowerCase(Locale.ROOT);
    }
}
