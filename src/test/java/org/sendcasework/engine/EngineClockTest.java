package org.sendcasework.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineClockTest {

    private static final Duration A_WEEK_AGO = Duration.ofDays(-7);

    private final EngineClock clock = new EngineClock();

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void anotherTimeIsForTheThreadThatAsksOnly() {
        Instant elsewhere = clock.at(A_WEEK_AGO, () -> {
            isAbout(clock.instant(), Instant.now().plus(A_WEEK_AGO));
            isAbout(ClockUtil.getCurrentTime().toInstant(), Instant.now().plus(A_WEEK_AGO));
            return CompletableFuture.supplyAsync(clock::instant).join();
        });
        isAbout(elsewhere, Instant.now());
        isAbout(clock.instant(), Instant.now());
        assertThat(clock.offset()).isZero();
    }

    @Test
    void theTimeOfEverybodyIsBackAfterwardsEvenIfTheWorkFails() {
        clock.shiftTo(Duration.ofDays(140));
        assertThatThrownBy(() -> clock.at(A_WEEK_AGO, () -> {
                    throw new IllegalStateException("fails");
                }))
                .hasMessage("fails");
        isAbout(clock.instant(), Instant.now().plus(Duration.ofDays(140)));
        assertThat(clock.offset()).isEqualTo(Duration.ofDays(140));
    }

    @Test
    void atAnotherTimeWithinAnotherTimeTheInnerOneHolds() {
        clock.at(A_WEEK_AGO, () -> {
            clock.at(Duration.ZERO, () -> {
                isAbout(clock.instant(), Instant.now());
                return null;
            });
            isAbout(clock.instant(), Instant.now().plus(A_WEEK_AGO));
            return null;
        });
    }

    private static void isAbout(Instant actual, Instant expected) {
        assertThat(actual).isCloseTo(expected, within(1, ChronoUnit.HOURS));
    }
}
