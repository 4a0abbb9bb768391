package org.sendcasework.escalation.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What the timer audit found, for monitoring; each value is read when it is asked for. */
@Component
class TimerMetrics implements MeterBinder {

    static final String FINDINGS = "sendcasework.timers.findings";
    static final String LAST_CHECK = "sendcasework.timers.last.check";

    private final TimerAudits audits;
    private final TimerFindings findings;

    TimerMetrics(TimerAudits audits, TimerFindings findings) {
        this.audits = audits;
        this.findings = findings;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (FindingKind kind : FindingKind.values()) {
            gauge(kind, "open", () -> findings.countOpen(kind)).register(registry);
            gauge(kind, "repaired", () -> repaired(kind)).register(registry);
        }
        Gauge.builder(LAST_CHECK, this::lastCheck)
                .description("When the last check of the timers ended, in seconds since 1970; 0 before the first")
                .baseUnit("seconds")
                .register(registry);
    }

    private static Gauge.Builder<?> gauge(FindingKind kind, String state, Supplier<Number> count) {
        return Gauge.builder(FINDINGS, count)
                .description("Timers out of step: open now, or repaired by the last check")
                .tag("kind", kind.name())
                .tag("state", state);
    }

    private long repaired(FindingKind kind) {
        return audits.last()
                .map(run -> findings.countRepaired(kind, run.getId()))
                .orElse(0L);
    }

    private double lastCheck() {
        return audits.last().map(run -> run.getFinishedAt().getEpochSecond()).orElse(0L);
    }
}
