package org.sendcasework.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/**
 * The one clock of the application. It reads the engine's own clock, so that services and timers can never disagree;
 * its zone is that of the law, while the machine runs in UTC.
 */
@Component("engineClock")
public class EngineClock extends Clock {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final ZoneId zone;
    private Duration offset = Duration.ZERO;

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
        ClockUtil.offset(ahead.toMillis());
    }

    /** How far the clock runs ahead of the machine's. */
    public synchronized Duration offset() {
        return offset;
    }
}
