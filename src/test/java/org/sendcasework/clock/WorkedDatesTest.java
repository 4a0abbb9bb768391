package org.sendcasework.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.sendcasework.clock.internal.UnknownYearException;

/** The worked dates of the law: each row of the table against a date that was worked out by hand. */
class WorkedDatesTest {

    private final DueDates dueDates = new DueDates(new BankHolidaysOfTheExamples());

    @ParameterizedTest
    @CsvFileSource(files = WorkedDates.FILE, numLinesToSkip = 1)
    void theLastDayOfEachLimit(String code, LocalDate trigger, LocalDate second, LocalDate due) {
        assertThat(dueDates.of(LawTable.rule(code), trigger, second).legalDue()).isEqualTo(due);
    }

    @Test
    void legalLimitInternalTargetAndSen2DateAreThreeValues() {
        LocalDate received = LocalDate.of(2026, 9, 7);
        DueDate last = dueDates.of(LawTable.rule("FINAL-20W"), received);
        assertThat(last.legalDue()).isEqualTo(LocalDate.of(2027, 1, 25));
        assertThat(last.internalTarget()).isEqualTo(LocalDate.of(2027, 1, 24));
        assertThat(last.sen2Due()).isEqualTo(LocalDate.of(2027, 1, 25));
        assertThat(last.warnOn()).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(dueDates.of(LawTable.rule("ADV-REPLY-6W"), received).sen2Due())
                .isNull();
    }

    @Test
    void theWarningNeverComesBeforeTheEventUnlessTheLimitDoes() {
        LocalDate received = LocalDate.of(2026, 9, 7);
        assertThat(dueDates.of(LawTable.rule("TR-DAY"), received).warnOn()).isEqualTo(received);
        assertThat(dueDates.of(LawTable.rule("DRAFT-REPS-15D"), received).warnOn())
                .isEqualTo(received.plusDays(9));
        assertThat(dueDates.of(LawTable.rule("AR-INVITE-2W"), received).warnOn())
                .isEqualTo(received.minusDays(21));
    }

    @Test
    void eachStepOfALimitWithTwoEventsIsSaid() {
        DueDate due =
                dueDates.of(LawTable.rule("APPEAL-LATER-OF"), LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 29));
        assertThat(due.steps())
                .containsExactly(
                        "2 months from 1 October 2026, to the corresponding date: Tue 1 Dec 2026.",
                        "1 month from 29 November 2026, to the corresponding date: Tue 29 Dec 2026.",
                        "The later of the two is Tue 29 Dec 2026.",
                        "Tue 29 Dec 2026 lies from 25 December to 1 January, so the first working day after it is in"
                                + " time (rule 12(3)(a)): Mon 4 Jan 2027.");
        assertThat(due.skipped())
                .extracting(SkippedDay::day)
                .containsExactly(LocalDate.of(2027, 1, 2), LocalDate.of(2027, 1, 3));
        assertThat(dueDates.of(LawTable.rule("AM-FINAL-8W"), LocalDate.of(2027, 1, 14), LocalDate.of(2026, 12, 3))
                        .steps())
                .contains("The earlier of the two is Thu 25 Feb 2027.");
    }

    @Test
    void aLimitWithoutADateOrASecondEventSaysSo() {
        LocalDate day = LocalDate.of(2026, 9, 7);
        assertThatThrownBy(() -> dueDates.of(LawTable.rule("REQ-CONSULT"), day))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("REQ-CONSULT has no number of days");
        assertThatThrownBy(() -> dueDates.of(LawTable.rule("FINAL-20W"), day, day))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("FINAL-20W has no second event");
        assertThatThrownBy(() -> dueDates.of(LawTable.rule("TR-15WD"), LocalDate.of(2037, 12, 20)))
                .isInstanceOf(UnknownYearException.class)
                .hasMessageContaining("2038");
    }

    @Test
    void whichLimitsAskForWorkingDays() {
        assertThat(LawTable.rules().stream()
                        .filter(StatutoryRule::asksForWorkingDays)
                        // Our own standards count as we agree with our partners
                        .filter(rule -> rule.certainty() != Certainty.L)
                        .map(rule -> rule.code().text()))
                .containsExactlyInAnyOrder(
                        "CEASE-HOLD",
                        "MED-CERT-NO-3WD",
                        "MED-HEALTH-3WD",
                        "MED-CERT-FAIL-3WD",
                        "MED-INVITE-5WD",
                        "MED-CERT-DONE-3WD",
                        "APPEAL-LATER-OF",
                        "APPEAL-XMAS-AUG",
                        "APPEAL-NONWD",
                        "APPEAL-LA-RESP",
                        "TR-15WD",
                        "TR-ICB-15WD",
                        "TR-ICB-IMPRACT",
                        "SERVED-BY-POST");
    }
}
