package org.sendcasework.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.referral.internal.Booking;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.EahSteps;
import org.springframework.beans.factory.annotation.Autowired;

/** The one pool of sessions: what is not there cannot be booked, whoever asks and whatever for. */
@CaseworkTest
class CapacityTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Autowired
    private Capacity capacity;

    @Autowired
    private EahSteps eah;

    @Autowired
    private CaseworkSteps steps;

    private String locality;

    @BeforeEach
    void aLocality() {
        steps.today(MONDAY);
        locality = EahSteps.locality(eah.setting());
    }

    private void available(int sessions) {
        capacity.available(MONDAY, Discipline.OUTREACH, locality, sessions);
    }

    private void book(int sessions, Booking.Purpose purpose, String work) {
        capacity.book(MONDAY, Discipline.OUTREACH, locality, sessions, purpose, work);
    }

    private Capacity.Use use() {
        return capacity.use(MONDAY, MONDAY).stream()
                .filter(use -> use.week().getLocality().equals(locality))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void statutoryAdviceAndExpertsAtHandDrawOnTheSamePool() {
        available(10);
        book(6, Booking.Purpose.STATUTORY_ADVICE, "EHC-2026-000001");
        book(3, Booking.Purpose.EXPERTS_AT_HAND, "EAH-2026-900001");
        assertThat(use().booked()).isEqualTo(9);
        assertThat(use().statutory()).isEqualTo(6);
        assertThat(use().free()).isEqualTo(1);
        assertThatThrownBy(() -> book(2, Booking.Purpose.STATUTORY_ADVICE, "EHC-2026-000002"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("only 1 of 10 sessions are left")
                .hasMessageContaining("choose another week or fewer sessions");
        capacity.release("EHC-2026-000001", MONDAY);
        assertThat(use().free()).isEqualTo(7);
    }

    @Test
    void aWeekWithoutCapacityCannotBeBookedNorAWeekThatIsNoMonday() {
        assertThatThrownBy(() -> book(1, Booking.Purpose.EXPERTS_AT_HAND, "EAH-2026-900002"))
                .hasMessageContaining("no capacity is recorded");
        assertThatThrownBy(() -> capacity.available(MONDAY.plusDays(1), Discipline.OUTREACH, locality, 3))
                .hasMessageContaining("must be a Monday");
        available(3);
        assertThatThrownBy(() -> book(0, Booking.Purpose.EXPERTS_AT_HAND, "EAH-2026-900002"))
                .hasMessageContaining("at least 1");
        assertThatThrownBy(() -> available(-1)).hasMessageContaining("from 0 to 1000");
    }

    @Test
    void capacityCannotBeTakenBelowWhatIsBooked() {
        available(5);
        book(4, Booking.Purpose.EXPERTS_AT_HAND, "EAH-2026-900003");
        assertThatThrownBy(() -> available(3)).hasMessageContaining("4 sessions of this week are already booked");
        available(4);
        assertThat(use().free()).isZero();
    }

    @Test
    void ofTwoWhoBookTheLastSessionsAtOnceOneIsRefused() throws Exception {
        available(5);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> booking = () -> {
                try {
                    book(3, Booking.Purpose.EXPERTS_AT_HAND, "EAH-2026-900004");
                    return true;
                } catch (InvalidInputException e) {
                    return false;
                }
            };
            List<Boolean> booked = two.invokeAll(List.of(booking, booking)).stream()
                    .map(CapacityTest::result)
                    .toList();
            assertThat(booked).containsExactlyInAnyOrder(true, false);
            assertThat(use().booked()).isEqualTo(3);
        } finally {
            two.shutdownNow();
        }
    }

    private static boolean result(Future<Boolean> done) {
        try {
            return done.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private byte[] file(String rows) {
        return ("week_starting,discipline,locality,sessions\n" + rows).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theWeeklyReturnComesAsAFileWhollyOrNotAtAll() {
        assertThatThrownBy(() -> capacity.load(
                        file("2026-11-02,OUTREACH," + locality + ",7\n2026-11-03,OUTREACH," + locality + ",7\n")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("must be a Monday");
        assertThat(capacity.use(MONDAY, MONDAY))
                .noneMatch(use -> use.week().getLocality().equals(locality));
        String good = "2026-11-02,OUTREACH," + locality + ",7\n2026-11-09,OUTREACH," + locality + ",8\n";
        assertThat(capacity.load(file(good))).isEqualTo(2);
        assertThat(capacity.load(file(good))).as("the same again").isEqualTo(2);
        assertThat(use().week().getSessions()).isEqualTo(7);
        assertThatThrownBy(() -> capacity.load(file("2026-11-02,TEA," + locality + ",7\n")))
                .hasMessageContaining("discipline");
        assertThatThrownBy(() -> capacity.load(file("2026-11-02,OUTREACH," + locality + ",some\n")))
                .hasMessageContaining("whole number");
    }
}
