package org.sendcasework.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sendcasework.clock.internal.CountingForm;
import org.sendcasework.clock.internal.RollForward;
import org.sendcasework.clock.internal.UncountedDays;

/** What must hold of every date, whatever the start: the law's forms against naive walks, order, place and language. */
class CountingPropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2035, 12, 31);

    private static final WorkingDays DAYS = new BankHolidaysOfTheExamples();
    private static final DueDates DUE_DATES = new DueDates(DAYS);
    private static final List<StatutoryRule> DATED =
            LawTable.rules().stream().filter(StatutoryRule::hasDate).toList();

    @Provide
    Arbitrary<LocalDate> starts() {
        return Arbitraries.longs()
                .between(FIRST.toEpochDay(), LAST.minusYears(1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<StatutoryRule> rules() {
        return Arbitraries.of(DATED);
    }

    /** Every limb of every limit, from every start date of seventeen years, against a walk day by day. */
    @Example
    void eachFormEqualsANaiveWalkForEveryStartDate() {
        for (StatutoryRule rule : DATED) {
            for (LocalDate start = FIRST; !start.isAfter(LAST.minusMonths(6)); start = start.plusDays(1)) {
                assertWalk(rule, rule.first(), start);
                if (rule.second() != null) {
                    assertWalk(rule, rule.second(), start);
                }
            }
        }
    }

    private static void assertWalk(StatutoryRule rule, Limb limb, LocalDate start) {
        UncountedDays uncounted = rule.rollForward().uncounted(DAYS);
        LocalDate counted = limb.count(start, uncounted).lastDay();
        if (!counted.equals(NaiveWalk.lastDay(limb, start, uncounted))) {
            assertThat(counted)
                    .as("%s from %s", rule.code(), start)
                    .isEqualTo(NaiveWalk.lastDay(limb, start, uncounted));
        }
    }

    @Property
    void aLaterEventNeverGivesAnEarlierDate(
            @ForAll("rules") StatutoryRule rule, @ForAll("starts") LocalDate one, @ForAll("starts") LocalDate other) {
        LocalDate earlier = one.isBefore(other) ? one : other;
        LocalDate later = one.isBefore(other) ? other : one;
        assertThat(DUE_DATES.of(rule, later).legalDue())
                .isAfterOrEqualTo(DUE_DATES.of(rule, earlier).legalDue());
    }

    /** Day by day as well, since the steps at the ends of months and holidays are where order would break. */
    @Example
    void theNextDayNeverGivesAnEarlierDate() {
        for (StatutoryRule rule : DATED) {
            LocalDate before = DUE_DATES.of(rule, FIRST).legalDue();
            for (LocalDate start = FIRST.plusDays(1); start.isBefore(LAST.minusMonths(6)); start = start.plusDays(1)) {
                LocalDate due = DUE_DATES.of(rule, start).legalDue();
                if (due.isBefore(before)) {
                    assertThat(due).as("%s from %s", rule.code(), start).isAfterOrEqualTo(before);
                }
                before = due;
            }
        }
    }

    /** The law itself breaks that order where a new version shortens a limit: a day later is due weeks earlier. */
    @Example
    void onlyAChangeOfLawMakesALaterEventDueEarlier() {
        StatutoryRule now = LawTable.rule("FINAL-20W");
        Limb shorter = new Limb(now.trigger(), 18, now.countingForm(), null);
        StatutoryRule renewed = new StatutoryRule(
                now.code(),
                now.name(),
                shorter,
                now.combination(),
                null,
                now.rollForward(),
                now.warnDaysBefore(),
                now.targetDaysBefore(),
                now.sen2Days(),
                now.exceptionSet(),
                now.actor(),
                now.regulation(),
                now.wording(),
                now.certainty(),
                LocalDate.of(2030, 9, 1),
                null);
        assertThat(DUE_DATES.of(renewed, LocalDate.of(2030, 9, 1)).legalDue())
                .isBefore(DUE_DATES.of(now, LocalDate.of(2030, 8, 31)).legalDue());
    }

    @Property
    void aWorkingDayLimitEndsOnAWorkingDay(@ForAll("rules") StatutoryRule rule, @ForAll("starts") LocalDate start) {
        if (rule.countingForm().asksForWorkingDays()) {
            assertThat(DAYS.isWorkingDay(DUE_DATES.of(rule, start).legalDue())).isTrue();
        }
        if (rule.countingForm() == CountingForm.WITHIN_WEEKS_OF && rule.rollForward() == RollForward.NONE) {
            assertThat(DUE_DATES.of(rule, start).legalDue().getDayOfWeek()).isEqualTo(start.getDayOfWeek());
        }
    }

    @Property
    void theLaterAndTheEarlierOfTwoAreWhatTheySay(
            @ForAll("starts") LocalDate notice, @ForAll("starts") LocalDate second) {
        StatutoryRule amend = LawTable.rule("AM-FINAL-8W");
        LocalDate eightWeeks = notice.plusDays(56);
        LocalDate twelveWeeks = second.plusDays(84);
        assertThat(DUE_DATES.of(amend, notice, second).legalDue())
                .isEqualTo(eightWeeks.isBefore(twelveWeeks) ? eightWeeks : twelveWeeks);
        StatutoryRule appeal = LawTable.rule("APPEAL-LATER-OF");
        LocalDate latest =
                notice.plusMonths(2).isAfter(second.plusMonths(1)) ? notice.plusMonths(2) : second.plusMonths(1);
        LocalDate due = DUE_DATES.of(appeal, notice, second).legalDue();
        assertThat(due).isAfterOrEqualTo(latest);
        assertThat(DAYS.isWorkingDay(due)).isTrue();
        assertThat(due.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @Property(tries = 200)
    void noDateAndNoWordDependsOnTheMachinesZoneOrLanguage(
            @ForAll("rules") StatutoryRule rule, @ForAll("starts") LocalDate start) {
        DueDate here = DUE_DATES.of(rule, start);
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            for (String other : List.of("Pacific/Kiritimati", "Pacific/Niue", "Europe/London")) {
                TimeZone.setDefault(TimeZone.getTimeZone(other));
                for (Locale language :
                        List.of(Locale.GERMANY, Locale.forLanguageTag("ar-SA"), new Locale("tr", "TR"))) {
                    Locale.setDefault(language);
                    assertThat(DUE_DATES.of(rule, start)).isEqualTo(here);
                }
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }
}
