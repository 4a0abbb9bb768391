package org.sendcasework.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.sendcasework.engine.DueJobs;
import org.sendcasework.engine.EngineClock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves the date forward, and remembers over a restart how far. */
@Component
@OnlyInDemonstration
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemonstrationClock implements ApplicationRunner {

    private final EngineClock clock;
    private final DueJobs dueJobs;
    private final DemonstrationCommits commits;
    private final JdbcClient jdbc;

    DemonstrationClock(EngineClock clock, DueJobs dueJobs, DemonstrationCommits commits, JdbcClient jdbc) {
        this.clock = clock;
        this.commits = commits;
        this.dueJobs = dueJobs;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments args) {
        jdbc.sql("select ahead_seconds from demonstration_clock")
                .query(Long.class)
                .optional()
                .ifPresent(seconds -> clock.shiftTo(Duration.ofSeconds(seconds)));
    }

    /** Moves forward by whole days and returns how many timers and jobs ran. */
    synchronized int forward(int days) {
        Instant target = clock.instant().plus(Duration.ofDays(days));
        int ran = commits.unwaited(() -> dueJobs.runUntil(target));
        jdbc.sql(
                        """
                        insert into demonstration_clock (id, ahead_seconds) values (1, ?)
                        on conflict (id) do update set ahead_seconds = excluded.ahead_seconds
                        """)
                .param(clock.offset().toSeconds())
                .update();
        return ran;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
