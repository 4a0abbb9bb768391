package org.sendcasework.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.shared.InvalidInputException;

/** Which answers are kept, and until when. What counts as slow is set so that every answer is, or none. */
class CachedFiguresTest {

    private static final Duration EVERYTHING_IS_SLOW = Duration.ZERO;
    private static final Duration NOTHING_IS_SLOW = Duration.ofHours(1);

    private final AtomicInteger counted = new AtomicInteger();
    private Instant now = Instant.parse("2026-11-25T09:00:00Z");
    private CachedFigures kept;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    /** How often it was asked. */
    private record HowOften(AtomicInteger counted, String of) implements Question<Integer> {
        @Override
        public Integer ask(Figures figures) {
            return counted.incrementAndGet();
        }
    }

    private void keep(Duration slow, Duration freshFor) {
        kept = new CachedFigures(null, clock, slow, freshFor, Duration.ofHours(4));
    }

    private int ask(String of) {
        return kept.ask(new HowOften(counted, of)).value();
    }

    @AfterEach
    void stop() {
        kept.stop();
    }

    @Test
    void whatIsQuickIsCountedEachTime() {
        keep(NOTHING_IS_SLOW, Duration.ofMinutes(5));
        assertThat(ask("a")).isEqualTo(1);
        assertThat(ask("a")).isEqualTo(2);
    }

    @Test
    void whatIsSlowIsKeptWithTheMomentItWasCounted() {
        keep(EVERYTHING_IS_SLOW, Duration.ofMinutes(5));
        assertThat(ask("a")).isEqualTo(1);
        assertThat(ask("b")).as("another question").isEqualTo(2);
        now = now.plusSeconds(60);
        assertThat(ask("a")).isEqualTo(1);
        assertThat(kept.ask(new HowOften(counted, "a")).at()).isEqualTo(LocalDateTime.of(2026, 11, 25, 9, 0));
    }

    @Test
    void anotherDayHasAnswersOfItsOwn() {
        keep(EVERYTHING_IS_SLOW, Duration.ofMinutes(5));
        ask("a");
        now = now.plus(Duration.ofDays(1));
        assertThat(ask("a")).isEqualTo(2);
        assertThat(kept.ask(new HowOften(counted, "a")).at().toLocalDate()).isEqualTo(LocalDate.of(2026, 11, 26));
    }

    @Test
    void whatIsForgottenIsCountedAnew() {
        keep(EVERYTHING_IS_SLOW, Duration.ofMinutes(5));
        ask("a");
        kept.forget();
        assertThat(ask("a")).isEqualTo(2);
    }

    @Test
    void whatIsNoLongerFreshIsGivenOnceMoreAndCountedBehindTheReader() throws Exception {
        keep(EVERYTHING_IS_SLOW, Duration.ofNanos(1));
        CountDownLatch reader = new CountDownLatch(1);
        CountDownLatch again = new CountDownLatch(1);
        Question<Integer> question = figures -> {
            int time = counted.incrementAndGet();
            if (time == 2) {
                await(reader);
                again.countDown();
            }
            return time;
        };
        assertThat(kept.ask(question).value()).isEqualTo(1);
        assertThat(kept.ask(question).value()).as("the reader does not wait").isEqualTo(1);
        reader.countDown();
        assertThat(again.await(10, TimeUnit.SECONDS)).as("counted again").isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aRefusalReachesTheReaderAndIsNotKept() {
        keep(EVERYTHING_IS_SLOW, Duration.ofMinutes(5));
        Question<Integer> refused = figures -> {
            counted.incrementAndGet();
            throw new InvalidInputException("by", "is no cut of this figure");
        };
        assertThatThrownBy(() -> kept.ask(refused)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> kept.ask(refused)).isInstanceOf(InvalidInputException.class);
        assertThat(counted).hasValue(2);
    }
}
