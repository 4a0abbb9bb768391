package org.sendcasework.escalation.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.engine.TimerInspection.Running;
import org.springframework.stereotype.Component;

/** Looks at the ledger from its own side: for open deadlines that no running process carries. */
@Component
class LedgerCheck {

    /** How many findings a run repaired, and how many are open after it. */
    record Result(long repaired, long open) {}

    private final DeadlineLedger ledger;
    private final DeadlinesWithoutProcess uncarried;
    private final TimerFindings findings;

    LedgerCheck(DeadlineLedger ledger, DeadlinesWithoutProcess uncarried, TimerFindings findings) {
        this.ledger = ledger;
        this.uncarried = uncarried;
        this.findings = findings;
    }

    /**
     * Records what it finds, and resolves findings about processes that have ended.
     *
     * @param processes reads what is running; asked after the ledger was read, so that a case that starts in between is
     *     no finding
     */
    Result check(UUID runId, Supplier<List<Running>> processes) {
        Map<String, Set<RuleCode>> open = ledger.openRulesByCase();
        List<Running> running = processes.get();
        findings.resolveEnded(running.stream().map(Running::id).collect(Collectors.toSet()));
        findings.ofLedger(runId, uncarried.find(open, running));
        return new Result(findings.countRepaired(runId), findings.countOpen());
    }
}
