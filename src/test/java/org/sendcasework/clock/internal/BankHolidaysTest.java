package org.sendcasework.clock.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.DeadlineMoved;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.clock.WorkingDays;
import org.sendcasework.clock.internal.BankHoliday.Origin;
import org.sendcasework.clock.internal.BankHolidayChange.AddDay;
import org.sendcasework.clock.internal.BankHolidayChange.LoadFile;
import org.sendcasework.clock.internal.BankHolidayChange.RemoveDay;
import org.sendcasework.clock.internal.BankHolidayChange.TakeBackDay;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.support.CalendarListener;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Changing the bank holidays: what counts when, what is refused, and what a preview leaves behind. */
@CaseworkTest
class BankHolidaysTest {

    // Far from the days of any other test, since all share the calendar
    private static final int YEAR = 2045;
    private static final LocalDate DAY = LocalDate.of(YEAR, 6, 12);
    private static final LocalDate SPRING = LocalDate.of(YEAR, 5, 29);
    private static final String WHY = "Proclaimed";
    private static final Pageable LATEST =
            PageRequest.of(0, 20, Sort.by(Sort.Order.desc("changedAt"), Sort.Order.asc("day")));

    @Autowired
    private BankHolidays bankHolidays;

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private CalendarPreview preview;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private CalendarListener listener;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    private final List<WorkingDaysChanged> told = new ArrayList<>();

    @BeforeEach
    void listen() {
        listener.react(told::add);
    }

    @AfterEach
    void putTheCalendarBack() {
        listener.ignore();
        for (int year = YEAR; year <= YEAR + 2; year++) {
            bankHolidays
                    .oneOffDays(year)
                    .forEach(
                            day -> bankHolidays.apply(new TakeBackDay(day.getDay(), day.getVersion()), "Test is over"));
        }
        jdbc.sql("delete from calendar_change where day >= ?")
                .param(LocalDate.of(YEAR, 1, 1))
                .update();
    }

    private static AddDay kestrelDay() {
        return new AddDay(DAY, " Kestrel Day ", "Proclamation of 1 March 2045");
    }

    private int version(LocalDate day) {
        return bankHolidays.oneOffDays(day.getYear()).stream()
                .filter(oneOff -> oneOff.getDay().equals(day))
                .findFirst()
                .orElseThrow()
                .getVersion();
    }

    @Test
    void theProclaimedDaysAreThereFromTheStart() {
        assertThat(bankHolidays.of(2022))
                .hasSize(10)
                .contains(
                        new BankHoliday(
                                LocalDate.of(2022, 6, 3), "Platinum Jubilee of Queen Elizabeth II", Origin.ONE_OFF),
                        new BankHoliday(
                                LocalDate.of(2022, 9, 19), "State Funeral of Queen Elizabeth II", Origin.ONE_OFF),
                        new BankHoliday(LocalDate.of(2022, 6, 2), "Spring bank holiday", Origin.RULE));
        assertThat(bankHolidays.oneOffDays(2023)).singleElement().satisfies(day -> {
            assertThat(day.getDay()).isEqualTo(LocalDate.of(2023, 5, 8));
            assertThat(day.getSource()).contains("proclamation");
        });
    }

    @Test
    void anAddedDayIsNoWorkingDayAndItsChangeIsTold() {
        assertThat(workingDays.isWorkingDay(DAY)).isTrue();
        CalendarEffect effect = bankHolidays.apply(kestrelDay(), " " + WHY + " ");

        assertThat(effect.days()).extracting(CalendarEffect.DayChange::day).containsExactly(DAY);
        assertThat(workingDays.whyNot(DAY)).contains("Kestrel Day");
        assertThat(bankHolidays.of(YEAR)).hasSize(9).contains(new BankHoliday(DAY, "Kestrel Day", Origin.ONE_OFF));
        assertThat(told).containsExactly(new WorkingDaysChanged(WHY, "system"));
        assertThat(bankHolidays.changes(LATEST)).first().satisfies(change -> {
            assertThat(change.getDay()).isEqualTo(DAY);
            assertThat(change.isBankHoliday()).isTrue();
            assertThat(change.getReason()).isEqualTo(WHY);
        });
    }

    @Test
    void aRemovedDayIsAWorkingDayUntilItIsTakenBack() {
        bankHolidays.apply(new RemoveDay(SPRING, "Proclamation"), "Moved to June");
        assertThat(workingDays.isWorkingDay(SPRING)).isTrue();
        assertThat(bankHolidays.of(YEAR)).hasSize(7).noneMatch(holiday -> holiday.day()
                .equals(SPRING));

        CalendarEffect effect = bankHolidays.apply(new TakeBackDay(SPRING, version(SPRING)), "It was not moved");
        assertThat(effect.days()).singleElement().matches(CalendarEffect.DayChange::bankHoliday);
        assertThat(workingDays.whyNot(SPRING)).contains("Spring bank holiday");
        assertThat(told).hasSize(2);
    }

    @Test
    void whoListensSeesTheNewCalendarWithinTheTransactionAndOthersDoNot() throws Exception {
        List<Boolean> seen = new ArrayList<>();
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            listener.react(changed -> {
                seen.add(workingDays.isWorkingDay(DAY));
                try {
                    Future<Boolean> elsewhere = other.submit(() -> workingDays.isWorkingDay(DAY));
                    seen.add(elsewhere.get(10, TimeUnit.SECONDS));
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            bankHolidays.apply(kestrelDay(), WHY);
            assertThat(seen).as("seen inside, seen by another").containsExactly(false, true);
            assertThat(other.submit(() -> workingDays.isWorkingDay(DAY)).get(10, TimeUnit.SECONDS))
                    .as("seen by another after the commit")
                    .isFalse();
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void aRollbackBringsTheOldCalendarBack() {
        listener.react(changed -> {
            assertThat(workingDays.isWorkingDay(DAY)).isFalse();
            throw new IllegalStateException("a date could not be derived");
        });
        assertThatThrownBy(() -> bankHolidays.apply(kestrelDay(), WHY)).hasMessage("a date could not be derived");
        assertThat(workingDays.isWorkingDay(DAY)).isTrue();
        assertThat(bankHolidays.oneOffDays(YEAR)).isEmpty();
        assertThat(bankHolidays.changes(LATEST))
                .noneMatch(change -> change.getDay().equals(DAY));
    }

    @Test
    void aTransactionInsideAChangeCountsByTheOldCalendar() {
        TransactionTemplate own = new TransactionTemplate(transaction.getTransactionManager());
        own.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        List<Boolean> seen = new ArrayList<>();
        listener.react(changed -> {
            own.executeWithoutResult(status -> seen.add(workingDays.isWorkingDay(DAY)));
            seen.add(workingDays.isWorkingDay(DAY));
        });
        bankHolidays.apply(kestrelDay(), WHY);
        assertThat(seen).containsExactly(true, false);
    }

    @Test
    void severalChangesInOneTransactionCountTogether() {
        transaction.executeWithoutResult(status -> {
            bankHolidays.apply(kestrelDay(), WHY);
            bankHolidays.apply(new RemoveDay(SPRING, "Proclamation"), WHY);
            assertThat(workingDays.isWorkingDay(DAY)).isFalse();
            assertThat(workingDays.isWorkingDay(SPRING)).isTrue();
        });
        assertThat(workingDays.isWorkingDay(DAY)).isFalse();
        assertThat(workingDays.isWorkingDay(SPRING)).isTrue();
    }

    @Test
    void whatIsThereAlreadyIsAConflict() {
        bankHolidays.apply(kestrelDay(), WHY);
        assertThatThrownBy(() -> bankHolidays.apply(kestrelDay(), WHY))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("12 June 2045 is already a bank holiday: Kestrel Day");
        assertThatThrownBy(() -> bankHolidays.apply(new AddDay(SPRING, "Spring", "me"), WHY))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Spring bank holiday");
        assertThatThrownBy(() -> bankHolidays.apply(new RemoveDay(DAY, "me"), WHY))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Take that back first");
        assertThatThrownBy(() -> bankHolidays.apply(new RemoveDay(DAY.plusDays(1), "me"), WHY))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("is not a bank holiday");
        assertThatThrownBy(() -> bankHolidays.apply(new TakeBackDay(DAY, version(DAY) + 1), WHY))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Someone else changed");
        assertThatThrownBy(() -> bankHolidays.apply(new TakeBackDay(SPRING, 0), WHY))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("no longer there");
        bankHolidays.apply(new RemoveDay(SPRING, "Proclamation"), WHY);
        assertThatThrownBy(() -> bankHolidays.apply(new AddDay(SPRING, "Spring", "me"), WHY))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Take that one-off day back");
        assertThat(told).hasSize(2);
    }

    @Test
    void ofTwoWhoAddTheSameDayAtOnceOneIsTold() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<CalendarEffect>> both = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                both.add(two.submit(() -> {
                    go.await();
                    return bankHolidays.apply(kestrelDay(), WHY);
                }));
            }
            go.countDown();
            int refused = 0;
            for (Future<CalendarEffect> one : both) {
                try {
                    one.get(10, TimeUnit.SECONDS);
                } catch (java.util.concurrent.ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(ConflictException.class);
                    refused++;
                }
            }
            assertThat(refused).isOne();
            assertThat(bankHolidays.oneOffDays(YEAR)).hasSize(1);
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void whatBreaksARuleIsRefusedWithItsField() {
        assertRefused(new AddDay(null, "Name", "source"), WHY, "day");
        assertRefused(new AddDay(LocalDate.of(2051, 6, 12), "Name", "source"), WHY, "day");
        assertRefused(new AddDay(LocalDate.of(YEAR, 6, 10), "Name", "source"), WHY, "day");
        assertRefused(new AddDay(DAY, " ", "source"), WHY, "name");
        assertRefused(new AddDay(DAY, "x".repeat(201), "source"), WHY, "name");
        assertRefused(new AddDay(DAY, "Name", ""), WHY, "source");
        assertRefused(kestrelDay(), " ", "reason");
        assertRefused(kestrelDay(), "x".repeat(1001), "reason");
        assertRefused(new RemoveDay(LocalDate.of(YEAR, 4, 7), "source"), WHY, "day");
        assertRefused(new RemoveDay(LocalDate.of(YEAR, 12, 25), "source"), WHY, "day");
        assertThat(told).isEmpty();
    }

    private void assertRefused(BankHolidayChange change, String reason, String field) {
        assertThatThrownBy(() -> bankHolidays.apply(change, reason))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.field())
                        .isEqualTo(field));
        assertThat(bankHolidays.oneOffDays(YEAR)).isEmpty();
    }

    private SortedMap<LocalDate, String> listed(int year) {
        return new TreeMap<>(bankHolidays.of(year).stream()
                .collect(Collectors.toMap(BankHoliday::day, BankHoliday::name, (a, b) -> a)));
    }

    private static LoadFile file(Map<LocalDate, String> listed) {
        return new LoadFile("{\"england-and-wales\":{\"division\":\"england-and-wales\",\"events\":["
                + listed.entrySet().stream()
                        .map(day -> "{\"title\":\"%s\",\"date\":\"%s\",\"notes\":\"\",\"bunting\":true}"
                                .formatted(day.getValue(), day.getKey()))
                        .collect(Collectors.joining(","))
                + "]},\"scotland\":{\"division\":\"scotland\",\"events\":[]}}");
    }

    @Test
    void theCalendarFollowsAFileInTheYearsItCoversInFull() {
        bankHolidays.apply(new AddDay(LocalDate.of(YEAR, 7, 3), "Wrongly recorded", "Hearsay"), WHY);
        bankHolidays.apply(new RemoveDay(LocalDate.of(YEAR, 8, 28), "Hearsay"), WHY);
        told.clear();
        SortedMap<LocalDate, String> days = listed(YEAR);
        days.remove(LocalDate.of(YEAR, 7, 3));
        days.remove(SPRING);
        days.put(LocalDate.of(YEAR, 8, 28), "Summer bank holiday");
        days.put(DAY, "Spring bank holiday");
        days.put(LocalDate.of(YEAR + 1, 1, 1), "New Year’s Day");
        days.put(LocalDate.of(2051, 1, 2), "New Year’s Day");

        CalendarEffect effect = bankHolidays.apply(file(days), "List of May 2045");

        assertThat(effect.days())
                .extracting(CalendarEffect.DayChange::day, CalendarEffect.DayChange::bankHoliday)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(SPRING, false),
                        org.assertj.core.groups.Tuple.tuple(DAY, true),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(YEAR, 7, 3), false),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(YEAR, 8, 28), true));
        assertThat(effect.notes())
                .hasSize(2)
                .anyMatch(note -> note.contains("2046 is left as it is") && note.contains("only 1"))
                .anyMatch(note -> note.contains("2051 is left as it is: the calendar covers 2014 to 2050"));
        assertThat(bankHolidays.of(YEAR))
                .extracting(BankHoliday::day)
                .containsExactlyElementsOf(
                        days.headMap(LocalDate.of(YEAR + 1, 1, 1)).keySet());
        assertThat(workingDays.isWorkingDay(SPRING)).isTrue();
        assertThat(bankHolidays.oneOffDays(YEAR))
                .extracting(CalendarDay::getDay, CalendarDay::getKind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(SPRING, CalendarDay.Kind.REMOVED),
                        org.assertj.core.groups.Tuple.tuple(DAY, CalendarDay.Kind.ADDED));
        assertThat(told).as("one change, told once").hasSize(1);

        assertThat(bankHolidays.apply(file(days), "The same again").days()).isEmpty();
        assertThat(told).as("the same file changes nothing").hasSize(1);
    }

    @Test
    void aFileWithoutAFullYearOrWithoutGoodFridayIsRefused() {
        SortedMap<LocalDate, String> part = listed(YEAR);
        part.remove(SPRING);
        assertRefused(file(part), WHY, "file");

        SortedMap<LocalDate, String> damaged = listed(YEAR);
        damaged.remove(LocalDate.of(YEAR, 4, 7));
        damaged.put(DAY, "Kestrel Day");
        damaged.put(DAY.plusDays(1), "Kestrel Day again");
        assertRefused(file(damaged), WHY, "file");
        assertRefused(new LoadFile("{}"), WHY, "england-and-wales");
        assertThat(workingDays.isWorkingDay(DAY)).isTrue();
        assertThat(told).isEmpty();
    }

    @Test
    void aPreviewTellsWhatWouldMoveAndLeavesNothingBehind() {
        DeadlineMoved moves = moved(DAY, DAY.plusDays(1));
        listener.react(changed -> {
            assertThat(workingDays.isWorkingDay(DAY)).isFalse();
            events.publishEvent(moves);
            events.publishEvent(moved(DAY, DAY));
        });
        long changes = changes();

        CalendarPreview.Outcome outcome = preview.of(kestrelDay());

        assertThat(outcome.moved()).containsExactly(moves);
        assertThat(outcome.cases()).isOne();
        assertThat(outcome.effect().days()).hasSize(1);
        assertThat(workingDays.isWorkingDay(DAY)).isTrue();
        assertThat(bankHolidays.oneOffDays(YEAR)).isEmpty();
        assertThat(changes()).isEqualTo(changes);
        // What moves later belongs to no preview
        events.publishEvent(moves);
        listener.ignore();
        assertThat(preview.of(kestrelDay()).moved()).isEmpty();
        assertThatThrownBy(() -> preview.of(new AddDay(SPRING, "Spring", "me"))).isInstanceOf(ConflictException.class);
    }

    private DeadlineMoved moved(LocalDate before, LocalDate after) {
        Deadline deadline = ledger.find("EHC-2045-000001", new RuleCode("FINAL-20W"))
                .orElseGet(() -> ledger.open("EHC-2045-000001", new RuleCode("FINAL-20W"), DAY));
        return new DeadlineMoved(deadline.getId(), "EHC-2045-000001", new RuleCode("MED-CERT-3WD"), before, after);
    }

    private long changes() {
        return jdbc.sql("select count(*) from calendar_change")
                .query(Long.class)
                .single();
    }

    @Test
    void aChangeOnAnotherNodeCountsWithinAMinute() {
        AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
        OneOffDays here = new OneOffDays(jdbc, nanos::get);
        assertThat(here.current()).doesNotContainKey(DAY);

        bankHolidays.apply(kestrelDay(), WHY);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(59));
        assertThat(here.current()).as("after 59 seconds").doesNotContainKey(DAY);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(here.current()).as("after 60 seconds").containsKey(DAY);
    }
}
