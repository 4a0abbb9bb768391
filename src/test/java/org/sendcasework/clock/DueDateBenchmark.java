package org.sendcasework.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What one due date costs after warm-up, with its explanation, from the application's own rules and calendar. */
@CaseworkTest
class DueDateBenchmark {

    @Autowired
    private RuleBook rules;

    @Autowired
    private DueDates dueDates;

    @Test
    void oneDueDate() throws RunnerException, IOException {
        DueDateWork.rules = rules;
        DueDateWork.dueDates = dueDates;
        List<RunResult> results = List.copyOf(new Runner(new OptionsBuilder()
                        .include(DueDateWork.class.getName() + ".dueDate")
                        // Rules and calendar are those of this application, so it stays in this machine
                        .forks(0)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(7)
                        .measurementTime(TimeValue.seconds(2))
                        .mode(org.openjdk.jmh.annotations.Mode.AverageTime)
                        .timeUnit(TimeUnit.NANOSECONDS)
                        .build())
                .run());
        assertThat(results).hasSize(4);
        Files.write(
                Path.of("target", "due-date-benchmark.md"),
                results.stream()
                        .map(result -> String.format(
                                Locale.ROOT,
                                "| One due date of %s, median of seven | %.2f µs |",
                                result.getParams().getParam("code"),
                                result.getPrimaryResult().getStatistics().getPercentile(50) / 1000))
                        .toList());
    }
}
