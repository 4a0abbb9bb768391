package org.sendcasework.assessment.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineChange;
import org.sendcasework.clock.DeadlineExplanation;
import org.sendcasework.clock.ExcusedBreach;
import org.sendcasework.clock.Limb;
import org.sendcasework.clock.SkippedDay;

/** Why one date of a case is what it is, as the API tells it. It names no child and no parent. */
record ExplainedDate(
        UUID id,
        String rule,
        String name,
        String about,
        String actor,
        String regulation,
        String wording,
        String certainty,
        LocalDate ruleInForceFrom,
        LocalDate ruleInForceTo,
        Trigger trigger,
        SecondTrigger secondTrigger,
        List<String> counted,
        List<SkippedDay> notCounted,
        LocalDate legalDue,
        LocalDate internalTarget,
        LocalDate sen2Due,
        Deadline.Status status,
        LocalDate closedOn,
        String closedBy,
        boolean missed,
        boolean excused,
        String exceptionSet,
        List<Exception> exceptions,
        List<Correction> corrections,
        String paragraph) {

    /** The event it is counted from, who recorded the deadline and when. */
    record Trigger(String event, String words, LocalDate date, String enteredBy, Instant enteredAt) {}

    /** The second event of a limit with two; its date is null while it has not happened. */
    record SecondTrigger(String event, String words, LocalDate date) {

        static SecondTrigger of(DeadlineExplanation explained) {
            Limb second = explained.rule().second();
            return second == null
                    ? null
                    : new SecondTrigger(
                            second.trigger().name(),
                            second.trigger().words(),
                            explained.deadline().getSecondTriggerDate());
        }
    }

    /** An exception in law; {@code withdrawnOn} is null while it excuses the date. */
    record Exception(
            String ground,
            String words,
            LocalDate from,
            LocalDate to,
            String fact,
            String whyImpractical,
            UUID document,
            LocalDate decidedOn,
            String decidedBy,
            LocalDate withdrawnOn,
            String effect) {

        static Exception of(ExcusedBreach breach) {
            return new Exception(
                    breach.getGround().name(),
                    breach.getGround().words(),
                    breach.getFactFrom(),
                    breach.getFactTo(),
                    breach.getFact(),
                    breach.getWhyImpractical(),
                    breach.getDocumentId(),
                    breach.getDecidedOn(),
                    breach.getDecidedBy(),
                    breach.getWithdrawnOn(),
                    breach.isWithdrawn() ? "none, it was withdrawn" : "excuses the delay; the date stays");
        }
    }

    /** A correction that moved the date. */
    record Correction(
            LocalDate triggerBefore,
            LocalDate triggerAfter,
            LocalDate dueBefore,
            LocalDate dueAfter,
            String reason,
            String changedBy,
            Instant changedAt) {

        static Correction of(DeadlineChange change) {
            return new Correction(
                    change.getTriggerDateBefore(),
                    change.getTriggerDateAfter(),
                    change.getDueDateBefore(),
                    change.getDueDateAfter(),
                    change.getReason(),
                    change.getChangedBy(),
                    change.getChangedAt());
        }
    }

    static ExplainedDate of(DeadlineExplanation explained, String about, LocalDate today) {
        Deadline deadline = explained.deadline();
        return new ExplainedDate(
                deadline.getId(),
                deadline.getRuleCode().text(),
                explained.rule().name(),
                about,
                explained.rule().actor().words(),
                explained.rule().regulation(),
                explained.rule().wording(),
                explained.rule().certainty().name(),
                explained.rule().effectiveFrom(),
                explained.rule().effectiveTo(),
                new Trigger(
                        explained.rule().trigger().name(),
                        explained.rule().trigger().words(),
                        deadline.getTriggerDate(),
                        deadline.getOpenedBy(),
                        deadline.getOpenedAt()),
                SecondTrigger.of(explained),
                explained.steps(),
                explained.skipped(),
                deadline.getDueDate(),
                deadline.getTargetDate(),
                deadline.getSen2Date(),
                deadline.getStatus(),
                deadline.getClosedOn(),
                deadline.getClosedBy(),
                deadline.isMissedOn(today),
                explained.excused(),
                explained.rule().exceptionSet().code(),
                explained.exceptions().stream().map(Exception::of).toList(),
                explained.changes().stream().map(Correction::of).toList(),
                explained.paragraph());
    }
}
