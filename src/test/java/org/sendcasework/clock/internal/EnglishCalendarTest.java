package org.sendcasework.clock.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sendcasework.clock.internal.OneOffDays.OneOff;

/** Which days are working days in England, by rule and by one-off days. */
class EnglishCalendarTest {

    private static final RuleHolidays RULE = new RuleHolidays();

    private static EnglishCalendar calendar(Map<LocalDate, OneOff> oneOffs) {
        return new EnglishCalendar(RULE, new OneOffDays(null) {
            @Override
            Map<LocalDate, OneOff> current() {
                return oneOffs;
            }
        });
    }

    private final EnglishCalendar calendar = calendar(Map.of());

    @ParameterizedTest
    @CsvSource({
        "2020-05-08, Early May bank holiday",
        "2022-06-02, Spring bank holiday",
        "2022-06-03, Platinum Jubilee of Queen Elizabeth II",
        "2022-09-19, State Funeral of Queen Elizabeth II",
        "2023-05-08, Coronation of King Charles III",
        "2026-12-25, Christmas Day",
        "2026-12-26, Saturday",
        "2026-12-27, Sunday",
        "2026-12-28, Boxing Day (substitute day)",
        "2027-01-01, New Year's Day",
        "2027-03-26, Good Friday",
        "2027-03-29, Easter Monday",
        "2027-05-03, Early May bank holiday",
        "2027-05-31, Spring bank holiday",
        "2027-08-30, Summer bank holiday",
        "2027-12-25, Christmas Day",
        "2027-12-26, Sunday",
        "2027-12-27, Christmas Day (substitute day)",
        "2027-12-28, Boxing Day (substitute day)",
        "2028-01-01, Saturday",
        "2028-01-03, New Year's Day (substitute day)",
        "2028-04-14, Good Friday",
        "2028-04-17, Easter Monday",
        "2028-05-01, Early May bank holiday",
        "2028-05-29, Spring bank holiday",
        "2022-12-25, Christmas Day",
        "2022-12-26, Boxing Day",
        "2022-12-27, Christmas Day (substitute day)",
    })
    void theDaysThatAreNoWorkingDays(LocalDate day, String why) {
        assertThat(calendar.whyNot(day)).contains(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-05-04",
                "2022-05-30",
                "2026-12-24",
                "2026-12-29",
                "2027-01-04",
                "2027-03-25",
                "2027-03-30",
                "2027-12-29",
                "2028-01-04",
                // Holidays of Scotland and of Northern Ireland
                "2027-11-30",
                "2029-01-02",
                "2027-08-02",
                "2027-03-17",
                "2027-07-12",
            })
    void theDaysThatAre(LocalDate day) {
        assertThat(calendar.whyNot(day)).isEmpty();
        assertThat(calendar.isWorkingDay(day)).isTrue();
    }

    @Test
    void everyKnownYearHasItsEightDaysAndMoreWhereTheyWereProclaimed() {
        Map<Integer, Integer> more = new TreeMap<>();
        for (int year = RuleHolidays.FIRST_YEAR; year <= RuleHolidays.LAST_YEAR; year++) {
            Map<LocalDate, String> holidays = RULE.year(year).bankHolidays();
            assertThat(holidays.keySet())
                    .allMatch(
                            day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
            if (holidays.size() != RuleHolidays.FEWEST_IN_A_YEAR) {
                more.put(year, holidays.size());
            }
        }
        assertThat(more).isEqualTo(Map.of(2022, 10, 2023, 9));
    }

    @Test
    void anUnknownYearIsNeverAYearOfWorkingDays() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2014, 1, 2))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2050, 12, 30))).isTrue();
        for (LocalDate day : new LocalDate[] {LocalDate.of(2013, 12, 31), LocalDate.of(2051, 1, 2)}) {
            assertThatThrownBy(() -> calendar.whyNot(day))
                    .isInstanceOf(UnknownYearException.class)
                    .hasMessageContaining(String.valueOf(day.getYear()))
                    .hasMessageContaining("2014 to 2050");
        }
        // A weekend of an unknown year is unknown too
        assertThatThrownBy(() -> calendar.whyNot(LocalDate.of(2051, 1, 1))).isInstanceOf(UnknownYearException.class);
    }

    @Test
    void aYearTheLibraryKnowsInPartIsUnknown() {
        // Without a region it gives only the holidays of the whole kingdom, of which there are six
        RuleHolidays incomplete = new RuleHolidays("nowhere");
        assertThatThrownBy(() -> incomplete.year(2027)).isInstanceOf(UnknownYearException.class);
    }

    @Test
    void oneOffDaysAddAndRemoveButChristmasDayAndGoodFridayStay() {
        EnglishCalendar changed = calendar(Map.of(
                LocalDate.of(2027, 6, 7), new OneOff(true, "Day of the Kestrel"),
                LocalDate.of(2027, 5, 31), new OneOff(false, "Spring bank holiday"),
                LocalDate.of(2027, 3, 26), new OneOff(false, "Good Friday"),
                LocalDate.of(2026, 12, 25), new OneOff(false, "Christmas Day"),
                LocalDate.of(2027, 6, 5), new OneOff(false, "Nothing")));

        assertThat(changed.whyNot(LocalDate.of(2027, 6, 7))).contains("Day of the Kestrel");
        assertThat(changed.whyNot(LocalDate.of(2027, 5, 31))).isEmpty();
        assertThat(changed.whyNot(LocalDate.of(2027, 3, 26))).contains("Good Friday");
        assertThat(changed.whyNot(LocalDate.of(2026, 12, 25))).contains("Christmas Day");
        assertThat(changed.whyNot(LocalDate.of(2027, 6, 5))).contains("Saturday");
    }

    @ParameterizedTest
    @CsvSource({"tr, Pacific/Kiritimati", "de, Pacific/Pago_Pago"})
    void theMachinesLanguageAndZonePlayNoPart(Locale language, TimeZone place) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(language);
            TimeZone.setDefault(place);
            RuleHolidays elsewhere = new RuleHolidays();
            for (int year = RuleHolidays.FIRST_YEAR; year <= RuleHolidays.LAST_YEAR; year++) {
                assertThat(elsewhere.year(year)).isEqualTo(RULE.year(year));
            }
            assertThat(calendar.whyNot(LocalDate.of(2026, 12, 26))).contains("Saturday");
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
