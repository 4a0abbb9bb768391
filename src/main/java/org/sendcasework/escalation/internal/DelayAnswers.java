package org.sendcasework.escalation.internal;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.sendcasework.advice.AdviceService;
import org.sendcasework.casefile.WorkRecords;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what people answer when an escalation step asks them: why a date was missed, and the late-reply decision. */
@Service
@Transactional
public class DelayAnswers {

    private final Escalations escalations;
    private final EscalationMessages messages;
    private final DeadlineLedger ledger;
    private final WorkRecords records;
    private final CurrentUser currentUser;
    private final Dates dates;

    DelayAnswers(
            Escalations escalations,
            EscalationMessages messages,
            DeadlineLedger ledger,
            WorkRecords records,
            CurrentUser currentUser,
            Dates dates) {
        this.escalations = escalations;
        this.messages = messages;
        this.ledger = ledger;
        this.records = records;
        this.currentUser = currentUser;
        this.dates = dates;
    }

    /** Records why a date was missed, and informs the family by when the work is expected. */
    public void explain(UUID escalationId, DelayExplained explained) {
        Escalation escalation = escalations.byId(escalationId);
        if (explained.forecastOn().isBefore(dates.today())) {
            throw new InvalidInputException("forecastOn", "must not be in the past");
        }
        if (explained.familyToldOn() != null) {
            dates.requireNotInFuture("familyToldOn", explained.familyToldOn());
        }
        escalation.explain(explained, currentUser.username(), dates.now());
        meet(escalation, Escalations.EXPLAIN);
        Deadline deadline = escalations.deadlineOf(escalation);
        if (deadline.isOpen()) {
            messages.tellWhenExpected(escalation, deadline);
        }
        note(
                escalation.getCaseReference(),
                name(deadline) + ": missed. " + explained.reason().words() + ". " + explained.explanation()
                        + " Expected on " + Texts.date(explained.forecastOn()) + ". "
                        + (explained.familyToldOn() == null
                                ? "The family has not been notified yet."
                                : "The family was notified on " + Texts.date(explained.familyToldOn()) + "."));
    }

    /**
     * Records the late-reply decision.
     *
     * @param source whom it is to come from instead; needed for another source, else null
     */
    public void decideWayOn(UUID escalationId, LateReplyDecision way, String source, String reason) {
        Escalation escalation = escalations.byId(escalationId);
        if (way == LateReplyDecision.OTHER_SOURCE && source == null) {
            throw new InvalidInputException("otherSource", "say from whom");
        }
        if (way == LateReplyDecision.GO_ON_WITHOUT && isAboutAdvice(escalation)) {
            throw new InvalidInputException(
                    "wayOn",
                    "a manager decides to proceed without advice, after a recorded try at another source: use the task Decide about the late advice");
        }
        escalation.decide(
                way,
                way == LateReplyDecision.OTHER_SOURCE ? source : null,
                reason,
                currentUser.username(),
                dates.now());
        meet(escalation, Escalations.DECIDE);
        note(
                escalation.getCaseReference(),
                name(escalations.deadlineOf(escalation)) + ": late and not explained. " + way.words()
                        + (way == LateReplyDecision.OTHER_SOURCE ? " (" + source + ")" : "") + ". " + reason);
    }

    /** Advice must be sought (regulation 6(1)); a setting that does not reply holds up nothing. */
    private static boolean isAboutAdvice(Escalation escalation) {
        return escalation.getRuleCode().equals(AdviceService.REPLY);
    }

    /** The ways on that can be chosen after a rung. */
    public static List<LateReplyDecision> waysOn(Escalation escalation) {
        return Arrays.stream(LateReplyDecision.values())
                .filter(way -> way != LateReplyDecision.GO_ON_WITHOUT || !isAboutAdvice(escalation))
                .toList();
    }

    private void meet(Escalation escalation, RuleCode standard) {
        String subject = escalation.getId().toString();
        ledger.find(escalation.getCaseReference(), standard, subject)
                .filter(Deadline::isOpen)
                .ifPresent(open -> ledger.meet(escalation.getCaseReference(), standard, subject, dates.today()));
    }

    private void note(String reference, String text) {
        records.noteIfKnown(reference, "DEADLINE", text);
    }

    private String name(Deadline deadline) {
        return ledger.ruleOf(deadline).name();
    }
}
