package org.sendcasework.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.clock.internal.BreachExcused;
import org.sendcasework.clock.internal.DeadlineChangeRepository;
import org.sendcasework.clock.internal.DeadlineRepository;
import org.sendcasework.clock.internal.ExceptionWithdrawn;
import org.sendcasework.clock.internal.ExcusedBreachRepository;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Exceptions on a real database: what excuses which date, what does not, and what stays in the file. */
@CaseworkTest
class ExcusedBreachesTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 1, 25);
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);
    private static final LocalDate AWAY = LocalDate.of(2026, 10, 5);

    @Autowired
    private DeadlineRepository deadlines;

    @Autowired
    private DeadlineChangeRepository changes;

    @Autowired
    private ExcusedBreachRepository breaches;

    @Autowired
    private RuleBook rules;

    @Autowired
    private DueDates dueDates;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private PlatformTransactionManager transactions;

    private final List<Object> events = new ArrayList<>();
    private final Clock clock = Clock.fixed(TODAY.atTime(9, 30).toInstant(ZoneOffset.UTC), LegalDates.ZONE);
    private DeadlineLedger ledger;
    private ExcusedBreaches exceptions;
    private String reference;

    @BeforeEach
    void aCase() {
        reference = "EXCUSED-" + NUMBERS.incrementAndGet();
        // Events stay here and reach no model
        ledger = new DeadlineLedger(deadlines, changes, rules, dueDates, currentUser, clock, event -> {});
        exceptions = new ExcusedBreaches(breaches, ledger, currentUser, new Dates(clock), events::add);
    }

    /** An open date in working days would move when another test changes the bank holidays. */
    @AfterEach
    void nothingStaysOpen() {
        inTransaction(() -> ledger.lapseAll(reference, TODAY, "The test is over"));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private UUID open(String rule) {
        return inTransaction(
                () -> ledger.open(reference, new RuleCode(rule), RECEIVED).getId());
    }

    private static ExceptionClaim claim(ExceptionGround ground, LocalDate from, LocalDate to) {
        return new ExceptionClaim(
                ground, from, to, "In hospital", "Nobody could see the child", UUID.randomUUID(), TODAY);
    }

    private static ExceptionClaim absence(int days) {
        return claim(ExceptionGround.ABSENT_FOUR_WEEKS, AWAY, AWAY.plusDays(days - 1L));
    }

    private ExcusedBreach record(UUID deadline, ExceptionClaim claim) {
        return inTransaction(() -> exceptions.record(deadline, claim));
    }

    private void withdraw(UUID id, String reason, Integer version) {
        inTransaction(() -> exceptions.withdraw(id, reason, version));
    }

    private AbstractThrowableAssert<?, ?> refused(UUID deadline, ExceptionClaim claim) {
        return assertThatThrownBy(() -> record(deadline, claim));
    }

    @Test
    void anExceptionKeepsGroundFactCausationEvidenceAndOfficerAndMovesNoDate() {
        UUID deadline = open("FINAL-20W");
        ExceptionClaim claim = absence(28);
        ExcusedBreach recorded = record(deadline, claim);

        assertThat(exceptions.of(reference)).singleElement().satisfies(kept -> {
            assertThat(kept.getId()).isEqualTo(recorded.getId());
            assertThat(kept.getDeadlineId()).isEqualTo(deadline);
            assertThat(kept.getCaseReference()).isEqualTo(reference);
            assertThat(kept.getRuleCode()).isEqualTo(new RuleCode("FINAL-20W"));
            assertThat(kept.getGround()).isEqualTo(ExceptionGround.ABSENT_FOUR_WEEKS);
            assertThat(kept.getFactFrom()).isEqualTo(AWAY);
            assertThat(kept.getFactTo()).isEqualTo(AWAY.plusDays(27));
            assertThat(kept.getFact()).isEqualTo("In hospital");
            assertThat(kept.getWhyImpractical()).isEqualTo("Nobody could see the child");
            assertThat(kept.getDocumentId()).isEqualTo(claim.documentId());
            assertThat(kept.getDecidedOn()).isEqualTo(TODAY);
            assertThat(kept.getDecidedBy()).isEqualTo(CurrentUser.SYSTEM);
            assertThat(kept.isWithdrawn()).isFalse();
            assertThat(kept.getWithdrawnOn()).isNull();
            assertThat(kept.getVersion()).isZero();
        });
        assertThat(ledger.byId(deadline).getDueDate()).isEqualTo(LAST_DAY);
        assertThat(events)
                .containsExactly(new BreachExcused(
                        deadline, reference, new RuleCode("FINAL-20W"), ExceptionGround.ABSENT_FOUR_WEEKS, TODAY));
    }

    @Test
    void theLawDecidesWhichGroundsALimitKnows() {
        refused(open("MED-CERT-NO-3WD"), absence(28))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("there is no exception in law to this deadline")
                .hasMessageContaining(
                        rules.rule(new RuleCode("MED-CERT-NO-3WD"), RECEIVED).regulation());
        refused(open("FINAL-20W"), claim(ExceptionGround.APPOINTMENT_MISSED, AWAY, AWAY))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("not among those of regulation 10(4)");
        assertThat(exceptions.of(reference)).isEmpty();
        assertThat(events).isEmpty();
    }

    @Test
    void anAbsenceMustLastFourWholeWeeksWhileTheLimitRuns() {
        UUID deadline = open("FINAL-20W");
        refused(deadline, absence(27)).hasMessageContaining("at least 4 weeks").hasMessageContaining("are 27 days");
        refused(deadline, claim(ExceptionGround.ABSENT_FOUR_WEEKS, RECEIVED.minusDays(10), RECEIVED.plusDays(26)))
                .as("days before the limit began do not count")
                .hasMessageContaining("are 27 days");
        refused(deadline, claim(ExceptionGround.ABSENT_FOUR_WEEKS, LAST_DAY.minusDays(26), LAST_DAY.plusDays(3)))
                .as("nor do those after its last day")
                .hasMessageContaining("are 27 days");
        record(deadline, claim(ExceptionGround.ABSENT_FOUR_WEEKS, RECEIVED.minusDays(10), RECEIVED.plusDays(27)));
        assertThat(exceptions.of(reference)).hasSize(1);
    }

    @Test
    void aFactMustTouchTheTimeOfTheLimit() {
        UUID deadline = open("FINAL-20W");
        ExceptionGround ground = ExceptionGround.PERSONAL_CIRCUMSTANCES;
        refused(deadline, claim(ground, RECEIVED.minusDays(9), RECEIVED.minusDays(1)))
                .hasMessageContaining("(7 September 2026 to 25 January 2027)");
        refused(deadline, claim(ground, LAST_DAY.plusDays(1), LAST_DAY.plusDays(5)))
                .hasMessageContaining("(7 September 2026 to 25 January 2027)");
        refused(deadline, claim(ground, AWAY, AWAY.minusDays(1))).hasMessageContaining("before the first day");
        record(deadline, claim(ground, LAST_DAY, LAST_DAY));
        assertThat(exceptions.of(reference)).hasSize(1);
    }

    @Test
    void aClosureIsNotMeasuredAgainstTheLimit() {
        UUID deadline = open("FINAL-20W");
        record(deadline, claim(ExceptionGround.SCHOOL_CLOSED, RECEIVED.minusDays(60), RECEIVED.minusDays(20)));
        assertThat(exceptions.of(reference)).hasSize(1);
    }

    @Test
    void whatWasInTimeOrNoLongerAppliesHasNothingToExcuse() {
        UUID inTime = open("FINAL-20W");
        inTransaction(() -> ledger.meet(reference, new RuleCode("FINAL-20W"), LAST_DAY));
        refused(inTime, absence(28)).isInstanceOf(ConflictException.class).hasMessageContaining("done in time");

        UUID lapsed = open("NOPLAN-16W");
        inTransaction(() -> ledger.lapse(reference, new RuleCode("NOPLAN-16W"), LAST_DAY, "A plan will be issued"));
        refused(lapsed, absence(28)).isInstanceOf(ConflictException.class).hasMessageContaining("no longer applies");
    }

    @Test
    void aDateMetLateIsExcusedOnceForEachGround() {
        UUID late = open("FINAL-20W");
        inTransaction(() -> ledger.meet(reference, new RuleCode("FINAL-20W"), LAST_DAY.plusDays(1)));
        record(late, absence(28));
        refused(late, absence(30)).isInstanceOf(ConflictException.class).hasMessageContaining("recorded for this date");
        record(late, claim(ExceptionGround.PERSONAL_CIRCUMSTANCES, AWAY, AWAY));
        assertThat(exceptions.of(reference)).hasSize(2);
    }

    @Test
    void nobodyDecidesInTheFuture() {
        ExceptionClaim today = absence(28);
        ExceptionClaim tomorrow = new ExceptionClaim(
                today.ground(),
                today.factFrom(),
                today.factTo(),
                today.fact(),
                today.whyImpractical(),
                today.documentId(),
                TODAY.plusDays(1));
        refused(open("FINAL-20W"), tomorrow).hasMessageContaining("must not be in the future");
    }

    @Test
    void aWithdrawnExceptionStaysInTheFileAndMakesRoomForAnother() {
        UUID deadline = open("FINAL-20W");
        ExcusedBreach wrong = record(deadline, absence(28));
        assertThatThrownBy(() -> withdraw(wrong.getId(), " ", 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Enter why it was recorded wrongly");
        assertThatThrownBy(() -> withdraw(wrong.getId(), null, 0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> withdraw(wrong.getId(), "Wrong child", 1)).isInstanceOf(ConflictException.class);
        events.clear();
        withdraw(wrong.getId(), " Wrong child ", 0);

        assertThat(exceptions.of(reference)).singleElement().satisfies(kept -> {
            assertThat(kept.isWithdrawn()).isTrue();
            assertThat(kept.getWithdrawnOn()).isEqualTo(TODAY);
            assertThat(kept.getWithdrawnBy()).isEqualTo(CurrentUser.SYSTEM);
            assertThat(kept.getWithdrawnReason()).isEqualTo("Wrong child");
        });
        assertThat(events)
                .containsExactly(new ExceptionWithdrawn(
                        deadline, reference, new RuleCode("FINAL-20W"), ExceptionGround.ABSENT_FOUR_WEEKS));
        assertThatThrownBy(() -> withdraw(wrong.getId(), "Again", 1)).isInstanceOf(ConflictException.class);
        record(deadline, absence(28));
        assertThat(exceptions.of(reference)).hasSize(2);
        assertThatThrownBy(() -> withdraw(UUID.randomUUID(), "No such", 0)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void theExplanationShowsTheExceptionTheCorrectionAndTheCount() {
        UUID deadline = open("FINAL-20W");
        open("NOPLAN-16W");
        ExcusedBreach excused = record(deadline, absence(28));
        LocalDate corrected = RECEIVED.plusDays(1);
        inTransaction(() ->
                ledger.correctTrigger(reference, Trigger.REQUEST_RECEIVED, RECEIVED, corrected, "Stamped a day later"));
        DeadlineExplainer explainer = new DeadlineExplainer(ledger, exceptions, dueDates, clock);

        List<DeadlineExplanation> explained = explainer.explain(reference);
        assertThat(explained)
                .extracting(explanation -> explanation.rule().code())
                .as("by due date")
                .containsExactly(new RuleCode("NOPLAN-16W"), new RuleCode("FINAL-20W"));
        DeadlineExplanation noPlan = explained.get(0);
        assertThat(noPlan.excused()).isFalse();
        assertThat(noPlan.exceptions()).isEmpty();
        DeadlineExplanation finalPlan = explained.get(1);
        assertThat(finalPlan.deadline().getDueDate()).isEqualTo(LAST_DAY.plusDays(1));
        assertThat(finalPlan.excused()).isTrue();
        assertThat(finalPlan.exceptions()).extracting(ExcusedBreach::getId).containsExactly(excused.getId());
        assertThat(finalPlan.changes()).extracting(DeadlineChange::getReason).containsExactly("Stamped a day later");
        assertThat(finalPlan.skipped()).isEmpty();
        assertThat(finalPlan.steps())
                .singleElement()
                .asString()
                .startsWith("20 weeks (140 days) from 8 September 2026");
        assertThat(finalPlan.paragraph()).contains("the last day is Tue 26 Jan 2027", "6 days late", "An exception");

        withdraw(excused.getId(), "Wrong child", 0);
        assertThat(explainer.explain(reference).get(1).excused()).isFalse();
        assertThat(explainer.explain("NO-SUCH-CASE")).isEmpty();
    }

    @Test
    void aClosedDateFromAnOlderCalendarSaysThatItStays() {
        UUID deadline = inTransaction(() -> {
            StatutoryRule rule = rules.rule(new RuleCode("MED-CERT-NO-3WD"), RECEIVED);
            DueDate earlier = dueDates.of(rule, RECEIVED.minusDays(1));
            return deadlines
                    .save(new Deadline(reference, rule, null, RECEIVED, earlier, clock.instant(), "casey"))
                    .getId();
        });
        DeadlineExplanation explanation = new DeadlineExplainer(ledger, exceptions, dueDates, clock)
                .explain(reference)
                .get(0);
        assertThat(explanation.deadline().getId()).isEqualTo(deadline);
        assertThat(explanation.steps()).last().asString().startsWith("The bank holidays changed after this was done");
    }
}
