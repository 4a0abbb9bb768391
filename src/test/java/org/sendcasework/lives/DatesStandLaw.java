package org.sendcasework.lives;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sendcasework.lives.CaseRows.Row;
import org.springframework.stereotype.Component;

/**
 * A deadline's date moves only by a correction of the day it is counted from, by a change of the calendar, or, where it
 * has a second event, by that event; and each move is kept with its reason. A closed deadline stays closed.
 */
@Component
class DatesStandLaw implements Law {

    private static final Set<String> DATES = Set.of("trigger_date", "due_date", "warn_date", "target_date");
    private static final String SECOND = "second_trigger_date";

    @Override
    public String name() {
        return "dates-stand";
    }

    @Override
    public List<String> broken(Moment moment) {
        if (moment.before() == null) {
            return List.of();
        }
        Map<String, Row> before = moment.before().of("deadline").stream()
                .collect(Collectors.toMap(deadline -> deadline.text("id"), Function.identity()));
        List<String> found = new ArrayList<>();
        for (Row deadline : moment.now().of("deadline")) {
            Row was = before.remove(deadline.text("id"));
            if (was != null) {
                check(moment, was, deadline, found);
            }
        }
        before.values().forEach(gone -> found.add("the deadline " + gone.text("rule_code") + " is gone"));
        return found;
    }

    private static void check(Moment moment, Row was, Row deadline, List<String> found) {
        String rule = deadline.text("rule_code");
        if (!was.is("status", "OPEN") && !was.is("status", deadline.text("status")) && !standsAgain(moment, was)) {
            found.add(rule + " was " + was.text("status") + " and is " + deadline.text("status"));
        }
        boolean moved = DATES.stream()
                .anyMatch(column -> !String.valueOf(was.text(column)).equals(String.valueOf(deadline.text(column))));
        if (!moved) {
            return;
        }
        boolean secondEvent = !String.valueOf(was.text(SECOND)).equals(String.valueOf(deadline.text(SECOND)));
        if (!secondEvent && !mayMove(moment.step())) {
            found.add(rule + " moved from " + was.text("due_date") + " to " + deadline.text("due_date") + " by: "
                    + moment.step().words());
        }
        boolean dueMoved = !was.text("due_date").equals(deadline.text("due_date"));
        if (dueMoved && !isKept(moment, was, deadline)) {
            found.add(rule + " moved without a record of it");
        }
    }

    /** Work on a case that was closed is taken up again, and what fell away with its end is owed by the same day. */
    private static boolean standsAgain(Moment moment, Row was) {
        return was.is("status", "LAPSED")
                && moment.before().theCase().is("stage", "CLOSED")
                && !moment.now().theCase().is("stage", "CLOSED");
    }

    private static boolean mayMove(Step step) {
        return step instanceof Step.Happen happen
                && (CaseEvents.MOVE_DATES.contains(happen.event())
                        || CalendarEvents.MOVE_DATES.contains(happen.event()));
    }

    private static boolean isKept(Moment moment, Row was, Row deadline) {
        return moment.now().of("deadline_change").stream()
                .anyMatch(change -> change.is("deadline_id", deadline.text("id"))
                        && change.is("due_date_before", was.text("due_date"))
                        && change.is("due_date_after", deadline.text("due_date"))
                        && change.text("reason") != null);
    }
}
