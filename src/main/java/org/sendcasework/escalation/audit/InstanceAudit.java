package org.sendcasework.escalation.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.engine.InstanceTimers;
import org.sendcasework.engine.ModelTimer;
import org.sendcasework.engine.TimerInspection;
import org.sendcasework.engine.TimerJob;
import org.springframework.stereotype.Component;

/**
 * Checks the timers of one running instance. Its repairs and its notes about them are one transaction: a timer is never
 * set without a record of it.
 */
@Component
class InstanceAudit {

    private final TimerInspection inspection;
    private final DeadlineLedger ledger;
    private final ManagementService management;
    private final TimerFindings findings;
    private final Clock clock;

    InstanceAudit(
            TimerInspection inspection,
            DeadlineLedger ledger,
            ManagementService management,
            TimerFindings findings,
            Clock clock) {
        this.inspection = inspection;
        this.ledger = ledger;
        this.management = management;
        this.findings = findings;
        this.clock = clock;
    }

    void check(UUID runId, String instanceId) {
        inspection.inspect(instanceId, instance -> {
            List<Sighting> standing = new ArrayList<>();
            for (ModelTimer timer : instance.timers()) {
                check(runId, instance, timer).ifPresent(standing::add);
            }
            for (TimerJob job : instance.ownerless()) {
                standing.add(Sighting.ownerless(instance, job));
            }
            findings.ofInstance(runId, instanceId, standing);
        });
    }

    /** Repairs what is safe, and returns the rest. */
    private Optional<Sighting> check(UUID runId, InstanceTimers instance, ModelTimer timer) {
        WatchedDeadline limit = WatchedDeadline.of(timer.expression(), instance.businessKey(), ledger);
        Optional<Instant> expected = timer.expectedAt();
        List<TimerJob> jobs = timer.jobs().stream()
                .sorted(fittestFirst(expected.orElse(null)))
                .toList();
        if (jobs.isEmpty()) {
            return missing(runId, instance, timer, limit, expected);
        }
        TimerJob job = jobs.get(0);
        if (expected.isEmpty()) {
            FindingKind kind = limit.isUnknown() ? FindingKind.JOB_WITHOUT_DEADLINE : FindingKind.CANNOT_CHECK;
            return Optional.of(Sighting.of(kind, instance, timer, limit, job));
        }
        for (TimerJob spare : jobs.subList(1, jobs.size())) {
            management.deleteJob(spare.id());
            findings.repaired(runId, Sighting.of(FindingKind.DUPLICATE_JOB, instance, timer, limit, spare));
        }
        if (!job.isAlive()) {
            FindingKind kind = job.retries() > 0 ? FindingKind.SUSPENDED_JOB : FindingKind.DEAD_JOB;
            return Optional.of(Sighting.of(kind, instance, timer, limit, job));
        }
        if (!isRight(job, expected.get())) {
            management.setJobDuedate(job.id(), Date.from(expected.get()));
            findings.repaired(runId, Sighting.of(FindingKind.WRONG_DATE, instance, timer, limit, job));
        }
        return Optional.empty();
    }

    private Optional<Sighting> missing(
            UUID runId, InstanceTimers instance, ModelTimer timer, WatchedDeadline limit, Optional<Instant> expected) {
        if (expected.isEmpty()) {
            return timer.hasFired()
                    ? Optional.empty()
                    : Optional.of(Sighting.of(FindingKind.MISSING_JOB, instance, timer, limit, null));
        }
        // A date that lies ahead again after a correction has a timer again, even if it had fired before
        boolean hasYetToFire = expected.get().isAfter(clock.instant()) || !timer.hasFired();
        if (limit.isOpen() && hasYetToFire) {
            findings.repaired(runId, Sighting.of(FindingKind.MISSING_JOB, instance, timer, limit, null));
            timer.setAgain();
        }
        return Optional.empty();
    }

    /** A job that failed and is tried again later has the date of its next attempt. */
    private boolean isRight(TimerJob job, Instant expected) {
        return expected.equals(job.dueAt())
                || job.failed() && !expected.isAfter(clock.instant()) && job.dueAt() != null;
    }

    private static Comparator<TimerJob> fittestFirst(Instant expected) {
        Comparator<TimerJob> fit = Comparator.comparing(TimerJob::isAlive);
        Comparator<TimerJob> onTime = Comparator.comparing(job -> expected != null && expected.equals(job.dueAt()));
        return fit.thenComparing(onTime).reversed().thenComparing(TimerJob::id);
    }
}
