package org.sendcasework.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.joda.time.DateTimeUtils;
import org.springframework.stereotype.Component;

/**
 * The one clock of the application. It reads the engine's own clock, so that services and timers can never disagree;
 * its zone is that of the law, while the machine runs in UTC.
 */
@Component("engineClock")
public class EngineClock extends Clock {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final ThreadLocal<Duration> OF_THREAD = new ThreadLocal<>();

    private final ZoneId zone;
    private volatile Duration offset = Duration.ZERO;

    public EngineClock() {
        this(LONDON);
    }

    private EngineClock(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new EngineClock(other);
    }

    @Override
    public Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    /** Sets how far the clock runs ahead of the machine's; only the demonstration does this. */
    public synchronized void shiftTo(Duration ahead) {
        this.offset = ahead;
        runByOffsets();
    }

    /**
     * Does work at another time for the calling thread only, while everybody else's clock goes on; only the
     * demonstration does this, to play what happened before it began.
     *
     * @param ahead how far the clock of this thread is ahead of the machine's in the meantime; negative for the past
     */
    public <T> T at(Duration ahead, Supplier<T> work) {
        Duration before = OF_THREAD.get();
        runByOffsets();
        OF_THREAD.set(ahead);
        try {
            return work.get();
        } finally {
            if (before == null) {
                OF_THREAD.remove();
            } else {
                OF_THREAD.set(before);
            }
        }
    }

    /** The engine knows one offset for all threads; what its clock reads from knows any. */
    private void runByOffsets() {
        DateTimeUtils.setCurrentMillisProvider(() -> {
            Duration ahead = OF_THREAD.get();
            return DateTimeUtils.SYSTEM_MILLIS_PROVIDER.getMillis() + (ahead == null ? offset : ahead).toMillis();
        });
    }

    /** How far the clock of everybody runs ahead of the machine's. */
    public Duration offset() {
        return offset;
    }
}
