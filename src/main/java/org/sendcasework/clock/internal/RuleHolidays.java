package org.sendcasework.clock.internal;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.sendcasework.shared.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The bank holidays of England as the rule gives them, substitute days included. Computed once; only read after that. */
@Component
class RuleHolidays {

    /** The SEND Regulations 2014 came into force on 1 September 2014; no deadline of ours begins earlier. */
    static final int FIRST_YEAR = 2014;

    /** Beyond, today's rule would be a guess; every deadline that can begin within twenty years ends before. */
    static final int LAST_YEAR = 2050;

    /** No year since 1978 has had fewer. */
    static final int FEWEST_IN_A_YEAR = 8;

    private static final String ENGLAND = "eng";
    private static final String GOOD_FRIDAY = "christian.GOOD_FRIDAY";

    /** The library's own names follow the machine's language. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("NEW_YEAR", "New Year's Day"),
            Map.entry(GOOD_FRIDAY, "Good Friday"),
            Map.entry("christian.EASTER_MONDAY", "Easter Monday"),
            Map.entry("EARLY_MAY_BANK_HOLIDAY", "Early May bank holiday"),
            Map.entry("SPRING_BANK_HOLIDAY", "Spring bank holiday"),
            Map.entry("SUMMER_BANK_HOLIDAY", "Summer bank holiday"),
            Map.entry("CHRISTMAS", "Christmas Day"),
            Map.entry("BOXING_DAY", "Boxing Day"),
            Map.entry("QUEENS_PLATINUM_JUBILEE", "Platinum Jubilee of Queen Elizabeth II"),
            Map.entry("QUEENS_STATE_FUNERAL", "State Funeral of Queen Elizabeth II"),
            Map.entry("KINGS_CORONATION", "Coronation of King Charles III"));

    /**
     * One year.
     *
     * @param bankHolidays its bank holidays by day; a holiday on a weekend is on its substitute day
     * @param always Christmas Day and Good Friday, which are not working days even if a substitute day is given
     */
    record RuleYear(Map<LocalDate, String> bankHolidays, Map<LocalDate, String> always) {}

    private final Map<Integer, RuleYear> years = new HashMap<>();

    @Autowired
    RuleHolidays() {
        this(ENGLAND);
    }

    RuleHolidays(String region) {
        HolidayManager library = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            read(library.getHolidays(Year.of(year), region), year);
        }
    }

    private void read(Set<Holiday> holidays, int year) {
        Map<LocalDate, String> bankHolidays = new HashMap<>();
        Map<LocalDate, String> always = new HashMap<>();
        always.put(LocalDate.of(year, Month.DECEMBER, 25), NAMES.get("CHRISTMAS"));
        for (Holiday holiday : holidays) {
            if (holiday.getType() == HolidayType.PUBLIC_HOLIDAY) {
                bankHolidays.put(holiday.getDate(), name(holiday));
                if (holiday.getPropertiesKey().equals(GOOD_FRIDAY)) {
                    always.put(holiday.getDate(), NAMES.get(GOOD_FRIDAY));
                }
            }
        }
        // A year that looks broken is not known: better no date than one counted across holidays that are missing
        if (bankHolidays.size() >= FEWEST_IN_A_YEAR && always.size() == 2) {
            years.put(year, new RuleYear(Map.copyOf(bankHolidays), Map.copyOf(always)));
        }
    }

    private static String name(Holiday holiday) {
        String key = holiday.getPropertiesKey();
        String name = NAMES.getOrDefault(key, Texts.words(key.substring(key.lastIndexOf('.') + 1)));
        return holiday.getActualDate().equals(holiday.getDate()) ? name : name + " (substitute day)";
    }

    /**
     * The holidays of a year.
     *
     * @throws UnknownYearException if the year is outside 2014 to 2050, or the library does not know it fully
     */
    RuleYear year(int year) {
        RuleYear known = years.get(year);
        if (known == null) {
            throw new UnknownYearException(year, FIRST_YEAR, LAST_YEAR);
        }
        return known;
    }
}
