package org.sendcasework.lives;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.sendcasework.casefile.NewClosure;
import org.sendcasework.casefile.SettingClosure;
import org.sendcasework.casefile.SettingClosures;
import org.sendcasework.clock.internal.BankHoliday;
import org.sendcasework.clock.internal.BankHolidayChange;
import org.sendcasework.clock.internal.BankHolidays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bank holidays proclaimed or moved, and closures of a setting. Each is taken back when the life is over. */
@Component
class CalendarEvents implements EventSource {

    /** Events after which dates of law may have moved. */
    static final List<String> MOVE_DATES = List.of("a bank holiday is added", "a bank holiday is removed");

    private static final int AHEAD = 60;
    private static final int LONGEST_CLOSED = 50;

    private final BankHolidays holidays;
    private final SettingClosures closures;
    private final JdbcClient jdbc;

    CalendarEvents(BankHolidays holidays, SettingClosures closures, JdbcClient jdbc) {
        this.holidays = holidays;
        this.closures = closures;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, LifeEvent> events() {
        return Map.of(
                MOVE_DATES.get(0),
                (life, random, time) -> add(life, random),
                MOVE_DATES.get(1),
                (life, random, time) -> remove(life, random),
                "the child's setting is closed",
                (life, random, time) -> close(life, random));
    }

    private boolean add(Life life, Random random) {
        LocalDate day = LifeWorld.today().plusDays(random.nextInt(AHEAD));
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        holidays.apply(new BankHolidayChange.AddDay(day, "Day of lives", "The Gazette"), "It was proclaimed.");
        takeBackAtTheEnd(life, day);
        return true;
    }

    private boolean remove(Life life, Random random) {
        LocalDate from = LifeWorld.today();
        List<LocalDate> ahead = holidays.of(from.getYear()).stream()
                .map(BankHoliday::day)
                .filter(day -> day.isAfter(from))
                .toList();
        if (ahead.isEmpty()) {
            return false;
        }
        LocalDate day = ahead.get(random.nextInt(ahead.size()));
        holidays.apply(new BankHolidayChange.RemoveDay(day, "The Gazette"), "It was moved.");
        takeBackAtTheEnd(life, day);
        return true;
    }

    private void takeBackAtTheEnd(Life life, LocalDate day) {
        life.atTheEnd(() -> holidays.oneOffDays(day.getYear()).stream()
                .filter(oneOff -> oneOff.getDay().equals(day))
                .findFirst()
                .ifPresent(oneOff -> holidays.apply(
                        new BankHolidayChange.TakeBackDay(day, oneOff.getVersion()), "The life is over.")));
    }

    private boolean close(Life life, Random random) {
        String setting = life.rows().theCase().text("setting_id");
        if (setting == null) {
            return false;
        }
        String urn = jdbc.sql("select urn from setting where id = :id::uuid")
                .param("id", setting)
                .query(String.class)
                .single();
        LocalDate from = LifeWorld.today().plusDays(random.nextInt(AHEAD));
        SettingClosure added = closures.add(
                urn,
                new NewClosure(from, from.plusDays(1 + random.nextInt(LONGEST_CLOSED)), "Holiday", "The term dates"));
        life.atTheEnd(() -> closures.remove(added.getId(), added.getVersion()));
        return true;
    }
}
