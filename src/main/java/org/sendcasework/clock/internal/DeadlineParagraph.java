package org.sendcasework.clock.internal;

import static org.sendcasework.shared.Texts.date;
import static org.sendcasework.shared.Texts.dueDate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineChange;
import org.sendcasework.clock.DueDate;
import org.sendcasework.clock.ExcusedBreach;
import org.sendcasework.clock.LegalDates;
import org.sendcasework.clock.StatutoryRule;

/** Puts the reason for one date into plain English that can go into a letter to a family. */
public final class DeadlineParagraph {

    private DeadlineParagraph() {}

    public static String of(
            Deadline deadline,
            StatutoryRule rule,
            DueDate due,
            List<ExcusedBreach> exceptions,
            List<DeadlineChange> changes,
            LocalDate today) {
        List<String> sentences = new ArrayList<>();
        sentences.add("%s: the last day is %s.".formatted(rule.name(), dueDate(deadline.getDueDate())));
        sentences.add("It is counted from %s, which was %s."
                .formatted(rule.trigger().words(), date(deadline.getTriggerDate())));
        if (deadline.getSecondTriggerDate() != null) {
            sentences.add("It is also counted from %s, which was %s."
                    .formatted(rule.second().trigger().words(), date(deadline.getSecondTriggerDate())));
        } else if (rule.second() != null) {
            sentences.add("It also depends on %s, which is not recorded; until it is, only the first date counts."
                    .formatted(rule.second().trigger().words()));
        }
        sentences.addAll(due.steps());
        if (!due.skipped().isEmpty()) {
            sentences.add("Not counted: " + Skipped.words(due.skipped()) + ".");
        }
        sentences.add("The source is %s: \u201c%s\u201d.".formatted(rule.regulation(), rule.wording()));
        changes.forEach(change -> sentences.add("It was corrected from %s to %s on %s: %s"
                .formatted(
                        date(change.getDueDateBefore()),
                        date(change.getDueDateAfter()),
                        date(change.getChangedAt().atZone(LegalDates.ZONE).toLocalDate()),
                        withStop(change.getReason()))));
        sentences.add(state(deadline, today));
        exceptions.stream()
                .filter(exception -> !exception.isWithdrawn())
                .forEach(exception -> sentences.add(
                        "An exception applies (ground %s of %s): %s. It made the date impractical: %s It excuses the delay; the date itself stays, and we must still act as soon as we can."
                                .formatted(
                                        exception.getGround().letter(),
                                        rule.exceptionSet().regulation(),
                                        exception.getGround().words(),
                                        withStop(exception.getWhyImpractical()))));
        return String.join(" ", sentences);
    }

    private static String state(Deadline deadline, LocalDate today) {
        return switch (deadline.getStatus()) {
            case MET ->
                deadline.isMetLate()
                        ? "It was done on %s, %s late."
                                .formatted(
                                        date(deadline.getClosedOn()),
                                        days(deadline.getDueDate(), deadline.getClosedOn()))
                        : deadline.isTimeOverOn(today)
                                ? "It was done on %s, after the time was over.".formatted(date(deadline.getClosedOn()))
                                : "It was done on %s, in time.".formatted(date(deadline.getClosedOn()));
            case LAPSED ->
                deadline.isMissedOn(deadline.getClosedOn())
                        ? "It was %s late and not done when the case ended on %s: %s"
                                .formatted(
                                        days(deadline.getDueDate(), deadline.getClosedOn()),
                                        date(deadline.getClosedOn()),
                                        withStop(deadline.getClosedReason()))
                        : "It no longer applies since %s: %s"
                                .formatted(date(deadline.getClosedOn()), withStop(deadline.getClosedReason()));
            case OPEN ->
                deadline.isTimeOverOn(today)
                        ? "The time is over; nobody is late."
                        : deadline.isMissedOn(today)
                                ? "It has not been done yet and is %s late."
                                        .formatted(days(deadline.getDueDate(), today))
                                : today.equals(deadline.getDueDate())
                                        ? "It is due today."
                                        : "It is not done yet, with %s left."
                                                .formatted(days(today, deadline.getDueDate()));
        };
    }

    private static String days(LocalDate from, LocalDate to) {
        return Amounts.of((int) ChronoUnit.DAYS.between(from, to), "day");
    }

    private static String withStop(String sentence) {
        String text = sentence.strip();
        return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
    }
}
