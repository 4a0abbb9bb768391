package org.sendcasework.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.sendcasework.identity.WorkForAllCases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets time pass at once: runs every job that falls due on the way, in order, with the clock at its moment. */
@Component
public class DueJobs {

    private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);

    private final ProcessEngine engine;
    private final EngineClock clock;

    DueJobs(ProcessEngine engine, EngineClock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * Moves the clock to a moment ahead and runs what falls due until then. A job that fails is left to the engine's
     * own retries. What belongs to no instance is left to the executor, which runs it once on arrival: the clean-up of
     * history comes back every few minutes, and a nightly check would run once for each night on the way.
     *
     * @return how many jobs of cases ran
     */
    public int runUntil(Instant target) {
        JobExecutor executor =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        boolean wasActive = executor.isActive();
        if (wasActive) {
            executor.shutdown();
        }
        try {
            // Whoever lets time pass: a timer has no interests
            return WorkForAllCases.get(() -> runInOrder(target));
        } finally {
            if (wasActive) {
                executor.start();
            }
        }
    }

    private int runInOrder(Instant target) {
        ManagementService management = engine.getManagementService();
        Set<String> left = new HashSet<>();
        int ran = 0;
        while (true) {
            List<Job> next = management
                    .createJobQuery()
                    .duedateLowerThan(Date.from(target.plusMillis(1)))
                    .withRetriesLeft()
                    .active()
                    .orderByJobDuedate()
                    .asc()
                    .listPage(0, left.size() + 1);
            Job job = next.stream()
                    .filter(candidate -> !left.contains(candidate.getId()))
                    .findFirst()
                    .orElse(null);
            if (job == null) {
                break;
            }
            if (job.getProcessInstanceId() == null) {
                left.add(job.getId());
                continue;
            }
            moveTo(job.getDuedate().toInstant());
            try {
                management.executeJob(job.getId());
                ran++;
            } catch (RuntimeException e) {
                LOG.warn("Job {} failed while time passed; the engine will retry it", job.getId());
                left.add(job.getId());
            }
        }
        moveTo(target);
        return ran;
    }

    private void moveTo(Instant moment) {
        Duration further = Duration.between(clock.instant(), moment);
        if (!further.isNegative()) {
            clock.shiftTo(clock.offset().plus(further));
        }
    }
}
