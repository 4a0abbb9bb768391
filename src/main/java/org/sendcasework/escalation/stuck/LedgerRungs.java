package org.sendcasework.escalation.stuck;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.springframework.stereotype.Component;

/** The rungs that follow from the ledger alone: a warning on the warning day, and a manager's task when a date is missed. */
@Component
class LedgerRungs implements NextRungs {

    private static final Comparator<NextRung> EARLIEST =
            Comparator.comparing(NextRung::on).thenComparing(NextRung::ruleCode);

    private final DeadlineLedger ledger;
    private final Clock clock;

    LedgerRungs(DeadlineLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Map<String, NextRung> of(Collection<Deadline> open) {
        Map<String, NextRung> next = new HashMap<>();
        open.forEach(deadline -> nextOf(deadline)
                .ifPresent(rung -> next.merge(deadline.getCaseReference(), rung, BinaryOperator.minBy(EARLIEST))));
        return next;
    }

    private Optional<NextRung> nextOf(Deadline deadline) {
        LocalDate today = LocalDate.now(clock);
        String name = ledger.ruleOf(deadline).name();
        return Stream.of(
                        new NextRung(deadline.getWarnDate(), deadline.getRuleCode(), "Warn the team: " + name),
                        new NextRung(
                                deadline.getDueDate().plusDays(1),
                                deadline.getRuleCode(),
                                "Ask a manager why it was missed: " + name))
                .filter(rung -> rung.on().isAfter(today))
                .min(EARLIEST);
    }
}
