package org.sendcasework.clock;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.sendcasework.shared.Texts;

/** Where days of law begin and end on the engine's time line: in London, across both clock changes. */
public final class LegalDates {

    /** Days of law are days in England. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private LegalDates() {}

    /** 00:00 in London on that day. */
    public static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(ZONE).toInstant());
    }

    /** 23:59 in London on that day, so that a list in any European zone still shows the day itself. */
    public static Date endOf(LocalDate day) {
        return Date.from(day.atTime(LAST_MINUTE).atZone(ZONE).toInstant());
    }

    /** A moment of the engine as people read it in London: "Mon 25 Jan 2027, 23:59". */
    public static String words(Date moment) {
        ZonedDateTime london = moment.toInstant().atZone(ZONE);
        return Texts.dueDate(london.toLocalDate()) + ", " + london.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }
}
