package org.sendcasework.clock;

import java.time.temporal.ChronoUnit;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;

/** Says in one line when something is due, by which rule, and how many days are left. */
@Component
public class DueTexts {

    private final DeadlineLedger ledger;
    private final Dates dates;

    DueTexts(DeadlineLedger ledger, Dates dates) {
        this.ledger = ledger;
        this.dates = dates;
    }

    /** About the latest limit of this kind of the case itself; empty when there is none. */
    public String of(String caseReference, RuleCode ruleCode) {
        return ledger.find(caseReference, ruleCode).map(this::text).orElse("");
    }

    /** About the latest limit of this kind of one subject; empty when there is none. */
    public String of(String caseReference, RuleCode ruleCode, String subjectId) {
        return ledger.find(caseReference, ruleCode, subjectId).map(this::text).orElse("");
    }

    /** The same without the regulation, for work that is not a case and so follows a local standard. */
    public String withoutRegulation(String reference, RuleCode ruleCode) {
        return ledger.find(reference, ruleCode)
                .map(deadline -> text(deadline, ""))
                .orElse("");
    }

    private String text(Deadline deadline) {
        return text(deadline, " (" + ledger.ruleOf(deadline).regulation() + ")");
    }

    private String text(Deadline deadline, String regulation) {
        return ledger.ruleOf(deadline).name() + ": " + Texts.dueDate(deadline.getDueDate()) + regulation + ", "
                + left(deadline) + ".";
    }

    /** The days to the last day in time; of the family's own time that has passed only that it is over. */
    private String left(Deadline deadline) {
        if (deadline.isTimeOverOn(dates.today())) {
            return "the time is over and nobody is late";
        }
        long days = ChronoUnit.DAYS.between(dates.today(), deadline.getDueDate());
        if (days == 0) {
            return "due today";
        }
        return days > 0
                ? days + (days == 1 ? " day left" : " days left")
                : -days + (days == -1 ? " day late" : " days late");
    }
}
