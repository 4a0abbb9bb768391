package org.sendcasework.clock.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.LegalDates;
import org.sendcasework.clock.RuleBook;
import org.sendcasework.clock.RuleCode;
import org.springframework.stereotype.Component;

/**
 * Where models read their dates, under the name {@code clock}. The business key of the execution is the case
 * reference. A missing deadline is an error that names the case and the rule, never a guess.
 */
@Component("clock")
public class ProcessClock {

    private final DeadlineLedger ledger;
    private final RuleBook rules;

    ProcessClock(DeadlineLedger ledger, RuleBook rules) {
        this.ledger = ledger;
        this.rules = rules;
    }

    /** When a task is due: 23:59 in London on the last day in time. */
    public Date due(DelegateExecution execution, String ruleCode) {
        return due(execution, ruleCode, null);
    }

    /** When a task about one subject is due; no subject means the case itself. */
    public Date due(DelegateExecution execution, String ruleCode, String subjectId) {
        return LegalDates.endOf(deadline(execution, ruleCode, subjectId).getDueDate());
    }

    /** When a deadline is missed: 00:00 in London of the day after the last day in time. */
    public Date missed(DelegateExecution execution, String ruleCode) {
        return missed(execution, ruleCode, null);
    }

    /** When the deadline of one subject is missed. */
    public Date missed(DelegateExecution execution, String ruleCode, String subjectId) {
        return LegalDates.startOf(
                deadline(execution, ruleCode, subjectId).getDueDate().plusDays(1));
    }

    /** When a deadline approaches: 00:00 in London of its warning day. */
    public Date approaching(DelegateExecution execution, String ruleCode) {
        return approaching(execution, ruleCode, null);
    }

    /** When the deadline of one subject approaches. */
    public Date approaching(DelegateExecution execution, String ruleCode, String subjectId) {
        return LegalDates.startOf(deadline(execution, ruleCode, subjectId).getWarnDate());
    }

    private Deadline deadline(DelegateExecution execution, String ruleText, String subjectId) {
        RuleCode ruleCode = rules.code(ruleText);
        String caseReference = execution.getProcessBusinessKey();
        // Expressions hand on an empty text where a variable is null: the deadline is one of the case itself
        String subject = subjectId == null || subjectId.isEmpty() ? null : subjectId;
        return ledger.find(caseReference, ruleCode, subject)
                .orElseThrow(() -> new IllegalStateException(
                        "Case " + caseReference + " has no deadline " + ruleCode + " to read a date from"));
    }
}
