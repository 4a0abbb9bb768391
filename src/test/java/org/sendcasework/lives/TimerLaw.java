package org.sendcasework.lives;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.engine.InstanceTimers;
import org.sendcasework.engine.ModelTimer;
import org.sendcasework.engine.TimerInspection;
import org.springframework.stereotype.Component;

/**
 * Every open deadline that the model watches has exactly one job with its date, and no job is left that nothing asks
 * for. What should be comes from the model and the ledger, as in the audit of timers, and nothing is mended here.
 */
@Component
class TimerLaw implements Law {

    private final TimerInspection inspection;
    private final DeadlineLedger ledger;
    private final Clock clock;

    TimerLaw(TimerInspection inspection, DeadlineLedger ledger, Clock clock) {
        this.inspection = inspection;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "one-timer-with-its-date";
    }

    @Override
    public List<String> broken(Moment moment) {
        List<String> found = new ArrayList<>();
        moment.now().of("act_ru_execution").stream()
                .filter(execution -> execution.text("parent_id_") == null)
                .map(execution -> execution.text("id_"))
                .forEach(instance -> inspection.inspect(instance, timers -> check(timers, found)));
        moment.now().of("act_ru_job").stream()
                .filter(job -> job.number("retries_") == 0 || job.number("suspension_state_") == 2)
                .forEach(job -> found.add("a job of " + job.text("process_def_key_") + " is dead or suspended"));
        return found;
    }

    private void check(InstanceTimers instance, List<String> found) {
        instance.ownerless().forEach(job -> found.add("a job " + job.activityId() + " that no step asks for"));
        for (ModelTimer timer : instance.timers()) {
            Optional<Instant> expected = timer.expectedAt();
            if (timer.jobs().size() > 1) {
                found.add(timer.activityId() + " has " + timer.jobs().size() + " jobs");
            } else if (timer.jobs().size() == 1) {
                if (expected.isEmpty()
                        || !expected.get().equals(timer.jobs().get(0).dueAt())) {
                    found.add(timer.activityId() + " fires at "
                            + timer.jobs().get(0).dueAt() + " instead of "
                            + expected.map(Instant::toString).orElse("never"));
                }
            } else if (mustWait(instance, timer)) {
                found.add(timer.activityId() + " has no job, and its date is "
                        + expected.map(Instant::toString).orElse("unknown"));
            }
        }
    }

    private boolean mustWait(InstanceTimers instance, ModelTimer timer) {
        return timer.expectedAt().isPresent()
                && isOpen(instance, timer)
                && (timer.expectedAt().get().isAfter(clock.instant()) || !timer.hasFired());
    }

    private boolean isOpen(InstanceTimers instance, ModelTimer timer) {
        List<String> asked = timer.expression().arguments();
        if (!timer.expression().bean().equals("clock") || asked.isEmpty()) {
            return true;
        }
        String subject =
                asked.size() > 1 && !asked.get(1).isEmpty() && !asked.get(1).equals("null") ? asked.get(1) : null;
        return RuleCode.parse(asked.get(0))
                .flatMap(rule -> ledger.find(instance.businessKey(), rule, subject))
                .filter(Deadline::isOpen)
                .isPresent();
    }
}
