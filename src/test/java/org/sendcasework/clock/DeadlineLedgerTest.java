package org.sendcasework.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.clock.internal.DeadlineChangeRepository;
import org.sendcasework.clock.internal.DeadlineOpened;
import org.sendcasework.clock.internal.DeadlineRepository;
import org.sendcasework.clock.internal.RuleTableException;
import org.sendcasework.clock.internal.RulesOfOpenDeadlines;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger on a real database: what opens, closes and moves a deadline, and which version of a rule it keeps. */
@CaseworkTest
class DeadlineLedgerTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);

    @Autowired
    private DeadlineRepository deadlines;

    @Autowired
    private DeadlineChangeRepository changes;

    @Autowired
    private RuleBook rules;

    @Autowired
    private DueDates dueDates;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final List<Object> events = new ArrayList<>();
    private String reference;

    @BeforeEach
    void aCase() {
        reference = "LEDGER-" + NUMBERS.incrementAndGet();
    }

    /** A ledger on a table of our own, whose events stay here and reach no model. */
    private DeadlineLedger ledger(String table) {
        return ledger(new RuleBook(new ByteArrayResource(table.getBytes(StandardCharsets.UTF_8))));
    }

    private DeadlineLedger ledger(RuleBook book) {
        return new DeadlineLedger(deadlines, changes, book, dueDates, currentUser, clock, events::add);
    }

    private DeadlineLedger ledger() {
        return ledger(rules);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private Deadline find(String rule) {
        return ledger().find(reference, new RuleCode(rule)).orElseThrow();
    }

    @Test
    void openingWritesEveryDateTheVersionAndWho() {
        inTransaction(() -> ledger().open(reference, new RuleCode("FINAL-20W"), RECEIVED));
        Deadline opened = find("FINAL-20W");
        assertThat(opened.getDueDate()).isEqualTo(LocalDate.of(2027, 1, 25));
        assertThat(opened.getTargetDate()).isEqualTo(LocalDate.of(2027, 1, 24));
        assertThat(opened.getSen2Date()).isEqualTo(LocalDate.of(2027, 1, 25));
        assertThat(opened.getWarnDate()).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(opened.getTriggerDate()).isEqualTo(RECEIVED);
        assertThat(opened.getRuleEffectiveFrom()).isEqualTo(LocalDate.of(2014, 9, 1));
        assertThat(opened.getOpenedBy()).isEqualTo(CurrentUser.SYSTEM);
        assertThat(opened.getOpenedAt()).isNotNull();
        assertThat(opened.isOpen()).isTrue();
        assertThat(opened.getSubjectId()).isNull();
        assertThat(events)
                .containsExactly(new DeadlineOpened(
                        opened.getId(), reference, new RuleCode("FINAL-20W"), LocalDate.of(2027, 1, 25)));
    }

    @Test
    void meetingInTimeOrLateClosesItOnce() {
        inTransaction(() -> ledger().open(reference, new RuleCode("FINAL-20W"), RECEIVED));
        inTransaction(() -> ledger().meet(reference, new RuleCode("FINAL-20W"), LocalDate.of(2027, 1, 26)));
        Deadline met = find("FINAL-20W");
        assertThat(met.getStatus()).isEqualTo(Deadline.Status.MET);
        assertThat(met.isMetLate()).isTrue();
        assertThat(met.isMissedOn(LocalDate.of(2026, 10, 1))).isTrue();
        assertThat(met.getClosedBy()).isEqualTo(CurrentUser.SYSTEM);
        assertThat(events)
                .contains(new DeadlineMet(
                        met.getId(), reference, new RuleCode("FINAL-20W"), LocalDate.of(2027, 1, 26), true));
        assertThatThrownBy(() -> inTransaction(() -> ledger().meet(reference, new RuleCode("FINAL-20W"), RECEIVED)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("already closed: MET");
        assertThatThrownBy(() -> inTransaction(() -> ledger().meet(reference, new RuleCode("NOPLAN-16W"), RECEIVED)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has no deadline NOPLAN-16W");
    }

    @Test
    void subjectsAreApartAndLapsingKeepsTheReason() {
        inTransaction(() -> {
            ledger().open(reference, new RuleCode("ADV-REPLY-6W"), RECEIVED, "one");
            ledger().open(reference, new RuleCode("ADV-REPLY-6W"), RECEIVED.plusDays(1), "two");
            ledger().open(reference, new RuleCode("FINAL-20W"), RECEIVED);
        });
        inTransaction(() -> ledger().lapse(
                        reference, new RuleCode("ADV-REPLY-6W"), "one", RECEIVED.plusDays(50), "Never received"));
        assertThat(ledger().find(reference, new RuleCode("ADV-REPLY-6W"))).isEmpty();
        Deadline one =
                ledger().find(reference, new RuleCode("ADV-REPLY-6W"), "one").orElseThrow();
        assertThat(one.getStatus()).isEqualTo(Deadline.Status.LAPSED);
        assertThat(one.getClosedReason()).isEqualTo("Never received");
        assertThat(one.isMissedOn(RECEIVED.plusDays(60))).isFalse();
        assertThat(ledger().find(reference, new RuleCode("ADV-REPLY-6W"), "two"))
                .get()
                .satisfies(two -> assertThat(two.isOpen()).isTrue());
        inTransaction(() -> ledger().meet(reference, new RuleCode("ADV-REPLY-6W"), "two", RECEIVED.plusDays(43)));
        assertThat(ledger().find(reference, new RuleCode("ADV-REPLY-6W"), "two")
                        .orElseThrow()
                        .isMetLate())
                .as("on its last day it is in time")
                .isFalse();
        inTransaction(() -> ledger().lapseAll(reference, RECEIVED.plusDays(60), "Withdrawn"));
        assertThat(ledger().of(reference)).noneMatch(Deadline::isOpen);
        assertThat(ledger().find(reference, new RuleCode("FINAL-20W"), null)
                        .orElseThrow()
                        .getClosedReason())
                .isEqualTo("Withdrawn");
        assertThat(events)
                .contains(new DeadlineLapsed(
                        one.getId(), reference, new RuleCode("ADV-REPLY-6W"), RECEIVED.plusDays(50), "Never received"));
    }

    @Test
    void anOpenDateIsMissedFromTheDayAfterItsLast() {
        inTransaction(() -> ledger().open(reference, new RuleCode("FINAL-20W"), RECEIVED));
        Deadline open = find("FINAL-20W");
        assertThat(open.isMissedOn(open.getDueDate())).isFalse();
        assertThat(open.isMissedOn(open.getDueDate().plusDays(1))).isTrue();
        assertThat(ledger().openDueBefore(open.getDueDate())).doesNotContain(open);
        assertThat(ledger().openDueBefore(open.getDueDate().plusDays(1)))
                .extracting(Deadline::getId)
                .contains(open.getId());
        assertThat(ledger().byId(open.getId()).getCaseReference()).isEqualTo(reference);
    }

    @Test
    void aCorrectedTriggerMovesWhatWasCountedFromItAndNothingElse() {
        inTransaction(() -> {
            ledger().open(reference, new RuleCode("FINAL-20W"), RECEIVED);
            ledger().open(reference, new RuleCode("DRAFT-REPS-15D"), RECEIVED);
            ledger().open(reference, new RuleCode("DRAFT-REPS-15D"), RECEIVED.minusDays(30), "earlier draft");
        });
        LocalDate corrected = RECEIVED.plusDays(3);
        List<DeadlineChange> moved = inTransaction(() ->
                ledger().correctTrigger(reference, Trigger.DRAFT_SERVED, RECEIVED, corrected, "Post took three days"));

        assertThat(moved).singleElement().satisfies(change -> {
            assertThat(change.getRuleCode()).isEqualTo(new RuleCode("DRAFT-REPS-15D"));
            assertThat(change.getTriggerDateBefore()).isEqualTo(RECEIVED);
            assertThat(change.getTriggerDateAfter()).isEqualTo(corrected);
            assertThat(change.getDueDateBefore()).isEqualTo(RECEIVED.plusDays(14));
            assertThat(change.getDueDateAfter()).isEqualTo(corrected.plusDays(14));
            assertThat(change.getReason()).isEqualTo("Post took three days");
            assertThat(change.getChangedBy()).isEqualTo(CurrentUser.SYSTEM);
            assertThat(ledger().nameOf(change)).isEqualTo("Family’s views on the draft");
        });
        assertThat(find("DRAFT-REPS-15D").getTriggerDate()).isEqualTo(corrected);
        assertThat(find("FINAL-20W").getTriggerDate()).isEqualTo(RECEIVED);
        assertThat(ledger().find(reference, new RuleCode("DRAFT-REPS-15D"), "earlier draft")
                        .orElseThrow()
                        .getTriggerDate())
                .isEqualTo(RECEIVED.minusDays(30));
        assertThat(events)
                .filteredOn(DeadlineMoved.class::isInstance)
                .containsExactly(new DeadlineMoved(
                        moved.get(0).getDeadlineId(),
                        reference,
                        new RuleCode("DRAFT-REPS-15D"),
                        RECEIVED.plusDays(14),
                        corrected.plusDays(14)));
        assertThat(ledger().changesOf(reference)).hasSize(1);
        assertThat(inTransaction(
                        () -> ledger().correctTrigger(reference, Trigger.DRAFT_SERVED, corrected, corrected, "Again")))
                .as("deriving again moves nothing")
                .isEmpty();
    }

    @Test
    void theDayAnActWasDoneIsCorrectedOnlyWhereItWasTheWrongOne() {
        inTransaction(() -> {
            ledger().open(reference, new RuleCode("DRAFT-SEND"), RECEIVED);
            ledger().open(reference, new RuleCode("NOPLAN-16W"), RECEIVED);
            ledger().meet(reference, new RuleCode("DRAFT-SEND"), RECEIVED.plusDays(100));
            ledger().lapse(reference, new RuleCode("NOPLAN-16W"), RECEIVED.plusDays(100), "A plan will be issued");
        });
        inTransaction(() -> ledger().correctMetOn(
                        reference, new RuleCode("DRAFT-SEND"), RECEIVED.plusDays(99), RECEIVED.plusDays(120)));
        assertThat(find("DRAFT-SEND").getClosedOn()).isEqualTo(RECEIVED.plusDays(100));
        inTransaction(() -> {
            ledger().correctMetOn(
                            reference, new RuleCode("DRAFT-SEND"), RECEIVED.plusDays(100), RECEIVED.plusDays(120));
            ledger().correctMetOn(
                            reference, new RuleCode("NOPLAN-16W"), RECEIVED.plusDays(100), RECEIVED.plusDays(120));
        });
        assertThat(find("DRAFT-SEND").getClosedOn()).isEqualTo(RECEIVED.plusDays(120));
        assertThat(find("DRAFT-SEND").isMetLate()).isTrue();
        assertThat(find("NOPLAN-16W").getClosedOn()).isEqualTo(RECEIVED.plusDays(100));
        assertThat(events).filteredOn(DeadlineMoved.class::isInstance).hasSize(1);
    }

    /** The table after a change of law: 18 weeks for requests received from 1 January 2027. */
    private static String shorterFrom2027() {
        String table = LawTable.text();
        int begin = table.indexOf("<rule id=\"final-20w\">");
        String row = table.substring(begin, table.indexOf("</rule>", begin) + "</rule>".length());
        return table.replace(
                row,
                row.replace("&gt;= date(\"2014-09-01\")", "[date(\"2014-09-01\")..date(\"2026-12-31\")]")
                        + row.replace("\"final-20w", "\"final-18w")
                                .replace("2014-09-01", "2027-01-01")
                                .replace("<text>20</text>", "<text>18</text>"));
    }

    @Test
    void aRunningDeadlineKeepsItsVersionAndANewOneTakesTheNew() {
        inTransaction(() -> ledger().open(reference, new RuleCode("FINAL-20W"), RECEIVED));
        DeadlineLedger renewed = ledger(shorterFrom2027());
        String later = reference + "-2027";
        inTransaction(() -> renewed.open(later, new RuleCode("FINAL-20W"), LocalDate.of(2027, 1, 4)));

        assertThat(renewed.find(later, new RuleCode("FINAL-20W")).orElseThrow().getDueDate())
                .isEqualTo(LocalDate.of(2027, 1, 4).plusWeeks(18));
        inTransaction(() ->
                renewed.correctTrigger(reference, Trigger.REQUEST_RECEIVED, RECEIVED, RECEIVED.plusDays(1), "Stamp"));
        assertThat(find("FINAL-20W").getDueDate()).isEqualTo(RECEIVED.plusDays(141));
        assertThat(renewed.ruleOf(find("FINAL-20W")).amount()).isEqualTo(20);
    }

    @Test
    void aTriggerCorrectedAcrossAChangeOfLawFallsUnderTheVersionOfItsTrueDay() {
        DeadlineLedger renewed = ledger(shorterFrom2027());
        inTransaction(() -> renewed.open(reference, new RuleCode("FINAL-20W"), LocalDate.of(2026, 12, 30)));
        inTransaction(() -> renewed.correctTrigger(
                reference,
                Trigger.REQUEST_RECEIVED,
                LocalDate.of(2026, 12, 30),
                LocalDate.of(2027, 1, 2),
                "It came after the holiday"));
        Deadline moved = renewed.find(reference, new RuleCode("FINAL-20W")).orElseThrow();
        assertThat(moved.getDueDate()).isEqualTo(LocalDate.of(2027, 1, 2).plusWeeks(18));
        assertThat(moved.getRuleEffectiveFrom()).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    void aTableThatLostTheVersionOfAnOpenDeadlineStopsTheStart() {
        new RulesOfOpenDeadlines(deadlines, rules).afterPropertiesSet();
        UUID id = inTransaction(() ->
                ledger().open(reference, new RuleCode("FINAL-20W"), RECEIVED).getId());
        jdbc.sql("update deadline set rule_effective_from = '2013-01-01' where id = ?")
                .param(id)
                .update();
        try {
            assertThatThrownBy(() -> new RulesOfOpenDeadlines(deadlines, rules).afterPropertiesSet())
                    .isInstanceOf(RuleTableException.class)
                    .hasMessageContaining("FINAL-20W")
                    .hasMessageContaining("2013-01-01");
        } finally {
            jdbc.sql("update deadline set rule_effective_from = '2014-09-01' where id = ?")
                    .param(id)
                    .update();
        }
    }
}
