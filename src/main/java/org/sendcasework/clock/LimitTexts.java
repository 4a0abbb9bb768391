package org.sendcasework.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;

/** Says in one line when something is due, and how many days are left; for forms of work that is no case. */
@Component
public class LimitTexts {

    private final DeadlineLedger ledger;
    private final Clock clock;

    LimitTexts(DeadlineLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The line for a limit of a piece of work; empty when it has none. */
    public String of(String reference, RuleCode ruleCode) {
        return ledger.find(reference, ruleCode).map(this::text).orElse("");
    }

    private String text(Deadline deadline) {
        long days = ChronoUnit.DAYS.between(LocalDate.now(clock), deadline.getDueDate());
        String left = days > 0
                ? days + (days == 1 ? " day left" : " days left")
                : days == 0 ? "due today" : -days + (days == -1 ? " day late" : " days late");
        return ledger.ruleOf(deadline).name() + ": " + Texts.dueDate(deadline.getDueDate()) + ", " + left + ".";
    }
}
