package org.sendcasework.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendcasework.clock.internal.UnknownYearException;

/** The worked dates of the law: each row of the table against a date that was worked out by hand. */
class WorkedDatesTest {

    private final DueDates dueDates = new DueDates(new BankHolidaysOfTheExamples());

    @ParameterizedTest
    @CsvSource({
        // Request clock: across Easter, Christmas, from Christmas Eve, in a leap year; bank holidays do not move it
        "REQ-DECIDE-6W, 2026-01-05, , 2026-02-16",
        "NOPLAN-16W, 2026-01-05, , 2026-04-27",
        "FINAL-20W, 2026-01-05, , 2026-05-25",
        "REQ-DECIDE-6W, 2026-09-07, , 2026-10-19",
        "NOPLAN-16W, 2026-09-07, , 2026-12-28",
        "FINAL-20W, 2026-09-07, , 2027-01-25",
        "REQ-DECIDE-6W, 2026-12-24, , 2027-02-04",
        "NOPLAN-16W, 2026-12-24, , 2027-04-15",
        "FINAL-20W, 2026-12-24, , 2027-05-13",
        "REQ-DECIDE-6W, 2028-01-10, , 2028-02-21",
        "NOPLAN-16W, 2028-01-10, , 2028-05-01",
        "FINAL-20W, 2028-01-10, , 2028-05-29",
        "REQ-SCREEN-6W, 2026-09-07, , 2026-10-19",
        "DRAFT-SEND, 2026-09-07, , 2026-12-26",
        // Draft and consultation
        "DRAFT-REPS-15D, 2026-12-14, , 2026-12-28",
        "DRAFT-REPS-15D, 2027-03-22, , 2027-04-05",
        "SCH-REPLY-15D, 2026-12-14, , 2026-12-29",
        "ADV-REPLY-6W, 2028-01-18, , 2028-02-29",
        // Annual review of Thu 3 Dec 2026 and Tue 1 Feb 2028
        "AR-INVITE-2W, 2026-12-03, , 2026-11-19",
        "AR-PAPERS-2W, 2026-12-03, , 2026-11-19",
        "AR-REPORT-2W, 2026-12-03, , 2026-12-17",
        "AR-DECIDE-4W, 2026-12-03, , 2026-12-31",
        "AR-DECIDE-4W, 2026-12-03, 2025-12-20, 2026-12-19",
        "AR-DECIDE-4W, 2026-12-03, 2026-01-20, 2026-12-31",
        "AM-OUTER-12W, 2026-12-03, , 2027-02-25",
        "AM-FINAL-8W, 2026-12-24, , 2027-02-18",
        "AM-FINAL-8W, 2026-12-24, 2026-12-03, 2027-02-18",
        "AM-FINAL-8W, 2027-01-14, 2026-12-03, 2027-02-25",
        "AR-REPORT-2W, 2028-02-01, , 2028-02-15",
        "AR-DECIDE-4W, 2028-02-01, , 2028-02-29",
        "AM-OUTER-12W, 2028-02-01, , 2028-04-25",
        "AR-12M, 2026-11-25, , 2027-11-24",
        // Transfer of phase, and the latest review meeting that leaves twelve weeks
        "PT-15FEB, 2027-09-01, , 2027-02-14",
        "PT-31MAR, 2027-09-01, , 2027-03-30",
        "PT-31MAR, 2028-09-01, , 2028-03-30",
        "PT-5M, 2027-09-01, , 2027-04-01",
        "PT-MEETING-12W, 2027-02-14, , 2026-11-22",
        "PT-MEETING-12W, 2027-03-30, , 2027-01-05",
        "PT-MEETING-12W, 2028-03-30, , 2028-01-06",
        // Re-assessment
        "RA-DECIDE-15D, 2026-12-20, , 2027-01-04",
        "RA-FINAL-14W, 2027-01-04, , 2027-04-12",
        // Mediation certificates in working days
        "MED-CERT-NO-3WD, 2026-12-22, , 2026-12-29",
        "MED-CERT-FAIL-3WD, 2026-12-22, , 2026-12-29",
        "MED-CERT-DONE-3WD, 2026-12-22, , 2026-12-29",
        "MED-HEALTH-3WD, 2026-12-22, , 2026-12-29",
        "MED-CERT-NO-3WD, 2028-04-13, , 2028-04-20",
        "MED-CERT-FAIL-3WD, 2028-04-13, , 2028-04-20",
        "MED-CERT-DONE-3WD, 2028-04-13, , 2028-04-20",
        "MED-ARRANGE-30D, 2026-12-10, , 2027-01-09",
        "MED-INVITE-5WD, 2027-01-05, , 2026-12-24",
        "MED-AGREE-OTHER-2W, 2026-12-10, , 2026-12-24",
        "MED-AGREE-TELL-1W, 2026-12-10, , 2026-12-17",
        "MED-CONTACT-2M, 2026-12-31, , 2027-02-28",
        // Appeals
        "APPEAL-LATER-OF, 2026-12-31, , 2027-03-01",
        "APPEAL-LATER-OF, 2028-02-29, , 2028-05-02",
        "APPEAL-LATER-OF, 2026-10-01, 2026-11-29, 2027-01-04",
        "APPEAL-LATER-OF, 2026-10-01, 2026-10-10, 2026-12-01",
        "APPEAL-XMAS-AUG, 2026-12-29, , 2027-01-04",
        "APPEAL-NONWD, 2027-02-28, , 2027-03-01",
        "APPEAL-LA-RESP, 2026-11-30, , 2027-01-19",
        // Transfer between authorities
        "TR-15WD, 2026-12-07, , 2026-12-29",
        "TR-DAY, 2026-12-25, , 2026-12-25",
        "TR-TELL-6W, 2026-12-24, , 2027-02-04",
        "TR-REVIEW, 2026-01-10, 2026-12-01, 2027-02-28",
        "TR-REVIEW, 2026-11-10, 2026-12-01, 2027-11-09",
        // Orders of Thu 10 Dec 2026
        "T-ASSESS-2W, 2026-12-10, , 2026-12-24",
        "T-REMIT-2W, 2026-12-10, , 2026-12-24",
        "T-SCHOOL-2W, 2026-12-10, , 2026-12-24",
        "T-MAKE-DRAFT-5W, 2026-12-10, , 2027-01-14",
        "T-AMEND-5W, 2026-12-10, , 2027-01-14",
        "T-ASSESS-NO-10W, 2026-12-10, , 2027-02-18",
        "T-MAKE-FINAL-11W, 2026-12-10, , 2027-02-25",
        "T-ASSESS-PLAN-14W, 2026-12-10, , 2027-03-18",
        "T-CONTINUE, 2026-12-10, , 2026-12-10",
        // Detained persons
        "DET-DECIDE-6W, 2026-09-07, , 2026-10-19",
        "DET-FINAL-20W, 2026-09-07, , 2027-01-25",
    })
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
