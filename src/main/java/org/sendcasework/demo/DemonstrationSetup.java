package org.sendcasework.demo;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Fills an empty database with the demonstration at the first start: its people before the application is ready, so
 * that they can sign in, and their earlier work on a separate thread in the background. A failure there is shown on the
 * pages and in the log; it never stops the application.
 */
@Component
@OnlyInDemonstration
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class DemonstrationSetup implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationSetup.class);

    private final DemonstrationAccounts accounts;
    private final DemonstrationSteps steps;
    private final DemonstrationProgress progress;
    private final DemonstrationClock clock;
    private volatile boolean stopping;

    DemonstrationSetup(
            DemonstrationAccounts accounts,
            DemonstrationSteps steps,
            DemonstrationProgress progress,
            DemonstrationClock clock) {
        this.accounts = accounts;
        this.steps = steps;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) {
        accounts.create();
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        Thread player = new Thread(this::playMissing, "demonstration");
        player.setDaemon(true);
        player.start();
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    private void playMissing() {
        String what = "its first step";
        try {
            var missing = steps.missing();
            for (DemonstrationSteps.Step step : missing) {
                what = step.what();
                if (stopping) {
                    return;
                }
                progress.playing(steps.count() - missing.size() + missing.indexOf(step) + 1, steps.count(), what);
                steps.play(step, clock.today());
            }
            progress.finished();
            if (!missing.isEmpty()) {
                LOG.info("The demonstration is set up");
            }
        } catch (RuntimeException e) {
            if (stopping) {
                LOG.info("The demonstration was interrupted at {}; the next start continues there", what);
                return;
            }
            LOG.error("Setting up the demonstration failed at {}; the next start tries again", what, e);
            progress.failed(what);
        }
    }
}
