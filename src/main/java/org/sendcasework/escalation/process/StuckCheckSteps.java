package org.sendcasework.escalation.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sendcasework.escalation.stuck.StuckChecks;
import org.springframework.stereotype.Component;

/** What the check for stuck cases calls, under the name {@code stuckCheck}. */
@Component("stuckCheck")
public class StuckCheckSteps {

    private static final String CHECKED_UP_TO = "checkedUpTo";

    private final StuckChecks checks;

    StuckCheckSteps(StuckChecks checks) {
        this.checks = checks;
    }

    /** Service task check-the-next-cases; keeps the case it came to and sets the routing fact {@code moreCases}. */
    public void checkNextCases(DelegateExecution execution) {
        Object upTo = execution.getVariable(CHECKED_UP_TO);
        Optional<String> next = checks.checkAfter(upTo == null ? "" : (String) upTo);
        next.ifPresent(reference -> execution.setVariable(CHECKED_UP_TO, reference));
        execution.setVariable("moreCases", next.isPresent());
    }
}
