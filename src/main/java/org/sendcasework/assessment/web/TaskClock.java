package org.sendcasework.assessment.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineExplanation;

/**
 * One date of a case as a reader of a task sees it.
 *
 * @param daysUsed calendar days since the event it is counted from
 * @param daysLeft calendar days to the last day in time, negative when that has passed; null once it is closed
 * @param state open, near, overdue, time over (of the family), done, done late or no longer applies
 * @param why how it was counted, one sentence for each step
 */
record TaskClock(
        String rule,
        String name,
        String about,
        String regulation,
        LocalDate from,
        LocalDate due,
        long daysUsed,
        Long daysLeft,
        String state,
        boolean excused,
        List<String> why) {

    static TaskClock of(DeadlineExplanation explained, String about, LocalDate today) {
        Deadline deadline = explained.deadline();
        LocalDate until = deadline.isOpen() ? today : deadline.getClosedOn();
        return new TaskClock(
                deadline.getRuleCode().text(),
                explained.rule().name(),
                about,
                explained.rule().regulation(),
                deadline.getTriggerDate(),
                deadline.getDueDate(),
                Math.max(0, ChronoUnit.DAYS.between(deadline.getTriggerDate(), until)),
                deadline.isOpen() ? ChronoUnit.DAYS.between(today, deadline.getDueDate()) : null,
                state(deadline, today),
                explained.excused(),
                explained.steps());
    }

    private static String state(Deadline deadline, LocalDate today) {
        return switch (deadline.getStatus()) {
            case LAPSED -> deadline.isTimeOverOn(today) ? "time over" : "no longer applies";
            case MET -> deadline.isMetLate() ? "done late" : "done";
            case OPEN -> {
                if (deadline.isTimeOverOn(today)) {
                    yield "time over";
                }
                if (deadline.isMissedOn(today)) {
                    yield "overdue";
                }
                yield today.isBefore(deadline.getWarnDate()) ? "open" : "near";
            }
        };
    }
}
