package org.sendcasework.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;

/** Says in one line when something is due, by which rule, and how many days are left. */
@Component
public class DueTexts {

    private final DeadlineLedger ledger;
    private final Clock clock;

    DueTexts(DeadlineLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** About the latest limit of this kind of the case itself; empty when there is none. */
    public String of(String caseReference, RuleCode ruleCode) {
        return ledger.find(caseReference, ruleCode).map(this::text).orElse("");
    }

    /** About the latest limit of this kind of one subject; empty when there is none. */
    public String of(String caseReference, RuleCode ruleCode, String subjectId) {
        return ledger.find(caseReference, ruleCode, subjectId).map(this::text).orElse("");
    }

    private String text(Deadline deadline) {
        StatutoryRule rule = ledger.ruleOf(deadline);
        long days = ChronoUnit.DAYS.between(LocalDate.now(clock), deadline.getDueDate());
        String left = days > 0
                ? days + (days == 1 ? " day left" : " days left")
                : days == 0 ? "due today" : -days + (days == -1 ? " day late" : " days late");
        return rule.name() + ": " + Texts.dueDate(deadline.getDueDate()) + " (" + rule.regulation() + "), " + left
                + ".";
    }
}
