package org.sendcasework.clock.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sendcasework.clock.BankHolidaysOfTheExamples;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineChange;
import org.sendcasework.clock.DueDates;
import org.sendcasework.clock.ExceptionClaim;
import org.sendcasework.clock.ExceptionGround;
import org.sendcasework.clock.ExcusedBreach;
import org.sendcasework.clock.LawTable;
import org.sendcasework.clock.StatutoryRule;

/** The paragraph that can go into a letter, word for word. */
class DeadlineParagraphTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final String COUNTED =
            "Send the final plan: the last day is Mon 25 Jan 2027. It is counted from the day the request reached the"
                    + " authority, by any channel, which was 7 September 2026. 20 weeks (140 days) from 7 September 2026,"
                    + " which is itself not counted; every day counts, weekends and holidays too: Mon 25 Jan 2027. The"
                    + " source is SEND Regulations 2014 r.13(2): “as soon as practicable, and in any event within 20"
                    + " weeks”.";

    private final DueDates dueDates = new DueDates(new BankHolidaysOfTheExamples());

    private Deadline deadline(String rule, LocalDate trigger) {
        StatutoryRule row = LawTable.rule(rule);
        return new Deadline("EHC-2026-1", row, null, trigger, dueDates.of(row, trigger), Instant.EPOCH, "casey");
    }

    private String paragraph(
            Deadline deadline, LocalDate today, List<ExcusedBreach> exceptions, List<DeadlineChange> changes) {
        StatutoryRule rule = LawTable.rule(deadline.getRuleCode().text());
        return DeadlineParagraph.of(
                deadline, rule, dueDates.of(rule, deadline.getTriggerDate()), exceptions, changes, today);
    }

    private String plain(Deadline deadline, LocalDate today) {
        return paragraph(deadline, today, List.of(), List.of());
    }

    @Test
    void anOpenDateSaysHowLongIsLeftOrHowLateItIs() {
        Deadline open = deadline("FINAL-20W", RECEIVED);
        assertThat(plain(open, LocalDate.of(2027, 1, 23)))
                .isEqualTo(COUNTED + " It is not done yet, with 2 days left.");
        assertThat(plain(open, LocalDate.of(2027, 1, 24))).endsWith("It is not done yet, with 1 day left.");
        assertThat(plain(open, LocalDate.of(2027, 1, 25))).endsWith("It is due today.");
        assertThat(plain(open, LocalDate.of(2027, 1, 26))).endsWith("It has not been done yet and is 1 day late.");
    }

    @Test
    void aClosedDateSaysWhatBecameOfIt() {
        Deadline met = deadline("FINAL-20W", RECEIVED);
        met.close(Deadline.Status.MET, LocalDate.of(2027, 1, 25), null, "casey");
        assertThat(plain(met, LocalDate.of(2027, 3, 1))).endsWith("It was done on 25 January 2027, in time.");
        met.correctMetOn(LocalDate.of(2027, 1, 29));
        assertThat(plain(met, LocalDate.of(2027, 3, 1))).endsWith("It was done on 29 January 2027, 4 days late.");
        Deadline lapsed = deadline("FINAL-20W", RECEIVED);
        lapsed.close(Deadline.Status.LAPSED, LocalDate.of(2026, 12, 1), "Withdrawn", "casey");
        assertThat(plain(lapsed, LocalDate.of(2027, 3, 1)))
                .endsWith("It no longer applies since 1 December 2026: Withdrawn.");
    }

    @Test
    void daysThatWereNotCountedAreNamed() {
        assertThat(plain(deadline("MED-CERT-NO-3WD", LocalDate.of(2026, 12, 22)), LocalDate.of(2026, 12, 22)))
                .contains("Not counted: Fri 25 Dec 2026 (bank holiday); Sat 26 Dec 2026 to Sun 27 Dec 2026 (weekend);"
                        + " Mon 28 Dec 2026 (bank holiday).");
    }

    @Test
    void correctionsAndExceptionsAreTold() {
        Deadline open = deadline("FINAL-20W", RECEIVED);
        DeadlineChange change = new DeadlineChange(
                open,
                RECEIVED,
                null,
                LocalDate.of(2027, 1, 25),
                "Stamped earlier",
                "casey",
                Instant.parse("2026-10-01T23:30:00Z"));
        ExcusedBreach excused = new ExcusedBreach(
                open,
                new ExceptionClaim(
                        ExceptionGround.PERSONAL_CIRCUMSTANCES,
                        RECEIVED,
                        RECEIVED,
                        "In hospital",
                        "Nobody could see the child.",
                        UUID.randomUUID(),
                        RECEIVED),
                "casey",
                Instant.EPOCH);
        String text = paragraph(open, LocalDate.of(2027, 1, 26), List.of(excused), List.of(change));
        assertThat(text)
                .contains(
                        "It was corrected from 25 January 2027 to 25 January 2027 on 2 October 2026: Stamped earlier.")
                .endsWith(
                        "An exception applies (ground (c) of regulation 10(4), which regulations 5(4), 13(3) and 27(3) share):"
                                + " Exceptional personal circumstances of the child, the parent or the young person during the"
                                + " period. It made the date impractical: Nobody could see the child. It excuses the delay; the"
                                + " date itself stays, and we must still act as soon as we can.");
        excused.withdraw(RECEIVED, "casey", "Wrong child");
        assertThat(paragraph(open, LocalDate.of(2027, 1, 26), List.of(excused), List.of()))
                .doesNotContain("exception");
    }

    @Test
    void aReasonWithItsOwnStopGetsNoSecond() {
        Deadline lapsed = deadline("FINAL-20W", RECEIVED);
        for (String reason : List.of("Is it over?", "Over!", "Over. ")) {
            Deadline one = deadline("FINAL-20W", RECEIVED);
            one.close(Deadline.Status.LAPSED, RECEIVED, reason, "casey");
            assertThat(plain(one, RECEIVED)).endsWith(": " + reason.strip());
        }
        assertThat(lapsed.isOpen()).isTrue();
    }
}
