package org.sendcasework.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sendcasework.clock.internal.DeadlineParagraph;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says of every date of a case by which rule, from which day and how it was counted, what excuses it, who entered what. */
@Service
@Transactional(readOnly = true)
public class DeadlineExplainer {

    private final DeadlineLedger ledger;
    private final ExcusedBreaches exceptions;
    private final DueDates dueDates;
    private final Clock clock;

    DeadlineExplainer(DeadlineLedger ledger, ExcusedBreaches exceptions, DueDates dueDates, Clock clock) {
        this.ledger = ledger;
        this.exceptions = exceptions;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /** Every date of a case, by due date; none for an unknown case. */
    public List<DeadlineExplanation> explain(String caseReference) {
        Map<UUID, List<ExcusedBreach>> excused =
                exceptions.of(caseReference).stream().collect(Collectors.groupingBy(ExcusedBreach::getDeadlineId));
        Map<UUID, List<DeadlineChange>> changed =
                ledger.changesOf(caseReference).stream().collect(Collectors.groupingBy(DeadlineChange::getDeadlineId));
        return ledger.of(caseReference).stream()
                .map(deadline -> explain(
                        deadline,
                        excused.getOrDefault(deadline.getId(), List.of()),
                        changed.getOrDefault(deadline.getId(), List.of())))
                .toList();
    }

    private DeadlineExplanation explain(Deadline deadline, List<ExcusedBreach> excused, List<DeadlineChange> changed) {
        StatutoryRule rule = ledger.ruleOf(deadline);
        DueDate due = dueDates.of(rule, deadline.getTriggerDate(), deadline.getSecondTriggerDate());
        List<String> steps = new ArrayList<>(due.steps());
        if (!due.legalDue().equals(deadline.getDueDate())) {
            steps.add("The bank holidays changed after this was done; the date that applied then stays.");
        }
        return new DeadlineExplanation(
                deadline,
                rule,
                List.copyOf(steps),
                due.skipped(),
                excused,
                changed,
                DeadlineParagraph.of(deadline, rule, due, excused, changed, LocalDate.now(clock)));
    }
}
