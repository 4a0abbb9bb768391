package org.sendcasework.escalation.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * The health component {@code timers}. Timers out of step need a person, not a restart: the status has its own name and
 * is answered with 200.
 */
@Component
class TimersHealthIndicator extends AbstractHealthIndicator {

    static final Status OUT_OF_STEP = new Status("OUT_OF_STEP");

    /** A night and a little more. */
    private static final Duration MOST_BETWEEN_CHECKS = Duration.ofHours(26);

    private final TimerAudits audits;
    private final TimerFindings findings;
    private final Clock clock;
    private final Instant startedAt;

    TimersHealthIndicator(TimerAudits audits, TimerFindings findings, Clock clock) {
        super("It cannot be determined whether the timers are in step");
        this.audits = audits;
        this.findings = findings;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Optional<TimerAuditRun> last = audits.last();
        Map<FindingKind, Long> open = findings.openByKind();
        // Before the first check there is nothing to be late with but the start
        Instant checkedAt = last.map(TimerAuditRun::getFinishedAt).orElse(startedAt);
        boolean checked = !clock.instant().isAfter(checkedAt.plus(MOST_BETWEEN_CHECKS));
        health.status(checked && open.isEmpty() ? Status.UP : OUT_OF_STEP)
                .withDetail(
                        "lastCheck",
                        last.map(run -> run.getFinishedAt().toString()).orElse("none yet"))
                .withDetail("checkedInTime", checked)
                .withDetail(
                        "repairedByLastCheck",
                        last.map(TimerAuditRun::getRepaired).orElse(0))
                .withDetail("findings", open);
    }
}
