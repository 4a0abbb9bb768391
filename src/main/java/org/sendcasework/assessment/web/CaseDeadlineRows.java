package org.sendcasework.assessment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sendcasework.clock.Certainty;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.ExcusedBreach;
import org.sendcasework.clock.ExcusedBreaches;
import org.sendcasework.clock.StatutoryRule;
import org.sendcasework.shared.Texts;
import org.sendcasework.shared.web.StateTag;
import org.springframework.stereotype.Component;

/** The deadlines of a case as its page shows them: what is open, what is over, and which statutory deadline is next. */
@Component
class CaseDeadlineRows {

    private final DeadlineLedger ledger;
    private final ExcusedBreaches exceptions;
    private final CaseSubjects subjects;
    private final Clock clock;

    CaseDeadlineRows(DeadlineLedger ledger, ExcusedBreaches exceptions, CaseSubjects subjects, Clock clock) {
        this.ledger = ledger;
        this.exceptions = exceptions;
        this.subjects = subjects;
        this.clock = clock;
    }

    /**
     * A deadline as a row of a table.
     *
     * @param about whom or what it is about; empty if only one is possible
     * @param note what the state leaves open, such as why it no longer applies; may be empty
     */
    record Row(String name, String about, String from, String due, StateTag state, String note, String source) {}

    /**
     * The deadlines of a case.
     *
     * @param next the next statutory deadline, missed or to come; null if none is open
     */
    record Rows(Row next, List<Row> open, List<Row> over) {}

    Rows of(String reference) {
        Map<String, String> about = subjects.of(reference);
        Set<UUID> excused = exceptions.of(reference).stream()
                .filter(breach -> !breach.isWithdrawn())
                .map(ExcusedBreach::getDeadlineId)
                .collect(Collectors.toSet());
        LocalDate today = LocalDate.now(clock);
        List<Deadline> all = ledger.of(reference);
        Row next = all.stream()
                .filter(deadline -> deadline.isOpen() && isStatutoryDuty(ledger.ruleOf(deadline)))
                .min(Comparator.comparing(Deadline::getDueDate))
                .map(deadline -> row(deadline, about, excused, StateTag.daysLeft(deadline.getDueDate(), today)))
                .orElse(null);
        return new Rows(next, rows(all, true, about, excused), rows(all, false, about, excused));
    }

    private List<Row> rows(List<Deadline> all, boolean open, Map<String, String> about, Set<UUID> excused) {
        return all.stream()
                .filter(deadline -> deadline.isOpen() == open)
                .map(deadline -> row(deadline, about, excused, state(deadline)))
                .toList();
    }

    /** A right of the family ends with its day; nobody is late then. */
    private static boolean isStatutoryDuty(StatutoryRule rule) {
        return rule.certainty() != Certainty.L && !rule.isRightOfTheFamily();
    }

    private Row row(Deadline deadline, Map<String, String> about, Set<UUID> excused, StateTag state) {
        StatutoryRule rule = ledger.ruleOf(deadline);
        return new Row(
                rule.name(),
                about.getOrDefault(deadline.getSubjectId(), ""),
                Texts.date(deadline.getTriggerDate()),
                Texts.dueDate(deadline.getDueDate()),
                state,
                note(deadline, excused.contains(deadline.getId())),
                rule.regulation());
    }

    private StateTag state(Deadline deadline) {
        LocalDate today = LocalDate.now(clock);
        if (deadline.isTimeOverOn(today) && deadline.getStatus() != Deadline.Status.MET) {
            return StateTag.off("Time over");
        }
        if (deadline.getStatus() == Deadline.Status.LAPSED) {
            if (deadline.isMissedOn(deadline.getClosedOn())) {
                return StateTag.late("Missed");
            }
            return StateTag.off("No longer applies");
        }
        if (deadline.isMetLate()) {
            return StateTag.late("Met late");
        }
        if (!deadline.isOpen()) {
            return StateTag.met("Met");
        }
        if (deadline.isMissedOn(today)) {
            return StateTag.late("Missed");
        }
        return today.isBefore(deadline.getWarnDate()) ? StateTag.open("Open") : StateTag.near("Due soon");
    }

    private static String note(Deadline deadline, boolean excused) {
        if (excused) {
            return "Excused";
        }
        if (deadline.getStatus() == Deadline.Status.LAPSED) {
            return deadline.getClosedReason();
        }
        return deadline.isOpen() ? "" : "On " + Texts.date(deadline.getClosedOn());
    }
}
