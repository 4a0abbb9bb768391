package org.sendcasework.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.casefile.WorkRecords;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what people answer when a rung asks them: why a date was missed, and how it goes on without a reply. */
@Service
@Transactional
public class DelayAnswers {

    private final Escalations escalations;
    private final RungMessages messages;
    private final DeadlineLedger ledger;
    private final WorkRecords records;
    private final CurrentUser currentUser;
    private final Clock clock;

    DelayAnswers(
            Escalations escalations,
            RungMessages messages,
            DeadlineLedger ledger,
            WorkRecords records,
            CurrentUser currentUser,
            Clock clock) {
        this.escalations = escalations;
        this.messages = messages;
        this.ledger = ledger;
        this.records = records;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Records why a date was missed, and tells the family by when the work is expected. */
    public void explain(UUID escalationId, DelayExplained explained) {
        Escalation escalation = escalations.byId(escalationId);
        if (explained.forecastOn().isBefore(LocalDate.now(clock))) {
            throw new InvalidInputException("forecastOn", "must not be in the past");
        }
        if (explained.familyToldOn() != null && explained.familyToldOn().isAfter(LocalDate.now(clock))) {
            throw new InvalidInputException("familyToldOn", "must not be in the future");
        }
        escalation.explain(explained, currentUser.username(), clock.instant());
        meet(escalation, Escalations.EXPLAIN);
        Deadline deadline = escalations.deadlineOf(escalation);
        if (deadline.isOpen()) {
            messages.tellWhenExpected(escalation, deadline);
        }
        note(
                escalation.getCaseReference(),
                name(deadline) + ": missed. " + explained.reason().words() + ". " + explained.explanation()
                        + " Expected on " + Texts.date(explained.forecastOn()) + ".");
    }

    /**
     * Records how the case goes on without a reply that is owed.
     *
     * @param source whom it is to come from instead; needed for another source, else null
     */
    public void decideWayOn(UUID escalationId, WayOn way, String source, String reason) {
        Escalation escalation = escalations.byId(escalationId);
        if (way == WayOn.OTHER_SOURCE && source == null) {
            throw new InvalidInputException("otherSource", "say from whom");
        }
        escalation.decide(
                way, way == WayOn.OTHER_SOURCE ? source : null, reason, currentUser.username(), clock.instant());
        meet(escalation, Escalations.DECIDE);
        note(
                escalation.getCaseReference(),
                name(escalations.deadlineOf(escalation)) + ": late and not explained. " + way.words()
                        + (way == WayOn.OTHER_SOURCE ? " (" + source + ")" : "") + ". " + reason);
    }

    private void meet(Escalation escalation, RuleCode standard) {
        String subject = escalation.getId().toString();
        ledger.find(escalation.getCaseReference(), standard, subject)
                .filter(Deadline::isOpen)
                .ifPresent(open -> ledger.meet(escalation.getCaseReference(), standard, subject, LocalDate.now(clock)));
    }

    private void note(String reference, String text) {
        records.noteIfKnown(reference, "DEADLINE", text);
    }

    private String name(Deadline deadline) {
        return ledger.ruleOf(deadline).name();
    }
}
