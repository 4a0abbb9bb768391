package org.sendcasework.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What the facts cost the steps that cause them: cases go through the assessment step by step, and the time that the
 * projection took is set beside the time of the whole step. Goes to {@code target/benchmarks-projection.md}.
 */
@CaseworkTest
class ProjectionBenchmark {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final int TO_WARM_UP = 20;
    private static final int CASES = 60;

    @Autowired
    private CaseworkSteps casework;

    @Autowired
    private MeterRegistry meters;

    /** Milliseconds of all steps of one kind, and of the projection within them. */
    private static final class Cost {
        private final String step;
        private double whole;
        private double projection;
        private long projections;

        Cost(String step) {
            this.step = step;
        }
    }

    private void time(Cost cost, Runnable step) {
        Timer timer = meters.get("sendcasework.facts.projection").timer();
        double before = timer.totalTime(TimeUnit.MILLISECONDS);
        long times = timer.count();
        long begin = System.nanoTime();
        step.run();
        cost.whole += (System.nanoTime() - begin) / 1e6;
        cost.projection += timer.totalTime(TimeUnit.MILLISECONDS) - before;
        cost.projections += timer.count() - times;
    }

    @Test
    void theShareOfTheProjectionInEachStep() throws Exception {
        casework.today(RECEIVED);
        List<Cost> costs = List.of(
                new Cost("A request is entered and its process starts"),
                new Cost("The request is considered"),
                new Cost("The decision to assess is taken and checked"),
                new Cost("Everybody asked gives advice"),
                new Cost("The plan is drafted and served"));
        for (int number = -TO_WARM_UP; number < CASES; number++) {
            List<Cost> these =
                    number < 0 ? costs.stream().map(cost -> new Cost(cost.step)).toList() : costs;
            ProcessInstance[] instance = new ProcessInstance[1];
            time(these.get(0), () -> instance[0] = casework.request(RECEIVED));
            time(these.get(1), () -> casework.consider(instance[0]));
            time(these.get(2), () -> casework.submit(instance[0], "decide-whether-to-assess"));
            time(these.get(3), () -> casework.adviseAll(instance[0]));
            time(these.get(4), () -> casework.draftAndServe(instance[0]));
        }
        List<String> lines = new ArrayList<>();
        double whole = 0;
        double projection = 0;
        for (Cost cost : costs) {
            assertThat(cost.projections).as(cost.step).isPositive();
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %.1f ms | %.1f ms in %.1f projections | %.1f%% |",
                    cost.step,
                    cost.whole / CASES,
                    cost.projection / CASES,
                    (double) cost.projections / CASES,
                    100 * cost.projection / (cost.whole - cost.projection)));
            whole += cost.whole;
            projection += cost.projection;
        }
        lines.add(String.format(
                Locale.ROOT,
                "| All of them | %.1f ms | %.1f ms | %.1f%% |",
                whole / CASES,
                projection / CASES,
                100 * projection / (whole - projection)));
        Files.write(Path.of("target", "benchmarks-projection.md"), lines);
    }
}
