package org.sendcasework.clock.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sendcasework.clock.BankHolidaysOfTheExamples;
import org.sendcasework.clock.Limb;
import org.sendcasework.clock.SkippedDay;
import org.sendcasework.clock.Trigger;
import org.sendcasework.clock.WorkingDays;

/** Each counting form alone: where it begins, what it passes over, where it ends, what it says. */
class CountingFormTest {

    private static final WorkingDays DAYS = new BankHolidaysOfTheExamples();

    private static Count count(CountingForm form, LocalDate event, int amount) {
        return form.count(
                event,
                new Limb(Trigger.REQUEST_RECEIVED, amount, form, MonthDay.of(2, 15)),
                UncountedDays.notWorking(DAYS));
    }

    @ParameterizedTest
    @CsvSource({
        "WITHIN_WEEKS_OF, 2026-12-24, 20, 2027-05-13",
        "WITHIN_WEEKS_OF, 2028-01-18, 6, 2028-02-29",
        "WITHIN_DAYS_OF, 2026-12-14, 15, 2026-12-29",
        "DAYS_BEGINNING_WITH, 2026-12-14, 15, 2026-12-28",
        "DAYS_BEGINNING_WITH, 2026-12-14, 1, 2026-12-14",
        "ON_THE_DAY, 2026-12-25, 0, 2026-12-25",
        "NOTICE_WEEKS_BEFORE, 2026-12-03, 2, 2026-11-19",
        "STRICTLY_BEFORE_DATE, 2027-09-01, 0, 2027-02-14",
        "STRICTLY_BEFORE_DATE, 2028-01-01, 0, 2028-02-14",
        "WITHIN_MONTHS_OF, 2026-10-01, 2, 2026-12-01",
        "WITHIN_MONTHS_OF, 2026-12-31, 2, 2027-02-28",
        "WITHIN_MONTHS_OF, 2027-12-31, 2, 2028-02-29",
        "MONTHS_BEGINNING_WITH, 2026-11-25, 12, 2027-11-24",
        "MONTHS_BEGINNING_WITH, 2028-02-29, 12, 2029-02-28",
        "MONTHS_BEGINNING_WITH, 2026-12-01, 3, 2027-02-28",
        "MONTHS_BEFORE, 2027-09-01, 5, 2027-04-01",
        "MONTHS_BEFORE, 2027-07-31, 5, 2027-02-28",
        "WITHIN_WORKING_DAYS_OF, 2026-12-22, 3, 2026-12-29",
        "WITHIN_WORKING_DAYS_OF, 2028-04-13, 3, 2028-04-20",
        "WITHIN_WORKING_DAYS_OF, 2026-11-21, 1, 2026-11-23",
        "WORKING_DAYS_BEGINNING_WITH, 2026-12-07, 15, 2026-12-29",
        "WORKING_DAYS_BEGINNING_WITH, 2026-12-05, 1, 2026-12-07",
        "WORKING_DAYS_BEGINNING_WITH, 2026-12-07, 1, 2026-12-07",
        "NOTICE_WORKING_DAYS_BEFORE, 2027-01-05, 5, 2026-12-24",
    })
    void theLastDay(CountingForm form, LocalDate event, int amount, LocalDate last) {
        assertThat(count(form, event, amount).lastDay()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WITHIN_WEEKS_OF | 6 | 6 weeks (42 days) from 7 September 2026, which is itself not counted; every day"
                        + " counts, weekends and holidays too",
                "WITHIN_DAYS_OF | 15 | 15 days from 7 September 2026, which is itself not counted; every day counts,"
                        + " weekends and holidays too",
                "DAYS_BEGINNING_WITH | 15 | 15 days beginning with 7 September 2026, which is day 1; every day counts,"
                        + " weekends and holidays too",
                "ON_THE_DAY | 0 | on 7 September 2026 itself",
                "NOTICE_WEEKS_BEFORE | 1 | at least 1 week (7 days) before 7 September 2026",
                "STRICTLY_BEFORE_DATE | 0 | before 15 February 2026, the year of 7 September 2026; the day itself is too"
                        + " late",
                "WITHIN_MONTHS_OF | 2 | 2 months from 7 September 2026, to the corresponding date",
                "MONTHS_BEGINNING_WITH | 12 | 12 months beginning with 7 September 2026, which is the first day of the"
                        + " period",
                "MONTHS_BEFORE | 5 | at least 5 months before 7 September 2026",
                "WITHIN_WORKING_DAYS_OF | 1 | 1 working day from 7 September 2026, which is itself not counted",
                "WORKING_DAYS_BEGINNING_WITH | 15 | 15 working days beginning with 7 September 2026, which is day 1 if"
                        + " it is a working day",
                "NOTICE_WORKING_DAYS_BEFORE | 5 | at least 5 working days before 7 September 2026",
            })
    void eachSaysHowItCounted(CountingForm form, int amount, String words) {
        assertThat(count(form, LocalDate.of(2026, 9, 7), amount).how()).isEqualTo(words);
    }

    @Test
    void aMonthWithoutThatDayIsSaid() {
        LocalDate newYearsEve = LocalDate.of(2026, 12, 31);
        assertThat(count(CountingForm.WITHIN_MONTHS_OF, newYearsEve, 2).how())
                .endsWith("; that month has no day 31, so its last day");
        assertThat(count(CountingForm.MONTHS_BEGINNING_WITH, newYearsEve, 2).how())
                .endsWith("; that month has no day 31, so its last day");
        assertThat(count(CountingForm.MONTHS_BEFORE, newYearsEve, 1).how())
                .endsWith("; that month has no day 31, so its last day");
    }

    @Test
    void skippedDaysAreNamedOldestFirstWithTheirReason() {
        assertThat(count(CountingForm.WITHIN_WORKING_DAYS_OF, LocalDate.of(2026, 12, 22), 3)
                        .skipped())
                .containsExactly(
                        new SkippedDay(LocalDate.of(2026, 12, 25), "bank holiday"),
                        new SkippedDay(LocalDate.of(2026, 12, 26), "weekend"),
                        new SkippedDay(LocalDate.of(2026, 12, 27), "weekend"),
                        new SkippedDay(LocalDate.of(2026, 12, 28), "bank holiday"));
        assertThat(count(CountingForm.NOTICE_WORKING_DAYS_BEFORE, LocalDate.of(2026, 12, 29), 1)
                        .skipped())
                .extracting(SkippedDay::day)
                .containsExactly(
                        LocalDate.of(2026, 12, 25),
                        LocalDate.of(2026, 12, 26),
                        LocalDate.of(2026, 12, 27),
                        LocalDate.of(2026, 12, 28));
        assertThat(count(CountingForm.WORKING_DAYS_BEGINNING_WITH, LocalDate.of(2026, 12, 25), 1)
                        .skipped())
                .hasSize(4);
        assertThat(count(CountingForm.WITHIN_WEEKS_OF, LocalDate.of(2026, 12, 22), 3)
                        .skipped())
                .isEmpty();
    }

    @Test
    void aDutyWithoutADayCountHasNoDate() {
        assertThat(CountingForm.NO_DAY_COUNT.hasDate()).isFalse();
        assertThatThrownBy(() -> count(CountingForm.NO_DAY_COUNT, LocalDate.of(2026, 9, 7), 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has no date");
    }

    @ParameterizedTest
    @EnumSource(CountingForm.class)
    void onlyFormsInWorkingDaysAskForThem(CountingForm form) {
        assertThat(form.asksForWorkingDays()).isEqualTo(form.name().contains("WORKING_DAYS"));
        assertThat(form.hasDate()).isEqualTo(form != CountingForm.NO_DAY_COUNT);
    }

    @ParameterizedTest
    @CsvSource({
        // Rule 12(2): the next working day; rule 12(3)(a): the first working day after 1 January or 31 August
        "NONE, 2027-02-28, 2027-02-28",
        "NONE, 2026-12-29, 2026-12-29",
        "NEXT_WORKING_DAY, 2027-02-28, 2027-03-01",
        "NEXT_WORKING_DAY, 2028-04-29, 2028-05-02",
        "NEXT_WORKING_DAY, 2026-12-29, 2026-12-29",
        "TRIBUNAL_RULE_12, 2026-12-24, 2026-12-24",
        "TRIBUNAL_RULE_12, 2026-12-25, 2027-01-04",
        "TRIBUNAL_RULE_12, 2026-12-31, 2027-01-04",
        "TRIBUNAL_RULE_12, 2027-01-01, 2027-01-04",
        "TRIBUNAL_RULE_12, 2027-01-02, 2027-01-04",
        "TRIBUNAL_RULE_12, 2027-01-05, 2027-01-05",
        "TRIBUNAL_RULE_12, 2027-08-01, 2027-09-01",
        "TRIBUNAL_RULE_12, 2027-08-31, 2027-09-01",
        "TRIBUNAL_RULE_12, 2030-08-15, 2030-09-02",
        "TRIBUNAL_RULE_12, 2027-07-31, 2027-08-02",
        "TRIBUNAL_RULE_12, 2027-02-28, 2027-03-01",
        "TRIBUNAL_DAYS_NOT_COUNTED, 2027-02-28, 2027-02-28",
    })
    void rollingForward(RollForward how, LocalDate last, LocalDate moved) {
        Count count = new Count(last, "counted");
        Count rolled = how.apply(count, DAYS);
        assertThat(rolled.lastDay()).isEqualTo(moved);
        assertThat(rolled == count).as("the same count where nothing moves").isEqualTo(last.equals(moved));
    }

    @Test
    void rollingForwardSaysWhyAndWhatItPassedOver() {
        assertThat(RollForward.TRIBUNAL_RULE_12.apply(new Count(LocalDate.of(2026, 12, 29), ""), DAYS))
                .isEqualTo(new Count(
                        LocalDate.of(2027, 1, 4),
                        "Tue 29 Dec 2026 lies from 25 December to 1 January, so the first working day after it is in"
                                + " time (rule 12(3)(a))",
                        java.util.List.of(
                                new SkippedDay(LocalDate.of(2027, 1, 2), "weekend"),
                                new SkippedDay(LocalDate.of(2027, 1, 3), "weekend"))));
        assertThat(RollForward.TRIBUNAL_RULE_12
                        .apply(new Count(LocalDate.of(2027, 8, 10), ""), DAYS)
                        .how())
                .contains("lies in August")
                .contains("rule 12(3)(a)");
        assertThat(RollForward.NEXT_WORKING_DAY
                        .apply(new Count(LocalDate.of(2027, 2, 28), ""), DAYS)
                        .how())
                .contains("on a day that is not a working day")
                .contains("rule 12(2)");
    }

    @Test
    void beforeTheTribunalChristmasAndAugustAreNotCounted() {
        UncountedDays days = RollForward.TRIBUNAL_DAYS_NOT_COUNTED.uncounted(DAYS);
        assertThat(days.whyNot(LocalDate.of(2026, 12, 24))).isEmpty();
        assertThat(days.whyNot(LocalDate.of(2026, 12, 29))).contains("25 December to 1 January");
        assertThat(days.whyNot(LocalDate.of(2027, 1, 1))).contains("25 December to 1 January");
        assertThat(days.whyNot(LocalDate.of(2027, 1, 4))).isEmpty();
        assertThat(days.whyNot(LocalDate.of(2027, 8, 4))).contains("August");
        assertThat(days.whyNot(LocalDate.of(2027, 7, 31))).contains("weekend");
        assertThat(RollForward.TRIBUNAL_RULE_12.uncounted(DAYS).whyNot(LocalDate.of(2026, 12, 29)))
                .isEmpty();
    }
}
