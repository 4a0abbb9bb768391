package org.sendcasework.clock;

import java.time.LocalDate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What {@link DueDateBenchmark} measures: one limit of each kind, from a new day each time. */
@State(Scope.Thread)
public class DueDateWork {

    static RuleBook rules;
    static DueDates dueDates;

    /** Weeks, months with rule 12, fifteen and thirty working days. */
    @Param({"FINAL-20W", "APPEAL-LATER-OF", "TR-15WD", "APPEAL-LA-RESP"})
    public String code;

    private int day;

    @Benchmark
    public LocalDate dueDate() {
        day = (day + 17) % 3650;
        LocalDate trigger = LocalDate.of(2024, 1, 1).plusDays(day);
        return dueDates.of(rules.rule(new RuleCode(code), trigger), trigger).legalDue();
    }
}
